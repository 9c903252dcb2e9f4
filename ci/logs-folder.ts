import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

/** The folder that keeps what machines and tests said; made when it is not there. */
export async function logsFolder(): Promise<string> {
  const folder = resolve(import.meta.dirname, "../out/logs");
  await mkdir(folder, { recursive: true });
  return folder;
}
