import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { readLedger, recordFetch } from "./ledger.ts";

const fetched = { what: "bash 1", from: "http://archive.example/bash.deb", sha256: "a", bytes: 1 };

t.test("what was fetched can be found by its digest, the last time of it", async (t) => {
  const downloads = t.testdir();
  t.equal((await readLedger(downloads)).size, 0, "nothing yet");
  await recordFetch(downloads, fetched);
  await recordFetch(downloads, { ...fetched, sha256: "b" });
  await recordFetch(downloads, { ...fetched, what: "bash 2" });
  const ledger = await readLedger(downloads);
  t.strictSame([...ledger.keys()], ["a", "b"]);
  t.equal(ledger.get("a")?.what, "bash 2");
});

t.test("name and password of an address stay out of it", async (t) => {
  const downloads = t.testdir();
  await recordFetch(downloads, { ...fetched, from: "https://me:secret@archive.example/bash.deb" });
  t.notMatch(await readFile(join(downloads, "ledger.jsonl"), "utf8"), "secret");
  t.equal((await readLedger(downloads)).get("a")?.from, "https://archive.example/bash.deb");
});

t.test("a line that was cut off when a build was killed costs nothing but itself", async (t) => {
  const downloads = t.testdir();
  await recordFetch(downloads, fetched);
  await appendFile(join(downloads, "ledger.jsonl"), '{"what":"zsh 1","from":"htt\nnull\n');
  await recordFetch(downloads, { ...fetched, sha256: "b" });
  t.strictSame([...(await readLedger(downloads)).keys()], ["a", "b"]);
});

t.test("many lanes write to it at once, and each line is whole", async (t) => {
  const downloads = t.testdir();
  const digests = Array.from({ length: 200 }, (_, index) => String(index));
  await Promise.all(digests.map((sha256) => recordFetch(downloads, { ...fetched, sha256, what: "x".repeat(500) })));
  t.strictSame([...(await readLedger(downloads)).keys()].sort(), digests.sort());
});
