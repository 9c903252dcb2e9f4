import { execFileSync } from "node:child_process";
import { renameSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import { lookAt } from "./look-at.ts";
import { readText } from "./read-text.ts";

const found = (home: string, name: string) => lookAt(name, home, true).there!;

t.test("a text is given back whole, or its first lines", async (t) => {
  const home = t.testdir({ a: "one\ntwo\nthree", empty: "" });
  const a = found(home, "a");
  t.same(await readText(a), { path: a.path, text: "one\ntwo\nthree", encoding: "utf-8", size: 13, truncated: false });
  t.match(await readText(a, 2), { text: "one\ntwo\n", truncated: true });
  t.match(await readText(a, 3), { text: "one\ntwo\nthree", truncated: false });
  t.match(await readText(a, 9), { truncated: false });
  t.match(await readText(found(home, "empty")), { text: "", size: 0, truncated: false });
});

t.test("of a long file 256 KiB are given back, and no half of a character", async (t) => {
  const home = t.testdir({ long: "x" + "ä".repeat(200_000) });
  const { text, truncated, size } = await readText(found(home, "long"));
  t.same([text, truncated, size], ["x" + "ä".repeat(131_071), true, 400_001]);
});

t.test("a file of holes is not read to its end", async (t) => {
  const home = t.testdir({ sparse: "text" });
  truncateSync(join(home, "sparse"), 2 ** 40);
  await t.rejects(readText(found(home, "sparse")), {
    kind: "invalid",
    message: /a binary file of 1099511627776 bytes/,
  });
});

t.test("other encodings are read, what is no text is named", async (t) => {
  const home = t.testdir({});
  const write = (name: string, bytes: Buffer): void => writeFileSync(join(home, name), bytes);
  write("latin", Buffer.from("Grüße", "latin1"));
  write("wide", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Grüße", "utf16le")]));
  write("picture", Buffer.from("89504e470d0a1a0a0000", "hex"));
  write("odd", Buffer.from([1, 2, 3, 255]));
  t.match(await readText(found(home, "latin")), { text: "Grüße", encoding: "windows-1252" });
  t.match(await readText(found(home, "wide")), { text: "Grüße", encoding: "utf-16le" });
  await t.rejects(readText(found(home, "picture")), { message: /no text but a picture \(PNG\) of 10 bytes/ });
  await t.rejects(readText(found(home, "odd")), { message: /no text but a binary file of 4 bytes/ });
});

t.test("pipes, devices and directories are refused at once", async (t) => {
  const home = t.testdir({ folder: {} });
  execFileSync("mkfifo", [join(home, "pipe")]);
  await t.rejects(readText(found(home, "pipe")), { kind: "invalid", message: /pipe is a pipe, not a file/ });
  await t.rejects(readText(found("/dev", "zero")), { kind: "invalid", message: /is a device/ });
  await t.rejects(readText(found(home, "folder")), { kind: "invalid", message: /files\.list shows/ });
});

t.test("what the kernel makes up is read", async (t) => {
  t.match(await readText(found("/proc", "version")), { text: /^Linux/, truncated: false });
});

t.test("a file that was put in another's place, or a link, is not read", async (t) => {
  const home = t.testdir({ a: "mine", secret: "secret" });
  const a = found(home, "a");
  renameSync(join(home, "a"), join(home, "away"));
  await t.rejects(readText(a), { kind: "notFound", message: /./ });
  symlinkSync("secret", join(home, "a"));
  await t.rejects(readText(a), { kind: "changed", message: /not what it was/ });
  renameSync(join(home, "secret"), join(home, "a"));
  await t.rejects(readText(a), { kind: "changed", message: /./ });
});

t.test("a directory above it that became a link does not lead elsewhere", async (t) => {
  const home = t.testdir({ mine: { a: "mine" }, theirs: { a: "secret" } });
  const a = found(home, "mine/a");
  renameSync(join(home, "mine"), join(home, "away"));
  symlinkSync("theirs", join(home, "mine"));
  await t.rejects(readText(a), { kind: "changed", message: /./ });
});

t.test("without the right to read there is an error, and no waiting", async (t) => {
  const home = t.testdir({ locked: "secret" });
  execFileSync("chmod", ["0000", join(home, "locked")]);
  const target = found(home, "locked");
  await asNobody(t, () => t.rejects(readText(target), { kind: "denied", message: /no permission to read/ }));
});

/** These tests run as root, who may read everything. */
async function asNobody(t: Test, act: () => Promise<unknown>): Promise<void> {
  if (process.getuid!() !== 0) return void (await act());
  const back = (): void => process.seteuid!(0);
  t.teardown(back);
  process.seteuid!(65534);
  await act();
  back();
}
