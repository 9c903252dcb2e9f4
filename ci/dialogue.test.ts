import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { dialogue } from "./dialogue.ts";

t.test("text that comes in pieces, with colours and line ends of a terminal, is matched as it is read", async (t) => {
  const stream = new PassThrough();
  const log = join(t.testdir(), "console.log");
  const console_ = dialogue(stream, log);
  const answer = console_.expect("a prompt", /größe: (\d+)\n\$ $/, 5);
  const bytes = Buffer.from("\x1b[1mhello\x1b[0m\r\ngröße: \x1b[32m17\x1b[0m\r\n\x1b[?2004h$ ");
  // One byte at a time: neither a letter nor an escape sequence may break at a border.
  for (const byte of bytes) {
    stream.write(Buffer.of(byte));
    await sleep(1);
  }
  const { match, before } = await answer;
  t.equal(match[1], "17");
  t.equal(before, "hello\n");
  stream.end();
  await sleep(50);
  t.same(await readFile(log), bytes, "the log keeps every byte");
});

t.test("what was matched once is not matched again", async (t) => {
  const stream = new PassThrough();
  const console_ = dialogue(stream, join(t.testdir(), "console.log"));
  stream.write("$ ");
  await console_.expect("a prompt", /\$ $/, 5);
  await t.rejects(console_.expect("a second prompt", /\$ $/, 0.1), /a second prompt.*nothing of that kind/s);
  stream.destroy();
});

t.test("a machine that is lost is given up at once", async (t) => {
  for (const words of [
    "Kernel panic - not syncing: VFS",
    "You are in emergency mode.",
    "(initramfs) ",
    "grub rescue> ",
  ]) {
    const stream = new PassThrough();
    const console_ = dialogue(stream, join(t.testdir(), "console.log"));
    const began = performance.now();
    const answer = console_.expect("a prompt", /\$ $/, 60);
    stream.write(`some line\n${words}`);
    await t.rejects(answer, /the machine is lost/, words);
    t.ok(performance.now() - began < 5000);
    stream.destroy();
  }
});

t.test("a console that closes is not waited for", async (t) => {
  const stream = new PassThrough();
  const console_ = dialogue(stream, join(t.testdir(), "console.log"));
  const answer = console_.expect("a prompt", /\$ $/, 60);
  stream.destroy();
  await t.rejects(answer, /the console closed/);
});
