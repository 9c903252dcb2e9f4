import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import t from "tap";

const repository = resolve(import.meta.dirname, "..");
const text = await readFile(join(repository, "docs/complaints.md"), "utf8");
const rows = text.split("\n").filter((line) => /^\| (?!complaint|-)/.test(line));

t.test("each complaint of others' users is answered by tests that are there", async (t) => {
  t.ok(rows.length >= 20);
  for (const row of rows) {
    const [, complaint, , shown = ""] = row.split(/(?<=^| )\| ?/);
    const tests = [...shown.matchAll(/`([^`]+\.ts)`: "([^"]+)"/g)];
    t.ok(tests.length > 0, complaint!);
    for (const [, file, words] of tests)
      t.ok((await readFile(join(repository, file!), "utf8")).includes(words!), `${file}: ${words}`);
  }
});
