import { mkdir } from "node:fs/promises";
import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { fromSystem } from "./hands-error.ts";
import { pin, through } from "./pin.ts";

/** @throws {HandsError} changed when something has the name by now */
export async function makeDirectory({ folder, name, path }: Place): Promise<Results["files.make_directory"]> {
  await using held = await pin(folder);
  try {
    await mkdir(through(held, name));
  } catch (error) {
    throw fromSystem(error, path, "write");
  }
  return { path };
}
