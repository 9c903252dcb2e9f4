import { constants, type Dirent, lstatSync } from "node:fs";
import { open, opendir, readlink } from "node:fs/promises";
import { basename } from "node:path";
import type { ResolvedPath } from "#contracts/hands";
import type { FileFound } from "#contracts/results/files";
import type { Arguments, Results } from "#contracts/tools";
import { findText } from "./find-text.ts";
import { fromSystem, HandsError } from "./hands-error.ts";
import { matchName } from "./match-name.ts";
import { pin, type Pinned, through } from "./pin.ts";
import type { Task } from "./task.ts";

export const searchLimits = { entries: 200_000, seconds: 5, found: 1000, depth: 64 } as const;
export type SearchLimits = { readonly [Name in keyof typeof searchLimits]: number };

interface Search {
  readonly root: Pinned;
  readonly fits: (name: string) => boolean;
  /** whether hidden directories are gone into too */
  readonly hidden: boolean;
  readonly text: string | undefined;
  readonly limits: SearchLimits;
  readonly end: number;
  readonly task: Task;
  readonly found: FileFound[];
  seen: number;
  skipped: number;
  truncated: string | null;
}

/**
 * Finds files by their names, by the text in them, or both; what is near first. Links are not followed and other file
 * systems not gone into. Hidden files and directories are passed by, unless the directory that is searched is a hidden
 * one itself or the pattern begins with a dot, and text in them is looked for in a hidden directory alone: keys and
 * passwords lie there.
 * @throws {HandsError}
 */
export async function searchFiles(
  target: ResolvedPath,
  { name, text }: Pick<Arguments<"files.search">, "name" | "text">,
  task: Task,
  limits: SearchLimits = searchLimits,
): Promise<Results["files.search"]> {
  if (name === undefined && text === undefined)
    throw new HandsError("invalid", "there is nothing to look for; give a name, a text, or both");
  const hidden = target.path.split("/").some((part) => part.startsWith("."));
  if (text !== undefined && name?.startsWith(".") && !hidden)
    throw new HandsError("invalid", "text in hidden files is only looked for in a hidden directory; give it as path");
  await using root = await pin(target);
  if (!root.stat.isDirectory()) throw new HandsError("invalid", `${target.path} is not a directory`);
  const search: Search = {
    ...{ root, hidden, text, limits, task },
    fits: matchName({ hidden, ...(name === undefined ? {} : { pattern: name }) }),
    end: performance.now() + limits.seconds * 1000,
    found: [],
    ...{ seen: 0, skipped: 0, truncated: null },
  };
  const byPath = (a: FileFound, b: FileFound): number => (a.path < b.path ? -1 : 1);
  for (let level: Buffer[] = [Buffer.alloc(0)], depth = 0; level.length > 0; depth += 1) {
    if (depth === limits.depth) search.truncated ??= `more than ${depth} directories in one another are not gone into`;
    if (search.truncated !== null) break;
    const next: Buffer[] = [];
    for (const directory of level) {
      next.push(...(await lookInto(search, directory)));
      if (search.truncated !== null) break;
    }
    level = next;
  }
  const { found, truncated, skipped } = search;
  return { path: target.path, found: found.sort(byPath), truncated, skipped };
}

/** @param directory its path below the root @returns the directories in it that are to be gone into */
async function lookInto(search: Search, directory: Buffer): Promise<Buffer[]> {
  const below: Buffer[] = [];
  const at = directory.length === 0 ? through(search.root) : through(search.root, directory);
  try {
    const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
    await using opened = await open(
      at as unknown as string,
      O_RDONLY | O_DIRECTORY | O_NONBLOCK | (directory.length === 0 ? 0 : O_NOFOLLOW),
    );
    if (!(await isWhereItWas(search.root, opened.fd, directory))) return [];
    if ((await opened.stat({ bigint: true })).dev !== search.root.stat.dev) return [];
    const here = Buffer.from(`/proc/self/fd/${opened.fd}/`);
    // The types leave out that names can be bytes; a name that is not UTF-8 could not be opened as a string.
    const entries = (await opendir(here, { encoding: "buffer", bufferSize: 256 } as object)) as unknown;
    for await (const entry of entries as AsyncIterable<Dirent<Buffer>>) {
      if (isOver(search)) break;
      search.seen += 1;
      const name = entry.name.toString("utf8");
      const path = directory.length === 0 ? entry.name : Buffer.concat([directory, Buffer.from("/"), entry.name]);
      if (entry.isDirectory() && (search.hidden || !name.startsWith("."))) below.push(path);
      if (search.fits(name)) await consider(search, Buffer.concat([here, entry.name]), path);
    }
  } catch (error) {
    if (error instanceof HandsError) throw error;
    // Unreadable, or gone since its name was read.
    if (directory.length === 0) throw fromSystem(error, search.root.path, "look into");
    search.skipped += 1;
  }
  return below;
}

/** Whether an open directory is still below the root: a link in the middle of the path would have led elsewhere. */
async function isWhereItWas(root: Pinned, opened: number, directory: Buffer): Promise<boolean> {
  if (directory.length === 0) return true;
  const [real, top] = await Promise.all([
    readlink(`/proc/self/fd/${opened}`, { encoding: "buffer" }),
    readlink(through(root), { encoding: "buffer" }),
  ]);
  const slash = top.equals(Buffer.from("/")) ? "" : "/";
  return real.equals(Buffer.concat([top, Buffer.from(slash), directory]));
}

async function consider(search: Search, at: Buffer, path: Buffer): Promise<void> {
  const { text, found, limits } = search;
  const stat = (() => {
    try {
      return lstatSync(at);
    } catch {
      return null;
    }
  })();
  if (stat === null || (text !== undefined && !stat.isFile())) return;
  const line = text === undefined ? undefined : await findText(at, text).catch(() => null);
  if (line === null) search.skipped += 1;
  if (text !== undefined && !line) return;
  const shown = path.toString("utf8");
  found.push({
    path: shown,
    name: basename(shown),
    type: stat.isFile() ? "file" : stat.isDirectory() ? "directory" : stat.isSymbolicLink() ? "link" : "other",
    size: stat.size,
    modified: stat.mtime.toISOString(),
    ...(line ? { line } : {}),
  });
  search.task.report(`${found.length} found`);
  if (found.length === limits.found) search.truncated = `more than ${limits.found} are not shown`;
}

function isOver(search: Search): boolean {
  const { task, limits, end, seen } = search;
  task.signal.throwIfAborted();
  if (seen >= limits.entries) search.truncated ??= `only ${limits.entries} files were looked at`;
  if (performance.now() > end) search.truncated ??= `it was stopped after ${limits.seconds} seconds`;
  return search.truncated !== null;
}
