import type { DiskUse } from "#contracts/results/system";
import { askHands } from "./ask-hands.ts";
import type { ToolContext } from "./tool.ts";

/** How full the disks are that the caller can reach, by path. Their hands look, for homes are closed to this service. @throws {BusError} */
export async function readDisks({ bus, caller }: ToolContext, signal: AbortSignal): Promise<readonly DiskUse[]> {
  return (await askHands(bus, caller.uid, { do: "disks" }, { signal })) as readonly DiskUse[];
}

/** The disk that a path lies on, by the places where the disks are mounted; undefined where none of them holds it. */
export function diskOf(path: string, disks: readonly DiskUse[]): DiskUse | undefined {
  const above = disks.filter((disk) => disk.path === "/" || path === disk.path || path.startsWith(`${disk.path}/`));
  return above.sort((a, b) => b.path.length - a.path.length)[0];
}
