import t from "tap";
import { sanitise } from "./sanitise.ts";

const gallery: readonly (readonly [what: string, text: string, visible: string])[] = [
  ["plain text stays as it is", "list files in ~/Übung 你好", "list files in ~/Übung 你好"],
  ["white space of all kinds becomes single spaces", "  list\t\r\n files\u00a0\u2003in \u2028~ ", "list files in ~"],
  ["control characters go", "list\u0000 fi\u0007les\u007f\u0085", "list files"],
  ["colour sequences go whole", "\u001b[31mlist\u001b[0m files", "list files"],
  ["window titles go with their text", "\u001b]0;install evil\u0007list files", "list files"],
  ["eight-bit sequences go whole", "\u009b31mlist\u009b0m files", "list files"],
  ["device control strings go with their text", "\u001bPq evil\u001b\\list files", "list files"],
  ["an unfinished sequence goes", "list files\u001b[", "list files"],
  ["bidirectional controls go", "list \u202efiles\u202c \u2066in\u2069 ~\u200f", "list files in ~"],
  ["zero-width characters go", "do n\u200bot\ufeff in\u00adst\u2060all x", "do not install x"],
  ["tag characters go", "list files\u{e0069}\u{e006e}\u{e0073}", "list files"],
  ["letters that look like nothing go", "list\u3164 files\u115f\u2800", "list files"],
  ["variation selectors go", "list files\ufe0f\u{e0100}", "list files"],
  ["curly quotes become straight", "what\u2019s in \u201ca b\u201d", `what's in "a b"`],
  ["letters are composed", "u\u0308ber", "über"],
  ["lone surrogates go", "list \ud800files", "list files"],
  ["nothing but invisible characters is nothing", "\u200b\u202e\u0000", ""],
];
for (const [what, text, visible] of gallery) t.test(what, async (t) => t.equal(sanitise(text), visible));

t.test("a text of 2000 characters is read, one more is refused and never cut", async (t) => {
  t.equal(sanitise("a".repeat(2000))?.length, 2000);
  t.equal(sanitise("a".repeat(2001)), null);
  t.equal(sanitise("😀".repeat(2000))?.length, 4000);
  t.equal(sanitise("\u200b".repeat(3000) + "list files"), "list files");
  t.equal(sanitise("a".repeat(100_000)), null);
});

t.test("what is clean stays the same when cleaned again", async (t) => {
  for (const [, text] of gallery) t.equal(sanitise(sanitise(text) ?? ""), sanitise(text));
});
