import t from "tap";
import { matchName } from "./match-name.ts";

const names = [".bashrc", ".vimrc", "notes.txt", "NOTES.TXT", "todo.md", "[1]", "a b"];
const shown = (arguments_: Parameters<typeof matchName>[0]): string[] => names.filter(matchName(arguments_));

t.test("hidden names are shown only when asked for", async (t) => {
  t.same(shown({}), names.slice(2));
  t.same(shown({ hidden: true }), names);
});

t.test("a pattern is matched as in a shell", async (t) => {
  t.same(shown({ pattern: "*.txt" }), ["notes.txt"]);
  t.same(shown({ pattern: "*.{txt,md}" }), ["notes.txt", "todo.md"]);
  t.same(shown({ pattern: "[[]1]" }), ["[1]"]);
  t.same(shown({ pattern: "? b" }), ["a b"]);
  t.same(shown({ pattern: "*rc" }), []);
  t.same(shown({ pattern: ".*rc" }), [".bashrc", ".vimrc"]);
});

t.test("where hidden names are asked for, * stands for the first dot too", async (t) => {
  t.same(shown({ pattern: "*rc", hidden: true }), [".bashrc", ".vimrc"]);
  t.same(shown({ pattern: "*", hidden: true }), names);
  t.same(shown({ pattern: "b*", hidden: true }), []);
});

t.test("a pattern with a slash is refused, since no name can match it", async (t) => {
  t.throws(() => matchName({ pattern: "docs/*" }), { kind: "invalid", message: /has a \// });
});
