import { apt } from "./apt.ts";
import { readStatus } from "./read-status.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("update-index", async (_request, tell) => {
  // Without --error-on=any apt ends well when a source could not be reached, and nothing would be found afterwards.
  await apt("apt-get", ["--quiet", "--error-on=any", "update"], { status: readStatus(tell) });
  return null;
});
