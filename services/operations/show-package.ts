import { apt } from "./apt.ts";
import { findCandidates } from "./find-candidates.ts";
import { parseRecord } from "./parse-record.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("show-package", async ({ package: name }) => {
  const [found] = await findCandidates([name]);
  const record = parseRecord(await apt("apt-cache", ["show", "--no-all-versions", "--", name]));
  return { package: name, installed: found?.installed ?? null, candidate: found?.candidate ?? null, ...record };
});
