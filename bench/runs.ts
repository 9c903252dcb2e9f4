import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Run {
  readonly seconds: number;
  /** where the seconds went; of things that happen at the same time, each has its own */
  readonly parts: Readonly<Record<string, number>>;
  /** size of what was made */
  readonly bytes?: number;
  /** processes that wanted a processor in the minute before */
  readonly load: number;
  /** stands for all that was measured: with other code or packages a run counts no longer */
  readonly of: string;
}

/** What has been measured, one file a run, so that an interruption costs one run at most. */
export interface Runs {
  find(row: string, round: number, of: string): Promise<Run | undefined>;
  keep(row: string, round: number, run: Run): Promise<void>;
  /** all runs of a row that count */
  of(row: string, of: string): Promise<Run[]>;
}

export async function runsIn(folder: string): Promise<Runs> {
  await mkdir(folder, { recursive: true });
  const read = async (file: string): Promise<Run | undefined> =>
    JSON.parse(await readFile(join(folder, file), "utf8").catch(() => "null")) ?? undefined;
  const fileOf = (row: string, round: number): string => `${row}.${round}.json`;
  return {
    async find(row, round, of) {
      const run = await read(fileOf(row, round));
      return run?.of === of ? run : undefined;
    },
    async keep(row, round, run) {
      const file = join(folder, fileOf(row, round));
      await writeFile(`${file}.partial`, JSON.stringify(run, null, 1));
      await rename(`${file}.partial`, file);
    },
    async of(row, of) {
      const files = (await readdir(folder)).filter((file) => file.startsWith(`${row}.`) && file.endsWith(".json"));
      const all = await Promise.all(files.map(read));
      return all.filter((run) => run?.of === of) as Run[];
    },
  };
}
