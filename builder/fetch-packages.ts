import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { recordFetch } from "./ledger.ts";
import type { Mirrors } from "./mirror.ts";
import type { LockedPackage, PackageLock } from "./package-lock.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { sha256OfFile } from "./sha256-of-file.ts";

/** How many are fetched at a time. */
const lanes = 8;
const tries = 3;

export interface FetchOptions {
  /** folder that keeps what builds fetch */
  readonly downloads: string;
  readonly mirrors: Mirrors;
  readonly offline: boolean;
  /** the command that makes the lock anew */
  readonly cure: string;
  /** milliseconds without a byte after which a mirror counts as dead */
  readonly patience?: number;
  /** what other stages of the same build fetch, or have fetched and checked already, by digest */
  readonly underway?: Map<string, Promise<Problem | undefined>>;
  /** told after each package */
  readonly progress: (done: { bytes: number; total: number }) => void;
}

/** Where a package lies once it is fetched: by what it is, not by what it is called. */
export const packageStore = (downloads: string): string => join(downloads, "packages");

/**
 * Sees to it that every package of a lock lies in the store, each exactly as the lock says: what is there is checked,
 * what is damaged is fetched again.
 * @throws {ProblemsError} naming each package that cannot be had
 */
export async function fetchPackages(lock: PackageLock, options: FetchOptions): Promise<void> {
  const store = packageStore(options.downloads);
  await mkdir(store, { recursive: true });
  const total = lock.packages.reduce((sum, { bytes }) => sum + bytes, 0);
  const waiting = [...lock.packages];
  const problems: Problem[] = [];
  const { underway = new Map() } = options;
  const once = (wanted: LockedPackage): Promise<Problem | undefined> => {
    const result = underway.get(wanted.sha256) ?? provide(wanted, store, options);
    underway.set(wanted.sha256, result);
    return result;
  };
  let bytes = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const problem = await once(next);
      if (problem !== undefined) problems.push(problem);
      // The others would fail in the same way, each after its own long wait.
      if (problems.length >= lanes) waiting.length = 0;
      options.progress({ bytes: (bytes += next.bytes), total });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (problems.length > 0) throw new ProblemsError(problems);
}

async function provide(wanted: LockedPackage, store: string, options: FetchOptions): Promise<Problem | undefined> {
  const file = join(store, `${wanted.sha256}.deb`);
  if ((await digestOf(file)) === wanted.sha256) return undefined;
  const what = `${wanted.name} ${wanted.version}`;
  const from = `${options.mirrors[wanted.archive]}/${wanted.path.split("/").map(encodeURIComponent).join("/")}`;
  if (options.offline)
    return {
      what: `the package ${what} has not been fetched, and this build is offline`,
      where: file,
      hint: "run the same command once without --offline",
    };
  for (let attempt = 1; ; attempt += 1)
    try {
      await download(from, `${file}.partial`, wanted, options.patience ?? 30_000);
      await rename(`${file}.partial`, file);
      await recordFetch(options.downloads, { what, from, sha256: wanted.sha256, bytes: wanted.bytes });
      return undefined;
    } catch (error) {
      await rm(`${file}.partial`, { force: true });
      if (isLocal(error)) throw error;
      const found = reason(error);
      const gone = error instanceof Answer;
      if (!gone && attempt < tries) {
        await sleep(attempt * 1000);
        continue;
      }
      return {
        what: `the archive does not give the package ${what}`,
        where: from,
        found,
        wanted: `${wanted.bytes} bytes with the SHA256 ${wanted.sha256}`,
        hint: gone ? `take newer packages: ${options.cure}` : "run the same command again: what was fetched is kept",
      };
    }
}

/** The archive answered, and has no such file, or another one. */
class Answer extends Error {}

/** A full disk and the like: no archive is to blame. What fetch says of the network is wrapped in an error of its own. */
const isLocal = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const reason = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
};

async function download(from: string, file: string, { bytes, sha256 }: LockedPackage, patience: number): Promise<void> {
  const dead = new AbortController();
  const timer = setTimeout(() => dead.abort(new Error(`no answer for ${patience / 1000} s`)), patience);
  try {
    const answer = await fetch(from, { signal: dead.signal, headers: { "accept-encoding": "identity" } });
    if (answer.status === 404 || answer.status === 410) throw new Answer(`status ${answer.status}: it is not there`);
    if (!answer.ok || answer.body === null) throw new Error(`status ${answer.status}`);
    const hash = createHash("sha256");
    let size = 0;
    // Opened and closed here: a stream that is given up while its file is being opened would make the file afterwards.
    await using part = await open(file, "w");
    for await (const chunk of answer.body) {
      timer.refresh();
      hash.update(chunk);
      size += chunk.length;
      if (size > bytes) throw new Answer(`more than ${bytes} bytes`);
      await part.appendFile(chunk);
    }
    if (size < bytes) throw new Error(`${size} bytes, then the end`);
    const found = hash.digest("hex");
    if (found !== sha256) throw new Answer(`the SHA256 ${found}`);
  } finally {
    clearTimeout(timer);
  }
}

const digestOf = async (file: string): Promise<string | undefined> =>
  (await stat(file).catch(() => undefined))?.isFile() === true ? sha256OfFile(file) : undefined;
