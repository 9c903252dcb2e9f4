import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { chmod, chown, mkdir, realpath, statfs, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { archiveTrouble } from "./archive-trouble.ts";
import { clearHalves } from "./clear-halves.ts";
import { codeOf } from "./code-of.ts";
import { discard } from "./discard.ts";
import { offerShell } from "./failure-shell.ts";
import { sha256 } from "./hash-files.ts";
import { loadInputs, type Inputs } from "./inputs.ts";
import { mountPointsIn } from "./mount-points.ts";
import type { Options } from "./options.ts";
import { ProblemsError, type Problem } from "./problem.ts";
import { progressTo, type Progress } from "./progress.ts";
import { type Shell, shellFor } from "./shell.ts";
import { reason, shelfIn } from "./shelf.ts";
import { StageError } from "./stage-error.ts";
import { StoppedHere } from "./stopped-here.ts";

/** What a stage made: a folder, and the key that stands for all that it was made from. */
export interface Artefact {
  readonly name: string;
  readonly key: string;
  readonly path: string;
  /** it was made again on request, so what depends on it is, too */
  readonly again?: boolean;
}

/** Everything that a stage reads besides code: a changed entry is named when the stage must run again. */
export type Reads = Readonly<Record<string, unknown>>;

export interface Build extends Inputs {
  readonly options: Options;
  readonly progress: Progress;
  /** kept across builds: what was fetched, and where from */
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
  /** Runs something that keeps no artefact, with its own line of progress and its own log. */
  task<Result>(title: string, why: string, run: (shell: Shell) => Promise<Result>): Promise<Result>;
}

/** With less than this, in bytes, whatever failed did so for want of room. */
const noRoom = 1e6;

/** @throws {ProblemsError} when the checks found anything */
export async function startBuild(options: Options, problems: readonly Problem[]): Promise<Build> {
  if (problems.length > 0) throw new ProblemsError(problems);
  const inputs = await loadInputs(options);
  const { out, root } = options;
  const progress = await progressTo(process.stdout);
  const cache = join(out, "cache");
  const logs = join(out, "logs");
  const downloads = join(cache, "downloads");
  await Promise.all([cache, logs, downloads].map((folder) => mkdir(folder, { recursive: true })));
  await clearHalves(out);
  const timings: { stage: string; seconds: number }[] = [];

  const task: Build["task"] = async (title, why, run) => {
    const began = performance.now();
    progress.start(title, why);
    const log = join(logs, `${inputs.profile.name}-${title.replace(" ", "-")}.log`);
    const stream = createWriteStream(log);
    let unwritten: Error | undefined;
    stream.on("error", (error) => (unwritten = error));
    const shell = shellFor(title, stream, relative(process.cwd(), log), (line) => progress.activity(title, line));
    try {
      const result = await run(shell);
      if (unwritten !== undefined) throw unwritten as Error;
      progress.finish(title);
      timings.push({ stage: title, seconds: Number(((performance.now() - began) / 1000).toFixed(2)) });
      await writeFile(join(logs, `${inputs.profile.name}.timings.json`), JSON.stringify(timings, null, 1));
      return result;
    } catch (error) {
      progress.fail(title);
      // Also where there is no command to look at: a shell that is open already is waited for.
      if (options.shell)
        await offerShell({
          ...{ stage: title, folder: out, progress },
          command: error instanceof StageError ? error.command : undefined,
        });
      throw (
        (await outOfSpace(error, out)) ??
        archiveTrouble(error, inputs.mirrors, inputs.profile.name, inputs.toolsMirrors) ??
        error
      );
    } finally {
      stream.end();
    }
  };

  return {
    ...inputs,
    options,
    progress,
    downloads,
    task,
    async stage(name, reads, make, variant = "") {
      const title = variant === "" ? name : `${name} ${variant}`;
      const code = await codeOf(root, `builder/stages/${name}.ts`);
      const ingredients = flatten({ ...reads, ...code });
      const key = sha256(JSON.stringify(ingredients)).slice(0, 16);
      const shelf = shelfIn(join(cache, title.replace(" ", "-")), out);
      const names = [name, title.replace(" ", "-")];
      const asked = names.includes(options.from ?? "") || artefactsIn(reads).some(({ again }) => again === true);
      const artefact = { name: title, key, path: shelf.pathOf(key), ...(asked ? { again: true } : {}) };

      const before = await shelf.look(key);
      const partial = `${artefact.path}.partial`;
      if (before === "there" && !asked) progress.skip(title);
      else
        await task(title, before === "there" ? "asked for" : reason(before, ingredients), async (shell) => {
          await mkdir(partial, { recursive: true });
          // Not the group, nor the bit that hands it on, of the folder that somebody builds in.
          await chown(partial, process.geteuid!(), process.getegid!());
          await chmod(partial, 0o755);
          await make(partial, shell);
          await shelf.keep(key, partial, ingredients);
        }).catch(async (error: unknown) => {
          // Why the stage failed is what counts; what is left now, the next build deletes.
          await undo(partial, out).catch(() => {});
          throw error;
        });
      if (names.includes(options.until ?? "")) throw new StoppedHere(title, relative(process.cwd(), artefact.path));
      return artefact;
    },
  };
}

async function undo(folder: string, out: string): Promise<void> {
  for (const point of await mountPointsIn(await realpath(folder))) await promisify(execFile)("umount", [point]);
  await discard(folder, out);
}

/** A full disk is a problem of the machine's, wherever in a stage it shows: not every program names it. */
async function outOfSpace(error: unknown, out: string): Promise<ProblemsError | undefined> {
  const { bavail, bsize } = await statfs(out);
  const said =
    error instanceof Error
      ? /(?:ENOSPC|[^|\n]*(?:No space left on device|Disk quota exceeded|exceeds free space on media)).*/.exec(
          error.message,
        )
      : null;
  if (said === null && bavail * bsize > noRoom) return undefined;
  const found = said?.[0].trim() ?? `${Math.round((bavail * bsize) / 1e6)} MB free`;
  const hint = "free some and run the same command again (finished stages are kept), or give --out DIRECTORY";
  return new ProblemsError([{ what: "the disk is full", where: out, found, hint }]);
}

const isArtefact = (value: object): value is Artefact => "key" in value && "path" in value && "name" in value;

function flatten(value: unknown, prefix = ""): Record<string, string> {
  if (value === null || typeof value !== "object") return { [prefix]: JSON.stringify(value) ?? "nothing" };
  // Where an artefact lies does not matter.
  if (isArtefact(value)) return { [prefix]: value.key };
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) => flatten(part, prefix === "" ? name : `${prefix}.${name}`)),
  ) as Record<string, string>;
}

function artefactsIn(value: unknown): Artefact[] {
  if (value === null || typeof value !== "object") return [];
  return isArtefact(value) ? [value] : Object.values(value).flatMap(artefactsIn);
}
