import { readFile, stat } from "node:fs/promises";

/** @returns its bytes, or why there is nothing to read, in words */
export async function readRegularFile(file: string): Promise<Buffer | string> {
  try {
    const found = await stat(file);
    // Reading a pipe or a device would wait for ever.
    if (!found.isFile()) return found.isDirectory() ? "a folder" : "something that is not a file";
    return await readFile(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "no such file" : (error as Error).message;
  }
}
