import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { collectOutput } from "./collect-output.ts";

/** Not tap's own test folder: the path of a unix socket has at most 107 bytes. */
const folder = mkdtempSync(join(tmpdir(), "collect-output-"));
t.teardown(() => rmSync(folder, { recursive: true }));

/** A program whose socket is closed under it may see an error first. */
const closed = (program: Socket): Promise<void> => new Promise((resolve) => program.once("close", () => resolve()));

t.test("what one program prints arrives, and the socket is gone afterwards", async (t) => {
  const path = `${folder}/output`;
  const heard: string[] = [];
  const output = await collectOutput(path, (piece) => heard.push(piece.toString()) > 0);
  t.equal(statSync(path).mode & 0o777, 0o600);
  const program = connect(path);
  program.end("hello");
  await closed(program);
  await output.finish();
  t.equal(heard.join(""), "hello");
  t.notOk(existsSync(path));
});

t.test("a second connection is closed and not heard", async (t) => {
  const path = `${folder}/output`;
  const heard: string[] = [];
  const output = await collectOutput(path, (piece) => heard.push(piece.toString()) > 0);
  const first = connect(path);
  await once(first, "connect");
  const second = connect(path).on("error", () => {});
  second.write("forged");
  await closed(second);
  first.end("real");
  await closed(first);
  await output.finish();
  t.equal(heard.join(""), "real");
});

t.test("reading ends when enough was heard, and a program that never connects is not waited for", async (t) => {
  let bytes = 0;
  const bounded = await collectOutput(`${folder}/bounded`, (piece) => (bytes += piece.length) < 1000);
  const program = connect(`${folder}/bounded`).on("error", () => {});
  program.write(Buffer.alloc(1 << 22));
  await closed(program);
  await bounded.finish();
  t.ok(bytes >= 1000 && bytes < 1 << 20, `${bytes} bytes were heard`);
  await (await collectOutput(`${folder}/silent`, () => true)).finish();
});
