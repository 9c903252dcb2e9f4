import { setTimeout } from "node:timers/promises";
import t from "tap";
import { gather } from "./gather.ts";

t.test("a character that is cut by a border of two pieces stays whole", async (t) => {
  const told: string[] = [];
  const output = gather((text) => told.push(text));
  for (const byte of Buffer.from("a€😀")) {
    output.take(Buffer.of(byte));
    await setTimeout(25);
  }
  output.end();
  t.equal(told.join(""), "a€😀");
  t.notOk(told.some((text) => text.includes("\ufffd")));
});

t.test("many small pieces are told in few texts", async (t) => {
  const told: string[] = [];
  const output = gather((text) => told.push(text));
  for (let at = 0; at < 1000; at++) output.take(Buffer.from("x"));
  output.end();
  t.same(told, ["x".repeat(1000)]);
});

t.test("bytes that are no UTF-8 are shown as such at the end, and nothing is told of nothing", async (t) => {
  const told: string[] = [];
  gather((text) => told.push(text)).end();
  const broken = gather((text) => told.push(text));
  broken.take(Buffer.of(0x61, 0xe2, 0x82));
  broken.end();
  t.same(told, ["a\ufffd"]);
});
