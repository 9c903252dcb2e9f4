import { readFile } from "node:fs/promises";

/** An account of this machine by its name, from /etc/passwd alone: only such accounts are made and removed here. */
export async function readPasswd(
  user: string,
  file = "/etc/passwd",
): Promise<{ readonly uid: number; readonly home: string } | null> {
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => line.split(":"));
  const [, , uid, , , home] = lines.find(([name]) => name === user) ?? [];
  return uid === undefined || home === undefined ? null : { uid: Number(uid), home };
}
