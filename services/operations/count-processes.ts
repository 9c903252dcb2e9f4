import { readdir, readFile } from "node:fs/promises";

/** How many processes belong to a user, whichever of their four user ids (proc_pid_status(5)) it is. */
export async function countProcesses(uid: number, folder = "/proc"): Promise<number> {
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/.test(name));
  const texts = await Promise.all(
    numbers.map((name) =>
      // A process that has ended meanwhile is none.
      readFile(`${folder}/${name}/status`, "utf8").catch(() => ""),
    ),
  );
  return texts.filter((text) => {
    const ids = /^Uid:\s+(.*)$/m.exec(text)?.[1]?.split(/\s+/) ?? [];
    return ids.includes(String(uid));
  }).length;
}
