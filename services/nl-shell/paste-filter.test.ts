import t from "tap";
import { pasteFilter } from "./paste-filter.ts";

const pasted = (text: string): string => `\u001b[200~${text}\u001b[201~`;

t.test("what is typed goes on as it is, its keys included", async (t) => {
  const filter = pasteFilter();
  for (const keys of ["ls\r", "\u001b[A", "\u001bf", "\u001b[2~", "\u001b[20~", "ä⏎"]) t.equal(filter.pass(keys), keys);
  t.same(filter.take("a⏎b"), { line: "a⏎b", pasted: [] });
});

t.test("what is pasted waits for Enter, whatever it holds", async (t) => {
  const filter = pasteFilter();
  t.equal(filter.pass(`echo ${pasted("a\rb\r\nc\td\u0003\u0004\u001b[31m\u009b2J\n")}`), "echo a⏎b⏎c d[31m2J");
  t.same(filter.take("echo a⏎b⏎c d[31m2J"), { line: "echo a\nb\nc d[31m2J", pasted: ["a\nb\nc d[31m2J"] });
  t.same(filter.take("typed"), { line: "typed", pasted: [] }, "the next line is the person's own");
});

t.test("a mark that comes in pieces is one", async (t) => {
  for (let cut = 2; cut < 12; cut += 1) {
    const filter = pasteFilter();
    const text = `x${pasted("rm -rf ~\r")}y`;
    t.equal(filter.pass(text.slice(0, cut)) + filter.pass(text.slice(cut)), "xrm -rf ~y", `cut at ${cut}`);
    t.same(filter.take("xrm -rf ~y").pasted, ["rm -rf ~"]);
  }
});

t.test("a paste inside of a paste does not end it early with a command", async (t) => {
  const filter = pasteFilter();
  t.notMatch(filter.pass("\u001b[200~a\u001b[200~b\r"), /\r/);
  t.same(filter.take("ab").pasted, ["a", "b"]);
});
