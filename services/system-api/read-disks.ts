import type { DiskUse } from "#contracts/results/system";
import { runOperation } from "./run-operation.ts";
import type { ToolContext } from "./tool.ts";

/** How full the machine's disks are, by path. A unit looks, for homes are closed to this service. @throws {BusError} */
export async function readDisks({ bus, id }: ToolContext, signal: AbortSignal): Promise<readonly DiskUse[]> {
  return await runOperation(bus, id, "read-disks", {}, () => undefined, signal);
}

/** The disk that a path lies on, by the places where the disks are mounted; undefined where none of them holds it. */
export function diskOf(path: string, disks: readonly DiskUse[]): DiskUse | undefined {
  const above = disks.filter((disk) => disk.path === "/" || path === disk.path || path.startsWith(`${disk.path}/`));
  return above.sort((a, b) => b.path.length - a.path.length)[0];
}
