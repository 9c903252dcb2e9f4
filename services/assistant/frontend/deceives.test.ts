import t from "tap";
import { deceives } from "./deceives.ts";

t.test("what a person types or pastes does not deceive", async (t) => {
  for (const text of [
    ...[
      "list files",
      "liste Dateien in ~/Übung",
      "列出文件",
      "עברית \u200fעם סימן",
      "emoji 👩\u200d💻",
      "two\nlines\r\nof three\n",
    ],
    ...[
      "a\ttab",
      "zero\u200bwidth",
      "\u001b[31mred\u001b[0m and \u001b[1;32mbold green\u001b[m",
      "\u009b31mred\u009b0m",
      "bell\u0007",
    ],
  ])
    t.notOk(deceives(text), JSON.stringify(text));
});

t.test("what looks different from what it is does", async (t) => {
  for (const text of [
    ...[
      "open ~/safe.txt\b\b\b\bevil",
      "delete all\rshow memory    ",
      "open invoice\u202efdp.sh",
      "copy \u2067a\u2069",
      "show\u0000; rm",
    ],
    ...[
      "\u001b[8mhidden\u001b[0m",
      "\u001b[1;8mhidden",
      "\u001b[38;5;0mblack",
      "\u001b[2J",
      "\u001b[1A",
      "\u001b]0;title\u0007",
      "\u001bc",
    ],
    ...["\u009d52;c;aGk=\u009c", "a\ud800b", "\udfff", "x\u007fy", "unfinished \u001b["],
  ])
    t.ok(deceives(text), JSON.stringify(text));
});
