import { readdir } from "node:fs/promises";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { runOperation } from "./run-operation.ts";
import type { ToolContext } from "./tool.ts";

type Context = Pick<ToolContext, "bus" | "id">;

/** Milliseconds for which an index is taken as new: long enough for a Prepare and its Commit to see the same. */
const fresh = 3_600_000;
let fetched = -Infinity;

/**
 * Fetches the package index where there is none: a fresh image comes without one, since it would be old before anyone
 * used it.
 * @throws {BusError} Unavailable when it cannot be fetched
 */
export async function ensurePackageIndex(context: Context): Promise<void> {
  const names = await readdir("/var/lib/apt/lists").catch(() => []);
  if (!names.some((name) => /_Packages(\.[a-z0-9]+)?$/.test(name))) await fetchIndex(context);
}

/** Fetches the package index unless that was done within the last hour. @throws {BusError} as above */
export async function refreshPackageIndex(context: Context): Promise<void> {
  if (performance.now() - fetched > fresh) await fetchIndex(context);
  else await ensurePackageIndex(context);
}

async function fetchIndex({ bus, id }: Context): Promise<void> {
  try {
    await runOperation(bus, id, "update-index", {}, () => {}, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw new BusError(
      systemApiErrors.unavailable,
      `the package index could not be fetched: ${error.message}; is the machine online (\`nmcli general\`)?`,
    );
  }
  fetched = performance.now();
}
