import type { Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ResolvedPath } from "#contracts/hands";
import type { FileInfo } from "#contracts/results/files";
import { fileType } from "./file-type.ts";
import { linkTarget, pin } from "./pin.ts";

/** Size, owner, mode and times of a file, of a link itself. @throws {HandsError} changed when it is another one by now */
export async function fileInfo(target: ResolvedPath): Promise<FileInfo> {
  await using pinned = await pin(target);
  const stat = await pinned.handle.stat();
  const type = fileType(stat);
  return {
    path: target.path,
    type,
    size: stat.size,
    allocated: stat.blocks * 512,
    mode: (stat.mode & 0o7777).toString(8).padStart(4, "0"),
    permissions: permissions(stat.mode),
    owner: await nameOf(stat.uid, "/etc/passwd"),
    group: await nameOf(stat.gid, "/etc/group"),
    modified: stat.mtime.toISOString(),
    accessed: stat.atime.toISOString(),
    created: birth(stat),
    target: type === "link" ? (await linkTarget(pinned)).toString("utf8") : null,
    names: stat.nlink,
  };
}

function permissions(mode: number): string {
  const three = (bits: number, special: boolean, letter: string): string => {
    const last = (bits & 1) === 1 ? (special ? letter : "x") : special ? letter.toUpperCase() : "-";
    return `${(bits & 4) === 4 ? "r" : "-"}${(bits & 2) === 2 ? "w" : "-"}${last}`;
  };
  return (
    three(mode >> 6, (mode & 0o4000) !== 0, "s") +
    three(mode >> 3, (mode & 0o2000) !== 0, "s") +
    three(mode, (mode & 0o1000) !== 0, "t")
  );
}

/** Where a file system does not know it, the kernel says 1970 or nothing, and Node then what changed last. */
const birth = ({ birthtimeMs, birthtime }: Stats): string | null => (birthtimeMs > 0 ? birthtime.toISOString() : null);

/** Both files have the name first and the number third. */
async function nameOf(id: number, file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  const line = text.split("\n").find((entry) => entry.split(":")[2] === String(id));
  return line?.split(":")[0] || String(id);
}
