import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import t from "tap";

const root = resolve(import.meta.dirname, "..");
const page = await readFile(join(root, "docs/security.md"), "utf8");
const claims = (page.split("\n## Claims\n")[1] ?? "").split("\n## ")[0]!.split(/^- /m).slice(1);

t.test("each claim of docs/security.md names tests that are there", async (t) => {
  t.ok(claims.length > 20);
  for (const claim of claims) {
    const lines = claim.split("\n").map((line) => line.replace(/^ +- /, ""));
    const named = lines.flatMap((line) => [...line.matchAll(/^`([^`]+)`: "(.+)"$/g)]);
    t.not(named.length, 0, `a test of: ${lines[0]}`);
    t.equal(named.length, lines.filter((line) => line.startsWith("`")).length, `one test a line: ${lines[0]}`);
    for (const [, file, title] of named) {
      const there = existsSync(join(root, file!));
      t.ok(there, `${file} is there, for: ${lines[0]}`);
      const source = there ? await readFile(join(root, file!), "utf8") : "";
      const titles = [...source.matchAll(/\btest\(\s*(["`])((?:(?!\1).)+)\1/g)].map(([, , own]) => own);
      t.ok(titles.includes(title), `${file} has the test "${title}"`);
    }
  }
});
