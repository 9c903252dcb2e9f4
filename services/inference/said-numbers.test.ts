import t from "tap";
import { saidNumbers } from "./said-numbers.ts";

const gallery: readonly (readonly [text: string, numbers: readonly string[]])[] = [
  ["7.1 MHz, 1220 degrees", ["7.1", "1220"]],
  ["by -4 or −5", ["-4", "-5"]],
  ["2021-08-14 at 14:30", ["2021", "8", "14", "14", "30"]],
  ["20min, 5% and $3", ["20", "5", "3"]],
  ["C4 v2.0 #1e90ff _5 x86", []],
  ["12,5 and 007 and 7.10", ["12.5", "7", "7.1"]],
  ["1.240 or 2,500", ["1.24", "1240", "2.5", "2500"]],
  ["1.240,50 or 1,240.50", ["1240.5", "1240.5"]],
  ["14,15,16", ["14", "15", "16"]],
  ["192.168.1.10", ["192", "168", "1", "10"]],
  ["99999999999999999999999 and 1.", ["1"]],
  ["two dozen", []],
];
for (const [text, numbers] of gallery)
  t.test(`numbers of ${text}`, async (t) => {
    const found = saidNumbers(text);
    t.strictSame(
      found.map((one) => one.text),
      numbers,
    );
    for (const { start, end } of found) t.match(text.slice(start, end), /^[-−]?[\d.,]+$/);
  });
