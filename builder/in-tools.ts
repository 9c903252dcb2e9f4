import { join } from "node:path";
import type { Artefact } from "./pipeline.ts";

/**
 * The beginning of a command line that runs what follows inside the tools tree.
 * @param folders host folder by its place: `{ work: "/x" }` makes /x appear as /mnt/work
 */
export function inTools(tools: Artefact, folders: Readonly<Record<string, string>>): string[] {
  const binds = Object.entries(folders).flatMap(([place, folder]) => [folder, place]);
  return [join(import.meta.dirname, "enter-tools.sh"), join(tools.path, "tree"), ...binds, "--"];
}
