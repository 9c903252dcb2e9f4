import t from "tap";
import { type SlotKinds, templateCompiler } from "./compile-template.ts";

const kinds: SlotKinds = {
  word: { pattern: "\\S+?", read: (words) => words },
  number: { pattern: "\\d+", read: Number },
  secret: { pattern: "\\S+?", read: () => "kept" },
  never: { pattern: ".+?", read: () => undefined },
};
const compile = templateCompiler({ spaced: true, words: { show: "show [me]|list" } }, kinds);
const compileUnspaced = templateCompiler({ spaced: false, words: {} }, kinds);

t.test("a template matches whole texts, and gives what stands in its slots", async (t) => {
  const { read } = compile("(<show>|print) [the|my] {name:word} [{count:number} times]");
  t.strictSame(read("show me the file 3 times"), { name: "file", count: 3 });
  t.strictSame(read("LIST file"), { name: "file" });
  t.equal(read("show"), null);
  t.equal(read("please list file"), null);
});

t.test("what does not fit its slot makes no match, and neither does what is said twice", async (t) => {
  t.equal(compile("show {name:never}").read("show x"), null);
  t.strictSame(compile("(a {name:word}|b {name:word})").read("b x"), { name: "x" });
  t.equal(compile("a {name:word} b {name:word}").read("a x b y"), null);
});

t.test("a slot without an argument is not kept, and punctuation and _words follow without a space", async (t) => {
  t.strictSame(compile("join {name:word}, key {:secret}").read("join home, key abc"), { name: "home" });
  t.strictSame(compile("den {name:word} _-Dienst").read("den nginx-Dienst"), { name: "nginx" });
});

t.test("without spaces between words they may stand with and without", async (t) => {
  const { read } = compileUnspaced("(删除|删掉)[文件]{name:word}");
  for (const text of ["删除文件x", "删掉 x", "删除 文件 x"]) t.strictSame(read(text), { name: "x" }, text);
});

t.test("the words that must stand in a text are known without a regular expression", async (t) => {
  t.strictSame(compile("(<show>|print) [the] File {name:word}").needs, [["show", "list", "print"], ["file"]]);
  t.strictSame(compile("[show] {name:word}").needs, []);
});

for (const [template, problem] of [
  ["(a|b", /\) is missing/],
  ["a]", /unexpected ]/],
  ["<nothing>", /no words named <nothing>/],
  ["{name:nothing}", /no slots of the kind nothing/],
  ["{name", /unexpected {/],
] as const)
  t.test(`"${template}" does not compile`, async (t) => t.throws(() => compile(template), { message: problem }));
