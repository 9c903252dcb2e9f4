import { unescaped } from "./mount-points.ts";

/** A mounted file system that may hold data. */
export interface Mount {
  readonly path: string;
  readonly device: string;
  readonly type: string;
  readonly readOnly: boolean;
}

/**
 * Reads /proc/PID/mountinfo (proc_pid_mountinfo(5)).
 * @param mountinfo read byte by byte ("latin1"), for what the kernel does not escape may be of any encoding
 * @returns one mount for each file system that holds data: the whole one rather than a part, the shortest path
 */
export function parseMounts(mountinfo: string): readonly Mount[] {
  const found = new Map<string, Mount & { whole: boolean }>();
  for (const line of mountinfo.split("\n")) {
    const fields = line.split(" ");
    const dash = fields.indexOf("-");
    if (dash < 6) continue;
    const [, , number = "", root = "", path = ""] = fields.map(unescaped);
    const [type = "", device = "", options = ""] = fields.slice(dash + 1).map(unescaped);
    if (!holdsData(type, path)) continue;
    // Subvolumes of one disk have numbers of their own, and their disk in common.
    const key = device.startsWith("/dev/") ? device : number;
    const mount = { path, device, type, readOnly: options.split(",").includes("ro"), whole: root === "/" };
    const other = found.get(key);
    if (other === undefined || better(mount, other)) found.set(key, mount);
  }
  return [...found.values()]
    .map(({ whole: _whole, ...mount }) => mount)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A later mount at the same place hides the earlier one. */
const better = (one: Mount & { whole: boolean }, other: Mount & { whole: boolean }): boolean =>
  one.whole === other.whole ? one.path.length <= other.path.length : one.whole;

/**
 * Of what lies in memory only the root of a live system counts as a disk. Media that can never be written are always
 * full. A server that is away would never answer, so what lies on one is left out. In /run the system keeps its own, but
 * for sticks that somebody plugged in.
 */
function holdsData(type: string, path: string): boolean {
  if (path.startsWith("/run/") && !path.startsWith("/run/media/")) return false;
  if (type === "overlay" || type === "tmpfs") return path === "/";
  return diskTypes.has(type);
}

const diskTypes: ReadonlySet<string> = new Set([
  ...["ext2", "ext3", "ext4", "btrfs", "xfs", "zfs", "f2fs", "jfs", "reiserfs", "bcachefs", "nilfs2"],
  ...["vfat", "exfat", "msdos", "ntfs", "ntfs3", "fuseblk", "hfs", "hfsplus", "apfs"],
  ...["9p", "virtiofs", "vboxsf"],
]);
