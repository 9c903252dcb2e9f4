import t from "tap";
import { visible, visibleJson, visibleLines } from "./visible.ts";

for (const [what, text, shown] of [
  ["plain and foreign letters stay", "naïve 文件 😀.txt", "naïve 文件 😀.txt"],
  ["escape sequences are shown", "\u001b]0;x\u0007\u001b[2J", "\\x1b]0;x\\x07\\x1b[2J"],
  ["eight-bit control characters are shown", "\u009b2J", "\\x9b2J"],
  ["line ends and tabs are shown", "a\nb\tc\r", "a\\nb\\tc\\r"],
  ["bidirectional controls are shown", "cod\u202egnp.exe", "cod\\u202egnp.exe"],
  ["zero-width characters and tags are shown", "a\u200bb\u{e0041}", "a\\u200bb\\u{e0041}"],
  ["lone surrogates do no harm", "a\ud800", "a\ufffd"],
] as const)
  t.test(what, async (t) => t.equal(visible(text), shown));

t.test("output of several lines keeps its lines and tabs, and nothing else", async (t) => {
  t.equal(visibleLines("a\tb\r\nc\rd\u001b[1m\n"), "a\tb\nc\\rd\\x1b[1m\n");
});

t.test("JSON has nothing that a terminal obeys, and reads back as it was", async (t) => {
  const value = { name: "a\u009b2J\u202e\u007f\u{e0041}\n", list: ["naïve 😀"] };
  t.equal(visibleJson(value), '{"name":"a\\u009b2J\\u202e\\u007f\\udb40\\udc41\\n","list":["naïve 😀"]}');
  t.strictSame(JSON.parse(visibleJson(value)), value);
});
