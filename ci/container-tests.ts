import { runContainerTests } from "./container.ts";
import { findImage } from "./find-image.ts";

// For whoever works on a service: a part of the container's tests, and what they say, without a build before each run.
// Words are parts of test files' names; --sources lays this tree's TypeScript and policy over the image's.
const results = await runContainerTests(await findImage(), process.argv.slice(2));
for (const { file, name, ok, problem } of results) {
  console.log(`${ok ? "ok    " : "not ok"}  ${file === "" ? "the booted system" : file}: ${name}`);
  if (!ok) console.log(problem);
}
const failed = results.filter(({ ok }) => !ok).length;
console.log(`\n${results.length - failed} passed, ${failed} failed; more in out/logs/container-*`);
process.exitCode = failed === 0 ? 0 : 1;
