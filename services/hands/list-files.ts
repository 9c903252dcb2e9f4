import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, type Stats } from "node:fs";
import type { ResolvedPath } from "#contracts/hands";
import type { Arguments, FileEntry, Results } from "#contracts/tools";
import { fromSystem, HandsError } from "./hands-error.ts";
import { matchName } from "./match-name.ts";

/** bounds the reply, and what everyone on its way has to hold */
const mostEntries = 50_000;

/**
 * Lists a directory: hidden names only when asked for, by name unless said otherwise, the largest or latest first.
 * @throws {HandsError} changed when the path leads elsewhere than when it was resolved
 */
export function listFiles(target: ResolvedPath, arguments_: Arguments<"files.list">): Results["files.list"] {
  const directory = openTarget(target);
  try {
    // Through the descriptor: a directory put at this path by now is not what was asked about.
    const here = Buffer.from(`/proc/self/fd/${directory}/`);
    const wanted = matchName(arguments_);
    const names = readdirSync(here, { encoding: "buffer" }).filter((name) => wanted(name.toString("utf8")));
    if (names.length > mostEntries)
      throw new HandsError(
        "failed",
        `${target.path} has ${names.length} entries, at most ${mostEntries} can be listed; give a pattern`,
      );
    const entries = names.flatMap((name) => look(here, name, target.path));
    return { path: target.path, entries: entries.sort(order[arguments_.sort ?? "name"]).map(({ entry }) => entry) };
  } finally {
    closeSync(directory);
  }
}

function openTarget({ path, device, inode }: ResolvedPath): number {
  let opened: number;
  try {
    opened = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw fromSystem(error, path);
  }
  const { dev, ino } = fstatSync(opened, { bigint: true });
  if (String(dev) === device && String(ino) === inode) return opened;
  closeSync(opened);
  throw new HandsError("changed", `${path} is not the directory that it was when it was looked up`);
}

interface Seen {
  readonly entry: FileEntry;
  readonly time: number;
}

function look(here: Buffer, name: Buffer, path: string): Seen[] {
  try {
    const stat = lstatSync(Buffer.concat([here, name]));
    const entry = {
      name: name.toString("utf8"),
      type: typeOf(stat),
      size: stat.size,
      modified: stat.mtime.toISOString(),
    };
    return [{ entry, time: stat.mtimeMs }];
  } catch (error) {
    // Gone since the directory was read.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw fromSystem(error, `what is in ${path}`);
  }
}

function typeOf(stat: Stats): FileEntry["type"] {
  if (stat.isFile()) return "file";
  if (stat.isDirectory()) return "directory";
  return stat.isSymbolicLink() ? "link" : "other";
}

const { compare } = new Intl.Collator("en");
const byName = (a: Seen, b: Seen): number => compare(a.entry.name, b.entry.name);
const order: Record<NonNullable<Arguments<"files.list">["sort"]>, (a: Seen, b: Seen) => number> = {
  name: byName,
  size: (a, b) => b.entry.size - a.entry.size || byName(a, b),
  time: (a, b) => b.time - a.time || byName(a, b),
};
