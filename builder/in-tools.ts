import { join } from "node:path";
import type { Artefact } from "./pipeline.ts";

export interface ToolsOptions {
  /** seconds since 1970 that stand for now (SOURCE_DATE_EPOCH): what is made must not tell when */
  readonly epoch?: number;
  /** lets the command reach the network; without it there is none, not even a loopback */
  readonly network?: true;
}

/** Places that commands write to. All others they only read, or a hook that deletes too much costs the cache. */
const written = /^(apt|out|target|tree\/var\/tmp|work|work\/chroot)$/;

/**
 * The beginning of a command line that runs what follows inside the tools tree.
 * @param folders host folder by its place: `{ work: "/x" }` makes /x appear as /mnt/work; one within another comes later
 */
export function inTools(
  tools: Artefact,
  folders: Readonly<Record<string, string>>,
  { epoch, network }: ToolsOptions = {},
): string[] {
  const binds = Object.entries(folders).flatMap(([place, folder]) => [
    folder,
    written.test(place) ? place : `${place}:ro`,
  ]);
  return [
    ...["env", `PARLANCE_TOOLS_NETWORK=${network === true ? "yes" : "no"}`],
    ...(epoch === undefined ? [] : [`SOURCE_DATE_EPOCH=${epoch}`]),
    ...[join(import.meta.dirname, "enter-tools.sh"), join(tools.path, "tree"), ...binds, "--"],
  ];
}
