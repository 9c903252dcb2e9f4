import { readFile, readdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** The machine that builds, and the person, as far as an image could give them away. */
export interface Host {
  readonly hostname: string;
  /** who builds, also behind sudo */
  readonly user: string;
  /** that person's, and that of the account that the build runs as */
  readonly homes: readonly string[];
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** @returns "" where there is no such file, or none that can be read */
  read(path: string): Promise<string>;
  /** @returns the paths of a folder's entries, none where there is no such folder */
  list(path: string): Promise<readonly string[]>;
}

/** @param root what the paths of files are taken below */
export async function hostAt(root = "/", name = hostname(), env: NodeJS.ProcessEnv = process.env): Promise<Host> {
  const read = (path: string): Promise<string> => readFile(join(root, path), "utf8").catch(() => "");
  const list = async (path: string): Promise<string[]> =>
    (await readdir(join(root, path)).catch(() => [])).sort().map((entry) => join(path, entry));
  const user = env["SUDO_USER"] ?? env["USER"] ?? "root";
  const account = (await read("/etc/passwd")).split("\n").find((line) => line.startsWith(`${user}:`));
  const homes = [account?.split(":")[5], env["HOME"], "/root"].filter((home) => home !== undefined && home !== "");
  return { hostname: name, user, homes: [...new Set(homes)] as string[], env, read, list };
}
