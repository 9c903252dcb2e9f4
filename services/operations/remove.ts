import { isDeepStrictEqual } from "node:util";
import { apt } from "./apt.ts";
import { cancellation } from "./cancellation.ts";
import { OperationError } from "./operation-error.ts";
import { planRemoval } from "./plan-removal.ts";
import { readInstalled } from "./read-installed.ts";
import { readStatus } from "./read-status.ts";
import { removeArguments } from "./remove-arguments.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("remove", async ({ packages, purge = [], expect }, tell) => {
  const { signal, close } = cancellation(tell);
  const plan = await planRemoval(packages);
  if (!isDeepStrictEqual([plan.install, plan.remove], [expect.install, expect.remove]))
    throw new OperationError("changed", "what apt would do now is not what was agreed to; ask again to see it");

  const arguments_ = removeArguments(packages, plan.essential.length > 0);
  const status = readStatus(tell);
  if (plan.install.length > 0) await apt("apt-get", ["--download-only", ...arguments_], { status, signal });
  if (signal.aborted) throw new OperationError("cancelled", "cancelled before anything was changed");
  close();
  await apt("apt-get", ["--no-download", ...arguments_], { status });

  // Those alone that had none before: dpkg refuses to purge what is there.
  if (purge.length > 0) await apt("dpkg", ["--purge", "--", ...purge]);

  const left = await readInstalled();
  const stayed = expect.remove.filter((one) => left.has(one.package));
  if (stayed.length > 0)
    throw new OperationError(
      "failed",
      `apt reported success, but dpkg still has ${stayed.map((one) => one.package).join(", ")}; \`dpkg --audit\` says more`,
    );
  return expect.remove;
});
