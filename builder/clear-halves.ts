import { glob, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { discard } from "./discard.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What builds have in the folder for output while they make it. */
const halves = [
  "cache/*/*.partial",
  "cache/downloads/packages/*.partial",
  "{images,locks}/*.partial",
  "models/.fetch-*",
];

/** Deletes what builds left that were killed. Only for whoever holds the folder's lock: nobody else is at work then. */
export async function clearHalves(out: string): Promise<void> {
  for await (const half of glob(halves, { cwd: out })) await discard(join(out, half), out);
  const temporary = temporaryFolder(out);
  await mkdir(temporary, { recursive: true });
  for (const name of await readdir(temporary)) await discard(join(temporary, name), out);
}
