import { lstat, readFile, readdir, realpath, rename, stat, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { discard } from "./discard.ts";
import { belowOf } from "./tree-layers.ts";

/** Artefacts of one stage that are kept, so that going back to an earlier state costs nothing. */
const kept = 3;

/** What an artefact was made from, entry by entry. */
export type Ingredients = Readonly<Record<string, string>>;

/** The kept artefacts of one stage: a folder for each, and beside it the record that makes it count. */
export interface Shelf {
  /**
   * @returns "there"; or "damaged" where it was changed by hand, "unfounded" where it is a layer above what is no more;
   * or what an artefact was last made from; or undefined before the first
   */
  look(key: string): Promise<"there" | "damaged" | "unfounded" | Ingredients | undefined>;
  /** Puts what was made into its place; it counts from now on, whole. */
  keep(key: string, made: string, ingredients: Ingredients): Promise<void>;
  pathOf(key: string): string;
}

export function shelfIn(folder: string, out: string): Shelf {
  const pathOf = (key: string): string => join(folder, key);
  const recordOf = (key: string): string => join(folder, `${key}.json`);

  return {
    pathOf,
    async look(key) {
      const all = await records(folder);
      if (all.some(({ file }) => file === recordOf(key))) {
        if (!(await isIntact(pathOf(key), recordOf(key)))) return "damaged";
        if (!(await isFounded(pathOf(key)))) return "unfounded";
        const now = new Date();
        await utimes(recordOf(key), now, now);
        return "there";
      }
      if (all[0] === undefined) return undefined;
      return readRecord(all[0].file);
    },
    async keep(key, made, ingredients) {
      await discard(recordOf(key), out);
      await discard(pathOf(key), out);
      await rename(made, pathOf(key));
      // Written last: an artefact without its record does not count.
      await writeFile(`${recordOf(key)}.partial`, JSON.stringify(ingredients, null, 1));
      await rename(`${recordOf(key)}.partial`, recordOf(key));
      const keep = (await records(folder)).slice(0, kept).map(({ file }) => basename(file, ".json"));
      const names = (await readdir(folder)).filter((name) => !keep.includes(basename(name, ".json")));
      // Records first: half an artefact must not count if this is cut short.
      const isRecord = (name: string): boolean => name.endsWith(".json");
      for (const name of [...names.filter(isRecord), ...names.filter((name) => !isRecord(name))])
        await discard(join(folder, name), out);
    },
  };
}

/** It only serves to say what changed: one that cannot be read any more stops nothing. */
async function readRecord(file: string): Promise<Ingredients | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Ingredients;
  } catch {
    return undefined;
  }
}

async function records(folder: string): Promise<{ file: string; changed: number }[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
  const all = await Promise.all(found.map(async (file) => ({ file, changed: (await stat(file)).mtimeMs })));
  return all.sort((a, b) => b.changed - a.changed);
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

/** Whether a layer's link to the one below it is younger than that: one made anew is not what the layer was laid above. */
async function isFounded(path: string): Promise<boolean> {
  const link = await lstat(belowOf({ path })).catch(() => undefined);
  if (link === undefined) return true;
  const record = await recordOfBelow(path).catch(() => undefined);
  return record !== undefined && record.birthtimeMs <= link.mtimeMs;
}

const recordOfBelow = async (path: string) => stat(`${await realpath(belowOf({ path }))}.json`);

/** Why a stage must run, in words. */
export function reason(before: Exclude<Awaited<ReturnType<Shelf["look"]>>, "there">, now: Ingredients): string {
  if (before === "damaged") return "what it made was deleted or changed by hand";
  if (before === "unfounded") return "the layer below it was deleted, or made anew";
  if (before === undefined) return "for the first time";
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => before[name] !== now[name]);
  const [first, ...others] = changed.map((name) => {
    if (!(name in before)) return `${name} is new`;
    return name in now ? `${name} changed` : `${name} is gone`;
  });
  return others.length === 0 ? (first ?? "") : `${first ?? ""}, and ${others.length} more`;
}
