import t from "tap";
import { expand, joined } from "./expand.ts";
import { seeded } from "./random.ts";

const all = (template: string, tries = 200): string[] => {
  const random = seeded(7);
  return [...new Set(Array.from({ length: tries }, () => joined(expand(template, "en", random).pieces)))].sort();
};

t.test("of alternatives one is said, and what may be left out sometimes is", async (t) => {
  t.strictSame(all("(show|list) [all] files"), ["list all files", "list files", "show all files", "show files"]);
  t.strictSame(all("a [b [c|d]], e"), ["a b c, e", "a b d, e", "a b, e", "a, e"]);
  t.strictSame(all("one|two"), ["one", "two"]);
});

t.test("a slot's words stand in the text, and its value among the arguments", async (t) => {
  const { pieces, arguments: found } = expand("ping {host:host} now", "en", seeded(3));
  t.equal(pieces.filter(({ slot }) => slot).length, 1);
  t.equal(joined(pieces), `ping ${String(found["host"])} now`);
});

t.test("what was left out leaves no space, and what a slot says keeps its own", async (t) => {
  const piece = (text: string, slot = false) => ({ text, slot });
  t.equal(joined([piece("list "), piece(" "), piece("files "), piece(", all")]), "list files, all");
  t.equal(joined([piece("ls "), piece(".", true)]), "ls .");
  t.equal(joined([piece("list "), piece(".pdf", true), piece(" files")]), "list .pdf files");
});

for (const [template, message] of [
  ["(a", /\( is not closed/],
  ["a)", /unexpected \)/],
  ["a {b", /unexpected \{/],
  ["{a:host} {a:host}", /stands twice/],
  ["{a:nothing}", /no slots of the kind nothing/],
] as const)
  t.test(`${template} is refused`, async (t) => {
    t.throws(() => expand(template, "en", seeded(1)), message);
  });
