import t from "tap";
import { wordEdges } from "./word-edges.ts";

/** All that can be copied from within one run. */
function pieces(text: string): string[] {
  const { starts, ends } = wordEdges(text);
  return starts.flatMap((start) => [...ends].filter((end) => end > start).map((end) => text.slice(start, end)));
}

const gallery: readonly (readonly [text: string, copied: readonly string[], cut: readonly string[]])[] = [
  ["Lighthouse", ["Lighthouse"], ["Light", "house"]],
  ["(B4),", ["B4", "(B4", "(B4)", "B4)", "(B4),"], ["B", "4"]],
  ["Edith's,", ["Edith", "Edith's"], ["Edith'", "s"]],
  ["?R?NG?", ["?R?NG?"], ["R?NG", "R?NG?", "?R?NG"]],
  ["B?RL??,", ["B?RL??", "B?RL??,"], ["B?RL", "B?RL?"]],
  ["_A_E__", ["_A_E__"], ["A_E"]],
  ["s..p,", ["s..p", "s..p,"], ["s", "p"]],
  ["#FF6600?", ["#FF6600", "#FF6600?"], ["FF6600"]],
  ["-4", ["-4"], ["4"]],
  ["ana@lopez.example.", ["ana@lopez.example"], ["ana", "lopez.example"]],
  ["99%", ["99%"], ["99"]],
  ["~/x.", ["~/x"], ["x"]],
  ['"Mara', ["Mara"], []],
  ["&", ["&"], []],
  ["??", ["??"], ["?"]],
  ["打开Foo-Bar吧", ["Foo-Bar", "打开", "打"], ["Foo", "Bar"]],
  ["", [], []],
  [" \n\0\t", [], []],
];
for (const [text, copied, cut] of gallery)
  t.test(`words of ${JSON.stringify(text)}`, async (t) => {
    const all = pieces(text);
    for (const piece of copied) t.ok(all.includes(piece), `${piece} in ${all.join(" | ")}`);
    for (const piece of cut) t.notOk(all.includes(piece), `${piece} in ${all.join(" | ")}`);
  });

t.test("what begins ends: every start has an end after it, within its run", async (t) => {
  for (const text of ["''' a''b", "((((((((((", "'s", "x's's", "《你》 ?a", "🎉!! é", "...a..."]) {
    const { starts, ends } = wordEdges(text);
    for (const start of starts) {
      const end = Math.min(...[...ends].filter((end) => end > start));
      t.ok(/^\S+$/.test(text.slice(start, end)), `${text} at ${start}`);
    }
  }
});
