import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import t from "tap";

// docs/security.md claims nothing that no test shows; ci/container.test.ts compares its table with the image.
const repository = resolve(import.meta.dirname, "..");
const page = await readFile(join(repository, "docs/security.md"), "utf8");
const named = [...page.matchAll(/^ {2}`([^`]+)`: "([^"]+)"$/gm)].map(([, file, title]) => ({
  file: file!,
  title: title!,
}));

t.test("each test that the page names is there", async (t) => {
  t.ok(named.length > 20, `${named.length} are named`);
  for (const { file, title } of named) {
    const source = await readFile(join(repository, file), "utf8").catch(() => "");
    t.ok(source.includes(title), `${file} has "${title}"`);
  }
});

t.test("each claim names a test", async (t) => {
  const claims = page.slice(page.indexOf("## What is claimed"), page.indexOf("## The units")).split(/^- /m).slice(1);
  t.ok(claims.length > 15);
  for (const claim of claims) t.match(claim, /^ {2}`[^`]+`: "/m, claim.split("\n")[0]!);
});
