import { appendFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { dropDamagedPackages, recordPackages } from "./package-cache.ts";

t.test("a package that was damaged or slipped into the cache is dropped, the others stay", async (t) => {
  const folder = join(t.testdir({ cache: { "a.deb": "a", sub: { "b.deb": "b", "c.deb": "c" } } }), "cache");
  await recordPackages(folder);
  await appendFile(join(folder, "sub/b.deb"), "x");
  await writeFile(join(folder, "slipped-in.deb"), "d");
  await dropDamagedPackages(folder);
  t.strictSame((await readdir(folder, { recursive: true })).sort(), ["a.deb", "sub", "sub/c.deb"]);
});

t.test("without a record nothing in the cache is trusted", async (t) => {
  const folder = join(t.testdir({ cache: { "a.deb": "a" } }), "cache");
  await recordPackages(folder);
  await rm(`${folder}.sha256`);
  await dropDamagedPackages(folder);
  t.strictSame(await readdir(folder), []);
});
