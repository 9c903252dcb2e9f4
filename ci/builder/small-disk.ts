import { once } from "node:events";
import { mkdir, statfs } from "node:fs/promises";
import { $ } from "zx/core";
import { ended, startTied } from "../start-tied.ts";

/** A disk in memory that only those see who are told to, and whose size can be changed while it is in use. */
export interface SmallDisk {
  /** the beginning of a command line that sees the disk, with the folder to run in */
  see(folder: string): string[];
  /** the disk's folder as everybody else may call it */
  readonly path: string;
  /** @param room what is left free, in bytes */
  leave(room: number): Promise<void>;
  close(): Promise<void>;
}

const roomy = 12e9;
export const plenty = roomy;

/** @param folder where those who see it find it; it ends with this process at the latest */
export async function smallDisk(folder: string): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  const script = 'mount -t tmpfs -o "size=$2" tmpfs "$1" && echo ready && exec sleep infinity';
  const namespace = ["--mount", "--propagation=private", "sh", "-c", script, "sh", folder, String(roomy)];
  const holder = startTied("unshare", namespace, ["ignore", "pipe", "inherit"]);
  await Promise.race([once(holder.stdout!, "data"), ended(holder)]);
  if (holder.exitCode !== null) throw new Error(`no disk could be mounted: ${holder.exitCode}`);
  const enter = ["nsenter", `--mount=/proc/${holder.pid}/ns/mnt`];
  const path = `/proc/${holder.pid}/root${folder}`;
  return {
    path,
    see: (inside) => [...enter, "sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", inside],
    async leave(room) {
      const { blocks, bfree, bsize } = await statfs(path);
      const size = room === plenty ? roomy : (blocks - bfree) * bsize + room;
      await $({ quiet: true })`${enter} mount -o ${`remount,size=${Math.ceil(size / 4096) * 4096}`} ${folder}`;
    },
    async close() {
      holder.kill("SIGKILL");
      await ended(holder);
    },
  };
}
