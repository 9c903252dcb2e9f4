import t from "tap";
import { runContainerTests } from "./container.ts";
import { findImage } from "./find-image.ts";

t.setTimeout(660_000);
const results = await runContainerTests(await findImage(), ["--full", "endurance"]);
t.ok(
  results.some(({ file }) => file.endsWith("/endurance.container.ts")),
  "it was run in the container",
);
for (const { file, name, ok, problem } of results) t.ok(ok, `${file} ${name}`, { found: problem });
