import { createWriteStream } from "node:fs";
import { chmod, chown, mkdir, readFile, readdir, rename, rm, stat, statfs, utimes, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { archiveTrouble } from "./archive-trouble.ts";
import { hashFiles, sha256 } from "./hash-files.ts";
import { loadInputs, type Inputs } from "./inputs.ts";
import type { Options } from "./options.ts";
import { ProblemsError, type Problem } from "./problem.ts";
import { progressTo, type Progress } from "./progress.ts";
import { type Shell, shellFor } from "./shell.ts";

/** What a stage made: a folder, and the key that stands for all that it was made from. */
export interface Artefact {
  readonly name: string;
  readonly key: string;
  readonly path: string;
}

/** Everything that a stage reads besides files of its own: a changed entry is named when the stage must run again. */
export type Reads = Readonly<Record<string, unknown>>;

export interface Build extends Inputs {
  readonly options: Options;
  readonly progress: Progress;
  /** kept across builds: downloads by package manager */
  readonly downloads: string;
  /**
   * Makes an artefact, or gives back the one that was made from the same things.
   * @param name the stage, also the name of its file in stages/
   * @param reads everything it depends on, artefacts included
   * @param make fills the folder; nothing of it is kept when it throws
   * @param variant tells artefacts of one stage apart
   */
  stage(
    name: string,
    reads: Reads,
    make: (folder: string, shell: Shell) => Promise<void>,
    variant?: string,
  ): Promise<Artefact>;
}

/** Artefacts of one stage that are kept, so that going back to an earlier state costs nothing. */
const kept = 3;
/** With less than this, in bytes, whatever failed did so for want of room. */
const noRoom = 1e6;

/** @throws {ProblemsError} when the checks found anything */
export async function startBuild(options: Options, problems: readonly Problem[]): Promise<Build> {
  if (problems.length > 0) throw new ProblemsError(problems);
  const inputs = await loadInputs(options);
  const progress = progressTo(process.stdout);
  const cache = join(options.out, "cache");
  const logs = join(options.out, "logs");
  const downloads = join(cache, "downloads");
  await Promise.all([cache, logs, downloads].map((folder) => mkdir(folder, { recursive: true })));

  return {
    ...inputs,
    options,
    progress,
    downloads,
    async stage(name, reads, make, variant = "") {
      const title = variant === "" ? name : `${name} ${variant}`;
      const all = flatten({ ...reads, ...(await hashFiles(options.root, `builder/stages/${name}.ts`)) });
      const key = sha256(JSON.stringify(all)).slice(0, 16);
      const shelf = join(cache, title.replace(" ", "-"));
      const artefact = { name: title, key, path: join(shelf, key) };
      const record = join(shelf, `${key}.json`);

      const before = await previousReads(shelf, key);
      if (before === "same" && (await isIntact(artefact.path, record))) {
        const now = new Date();
        await utimes(record, now, now);
        progress.skip(title);
        return artefact;
      }

      progress.start(title, why(before, all));
      const log = join(logs, `${inputs.profile.name}-${title.replace(" ", "-")}.log`);
      const partial = `${artefact.path}.partial`;
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial, { recursive: true });
      // Not the group, nor the bit that hands it on, of the folder that somebody builds in.
      await chown(partial, process.geteuid!(), process.getegid!());
      await chmod(partial, 0o755);
      const stream = createWriteStream(log);
      let unwritten: Error | undefined;
      stream.on("error", (error) => (unwritten = error));
      try {
        await make(partial, shellFor(title, stream, relative(process.cwd(), log), progress.activity));
        if (unwritten !== undefined) throw unwritten as Error;
      } catch (error) {
        const full = await outOfSpace(error, options.out);
        await rm(partial, { recursive: true, force: true });
        throw full ?? archiveTrouble(error, inputs.mirrors, inputs.profile.name) ?? error;
      } finally {
        stream.end();
      }
      await rm(artefact.path, { recursive: true, force: true });
      await rename(partial, artefact.path);
      // Written last: an artefact without its record does not count.
      await writeFile(`${record}.partial`, JSON.stringify(all, null, 1));
      await rename(`${record}.partial`, record);
      await prune(shelf);
      progress.finish(title);
      return artefact;
    },
  };
}

/** A full disk is a problem of the machine's, wherever in a stage it shows: not every program names it. */
async function outOfSpace(error: unknown, out: string): Promise<ProblemsError | undefined> {
  const { bavail, bsize } = await statfs(out);
  const said =
    error instanceof Error
      ? /(?:ENOSPC|[^|\n]*(?:No space left on device|Disk quota exceeded)).*/.exec(error.message)
      : null;
  if (said === null && bavail * bsize > noRoom) return undefined;
  const found = said?.[0].trim() ?? `${Math.round((bavail * bsize) / 1e6)} MB free`;
  const hint = "free some and run the same command again (finished stages are kept), or give --out DIRECTORY";
  return new ProblemsError([{ what: "the disk is full", where: out, found, hint }]);
}

function flatten(value: unknown, prefix = ""): Record<string, string> {
  if (value === null || typeof value !== "object") return { [prefix]: JSON.stringify(value) };
  if ("key" in value && "path" in value && "name" in value) return { [prefix]: String((value as Artefact).key) }; // where an artefact lies does not matter
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) => flatten(part, prefix === "" ? name : `${prefix}.${name}`)),
  ) as Record<string, string>;
}

async function records(shelf: string): Promise<{ file: string; changed: number }[]> {
  const names = await readdir(shelf).catch(() => []);
  const found = names.filter((name) => name.endsWith(".json")).map((name) => join(shelf, name));
  const all = await Promise.all(found.map(async (file) => ({ file, changed: (await stat(file)).mtimeMs })));
  return all.sort((a, b) => b.changed - a.changed);
}

async function previousReads(shelf: string, key: string): Promise<"same" | Record<string, string> | undefined> {
  const all = await records(shelf);
  if (all.some(({ file }) => file.endsWith(`/${key}.json`))) return "same";
  if (all[0] === undefined) return undefined;
  try {
    return JSON.parse(await readFile(all[0].file, "utf8")) as Record<string, string>;
  } catch {
    return undefined; // it only serves to say what changed
  }
}

/** Whether an artefact is there as it was made: not deleted by hand, and none of its files written to since. */
async function isIntact(path: string, record: string): Promise<boolean> {
  const { birthtimeMs } = await stat(record);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return false;
  const files = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(path, entry.name)));
  // A file system that does not tell when a file was made says 0.
  return (await Promise.all(files)).every(({ mtimeMs }) => birthtimeMs === 0 || mtimeMs <= birthtimeMs);
}

function why(before: "same" | Record<string, string> | undefined, now: Record<string, string>): string {
  if (before === "same") return "what it made was deleted or changed by hand";
  return before === undefined ? "for the first time" : whatChanged(before, now);
}

function whatChanged(before: Record<string, string>, now: Record<string, string>): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => before[name] !== now[name]);
  const [first, ...others] = changed.map((name) => {
    if (!(name in before)) return `${name} is new`;
    return name in now ? `${name} changed` : `${name} is gone`;
  });
  return others.length === 0 ? (first ?? "") : `${first ?? ""}, and ${others.length} more`;
}

/** Leaves the artefacts that are kept: neither older ones, nor halves that a build left which was killed. */
async function prune(shelf: string): Promise<void> {
  const keep = (await records(shelf)).slice(0, kept).map(({ file }) => basename(file, ".json"));
  for (const name of await readdir(shelf))
    if (!keep.includes(basename(name, ".json"))) await rm(join(shelf, name), { recursive: true, force: true });
}
