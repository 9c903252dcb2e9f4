import { cp, glob, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyRepository } from "../builder/copy-repository.ts";
import type { Options } from "./options.ts";
import { timed } from "./timed.ts";

export interface Built {
  readonly seconds: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/** The builder at work on a copy of the repository, which the measurements may change. */
export interface OurBuilder {
  /** the copy */
  readonly root: string;
  readonly out: string;
  build(...options: string[]): Promise<Built>;
  /** Throws away all that stages have made, but not what was fetched, nor the stages named. */
  forget(keep: readonly string[]): Promise<void>;
  /** Does something, and then throws away what stages have made meanwhile. */
  withoutTrace<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Changes files of the copy, does something, and puts the files back. */
  changed<Result>(
    change: Readonly<Record<string, (text: string) => string>>,
    work: () => Promise<Result>,
  ): Promise<Result>;
}

/** What no stage of an image has made. */
const lasting = ["downloads", "tools", "archive-tools"];

export async function ourBuilder(
  { root: original, profile }: Options,
  work: string,
  logs: string,
): Promise<OurBuilder> {
  const root = join(work, "repository");
  const out = join(work, "ours");
  const cache = join(out, "cache");
  await rm(root, { recursive: true, force: true });
  await copyRepository(root);
  // Committed locks would be stale as soon as a package is added: here the builder makes its own.
  for await (const lock of glob(join(root, "profiles/*.lock"))) await rm(lock);
  await seed(join(original, "out"), out);

  return {
    root,
    out,
    async build(...options) {
      const timings = join(out, "logs", `${profile}.timings.json`);
      await rm(timings, { force: true });
      const command = [process.execPath, "build.ts", profile, "--out", out, ...options];
      const seconds = await timed(command, { cwd: root, log: join(logs, "ours.log") });
      const stages = JSON.parse(await readFile(timings, "utf8").catch(() => "[]")) as {
        stage: string;
        seconds: number;
      }[];
      const parts = Object.fromEntries(stages.map((one) => [one.stage, one.seconds]));
      return { seconds, parts, bytes: options.includes("--until") ? 0 : await imageBytes(join(out, "images")) };
    },
    async forget(keep) {
      for (const shelf of await readdir(cache).catch(() => []))
        if (![...lasting, ...keep].includes(shelf)) await rm(join(cache, shelf), { recursive: true });
    },
    async withoutTrace(work) {
      const before = new Set(await artefacts(cache));
      const locks = await readLocks(join(out, "locks"));
      try {
        return await work();
      } finally {
        for (const path of await artefacts(cache)) if (!before.has(path)) await rm(path, { recursive: true });
        for (const [file, text] of locks) await writeFile(file, text);
      }
    },
    async changed(change, work) {
      const files = Object.keys(change).map((name) => join(root, name));
      const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
      try {
        for (const [index, edit] of Object.values(change).entries())
          await writeFile(files[index]!, edit(texts[index]!));
        return await work();
      } finally {
        for (const [index, file] of files.entries()) await writeFile(file, texts[index]!);
      }
    },
  };
}

/** What earlier builds have fetched need not be fetched again. */
async function seed(from: string, out: string): Promise<void> {
  for (const part of ["cache/downloads", "models"]) {
    if ((await stat(join(out, part)).catch(() => undefined)) !== undefined) continue;
    const partial = join(out, `${part}.seed`);
    await rm(partial, { recursive: true, force: true });
    await mkdir(join(partial, ".."), { recursive: true });
    const copied = await cp(join(from, part), partial, { recursive: true }).then(
      () => true,
      () => false,
    );
    if (copied) await rename(partial, join(out, part));
    else await rm(partial, { recursive: true, force: true });
  }
}

async function artefacts(cache: string): Promise<string[]> {
  const shelves = (await readdir(cache)).filter((shelf) => !lasting.includes(shelf));
  const all = await Promise.all(
    shelves.map(async (shelf) =>
      (await readdir(join(cache, shelf)).catch(() => [])).map((name) => join(cache, shelf, name)),
    ),
  );
  return all.flat();
}

async function readLocks(folder: string): Promise<(readonly [file: string, text: string])[]> {
  const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  return Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")] as const));
}

async function imageBytes(images: string): Promise<number> {
  for await (const file of glob(join(images, "*.iso"))) return (await stat(file)).size;
  return 0;
}
