import { readdir } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { PackageVersion } from "#contracts/results/packages";
import { apt } from "./apt.ts";
import { cancellation } from "./cancellation.ts";
import { installArguments } from "./install-arguments.ts";
import { OperationError } from "./operation-error.ts";
import { parseSimulation } from "./parse-simulation.ts";
import { readStatus } from "./read-status.ts";
import { refuseProtected } from "./refuse-protected.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("install", async ({ packages, expect }, tell) => {
  const { signal, close } = cancellation(tell);
  const arguments_ = installArguments(expect.install, expect.remove.length > 0);
  const simulated = parseSimulation(await apt("apt-get", ["--simulate", ...arguments_], { signal }).catch(asChanged));
  const agreed = [expect.install, expect.remove, expect.configure ?? []];
  if (!isDeepStrictEqual([simulated.install, simulated.remove, simulated.configure], agreed))
    throw new OperationError("changed", "what apt would do now is not what was agreed to; ask again to see it");
  refuseProtected(simulated.remove);
  const automatic = await findAutomatic(packages, expect.install, simulated.upgrade);

  await apt("apt-get", ["--download-only", ...arguments_], { status: readStatus(tell), signal });
  close();
  // What dpkg noted while it was cut short comes first: apt refuses to work before that.
  if ((await readdir("/var/lib/dpkg/updates")).length > 0) await apt("dpkg", ["--configure", "--pending"]);
  await apt("apt-get", ["--no-download", ...arguments_], { status: readStatus(tell) });
  if (automatic.length > 0) await apt("apt-mark", ["auto", "--", ...automatic]);
  return await findInstalled([...expect.install, ...(expect.configure ?? [])]);
});

/** A version that the index no longer has is a change too. */
function asChanged(error: unknown): never {
  if (error instanceof OperationError && /^apt-get: Version '.*' for '.*' was not found/.test(error.message))
    throw new OperationError("changed", `${error.message.replace("apt-get: ", "")} any more; ask again to see what is`);
  throw error;
}

/** What was not asked for by name stays marked as automatic, so that it can go when what needs it goes. */
async function findAutomatic(
  named: readonly PackageVersion[],
  install: readonly PackageVersion[],
  upgrade: readonly string[],
): Promise<readonly string[]> {
  const before = new Set((await apt("apt-mark", ["showauto"])).split("\n"));
  const byName = new Set(named.map((one) => one.package));
  return install
    .map((one) => one.package)
    .filter((name) => !byName.has(name) && (!upgrade.includes(name) || before.has(name)));
}

/** @throws {OperationError} `failed` when dpkg says that one of them is not there at its version */
async function findInstalled(wanted: readonly PackageVersion[]): Promise<readonly PackageVersion[]> {
  const format = "${binary:Package} ${Version} ${db:Status-Status}\n";
  const found = new Set(
    (await apt("dpkg-query", ["--show", `--showformat=${format}`, "--", ...wanted.map((one) => one.package)]))
      .split("\n")
      // dpkg names the architecture of packages of which there can be several; apt leaves out the machine's own.
      .flatMap((line) => [line, line.replace(/^([^ :]+):[^ ]+ /, "$1 ")]),
  );
  const missing = wanted.filter((one) => !found.has(`${one.package} ${one.version} installed`));
  if (missing.length > 0)
    throw new OperationError(
      "failed",
      `apt reported success, but dpkg has not installed ${missing.map((one) => one.package).join(", ")}; \`dpkg --audit\` says more`,
    );
  return wanted;
}
