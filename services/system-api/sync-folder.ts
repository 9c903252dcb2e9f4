import { open } from "node:fs/promises";

/** Has a folder's entries written to the disk: a file that was made in it is there after a loss of power, too. */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}
