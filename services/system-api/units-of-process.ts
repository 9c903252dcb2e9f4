import { readFileSync } from "node:fs";

/** The units that a process runs in, the outermost first, from its control group; none for one that ended. */
export function unitsOfProcess(pid: number, proc = "/proc"): readonly string[] {
  try {
    return unitsOfCgroup(readFileSync(`${proc}/${pid}/cgroup`, "utf8"));
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

/** @param text of /proc/PID/cgroup (cgroups(7)), of the unified hierarchy or of systemd's own among older ones */
export function unitsOfCgroup(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.split(":"));
  // Where there are several hierarchies, systemd keeps its units in one of them alone.
  return lines
    .filter(([id, name]) => id === "0" || name === "name=systemd")
    .map(([, , ...path]) =>
      path
        .join(":")
        .split("/")
        .filter((part) => /\.(service|scope|slice)$/.test(part)),
    )
    .reduce((most, units) => (units.length > most.length ? units : most), [])
    .map(unescape);
}

/** systemd escapes what could be taken for a file of the kernel's with a _ in front (cg_escape). */
const unescape = (part: string): string => part.replace(/^_(?=.)/, "");
