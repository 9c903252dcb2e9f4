import { readFile } from "node:fs/promises";

/**
 * The account with a user id, from /etc/passwd.
 * @returns null when there is none, or its name is none that can stand in a path
 */
export async function findAccount(uid: number): Promise<{ name: string; uid: number; gid: number } | null> {
  for (const line of (await readFile("/etc/passwd", "utf8")).split("\n")) {
    const [name, , id, gid] = line.split(":");
    if (name !== undefined && Number(id) === uid && /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))
      return { name, uid, gid: Number(gid) };
  }
  return null;
}
