import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, linkSync, renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { fileInfo } from "./file-info.ts";
import { lookAt } from "./look-at.ts";

const info = (home: string, name: string) => fileInfo(lookAt(name, home, false).there!);

t.test("size, mode, owner, names and times of a file", async (t) => {
  const home = t.testdir({ a: "text" });
  linkSync(join(home, "a"), join(home, "b"));
  if (process.getuid!() === 0) chownSync(join(home, "a"), 1, 54_321);
  chmodSync(join(home, "a"), 0o640);
  utimesSync(join(home, "a"), 1e9, 1e9);
  t.match(await info(home, "a"), {
    ...{ path: join(home, "a"), type: "file", size: 4, mode: "0640", permissions: "rw-r-----", names: 2, target: null },
    ...{ modified: "2001-09-09T01:46:40.000Z", accessed: "2001-09-09T01:46:40.000Z" },
    ...(process.getuid!() === 0 ? { owner: "daemon", group: "54321" } : {}),
  });
});

t.test("special bits are shown as ls shows them", async (t) => {
  const home = t.testdir({ a: {}, b: "" });
  chmodSync(join(home, "a"), 0o1777);
  chmodSync(join(home, "b"), 0o6745);
  t.match(await info(home, "a"), { type: "directory", mode: "1777", permissions: "rwxrwxrwt" });
  t.match(await info(home, "b"), { mode: "6745", permissions: "rwsr-Sr-x" });
});

t.test("a link is told of itself, a pipe without opening it", async (t) => {
  const home = t.testdir({});
  symlinkSync("to\nnowhere", join(home, "link"));
  execFileSync("mkfifo", [join(home, "pipe")]);
  t.match(await info(home, "link"), { type: "link", target: "to\nnowhere" });
  t.match(await info(home, "pipe"), { type: "pipe", target: null });
  t.match(await info("/dev", "null"), { type: "device" });
  t.match(await info("/", "/"), { path: "/", type: "directory" });
});

t.test("another file in its place is not told of", async (t) => {
  const home = t.testdir({ a: "", b: "" });
  const a = lookAt("a", home, false).there!;
  renameSync(join(home, "a"), join(home, "c"));
  renameSync(join(home, "b"), join(home, "a"));
  await t.rejects(fileInfo(a), { kind: "changed", message: /not what it was/ });
});
