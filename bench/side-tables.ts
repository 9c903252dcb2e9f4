import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { holdLock } from "./hold-lock.ts";
import type { Bench } from "./measure-row.ts";
import type { Run } from "./runs.ts";

/** How a layer can be packed: options of mksquashfs by what the table calls them. */
export const packings: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [1, 3, 9, 15, 19].map((level) => [`zstd ${level}`, ["-comp", "zstd", "-Xcompression-level", String(level)]]),
  ),
  lz4: ["-comp", "lz4"],
  gzip: ["-comp", "gzip"],
  xz: ["-comp", "xz"],
};

/** How one stage can take over a tree from the one before. */
export const handOvers = { copy: "a copy (cp -a)", overlay: "a layer above it (overlayfs)" } as const;
export const handOverSteps = ["ready", "install", "squash", "remove"] as const;

export interface SideTables {
  readonly packings: Readonly<Record<string, Run>>;
  readonly handOvers: Readonly<Record<string, Run>>;
}

/** The measurements behind two choices of the builder; each is taken once. */
export async function measureSideTables(bench: Bench): Promise<SideTables> {
  return holdLock(bench.options.lock, () => measureAll(bench));
}

async function measureAll(bench: Bench): Promise<SideTables> {
  const { scene, logs } = bench;
  const tree = join(scene.content, "10-base");
  const packed: Record<string, Run> = {};
  for (const [name, settings] of Object.entries(packings))
    packed[name] = await measureOnce(bench, `squashfs-${name.replace(" ", "-")}`, async (folder) => {
      const folders = { tree, work: folder };
      const call = {
        arguments: ["/mnt/tree", "/mnt/work/squashfs", ...settings],
        folders,
        log: join(logs, "squash.log"),
      };
      const seconds = await scene.run("squash", call);
      return { seconds, parts: {}, bytes: (await stat(join(folder, "squashfs"))).size };
    });

  const handed: Record<string, Run> = {};
  for (const method of Object.keys(handOvers))
    handed[method] = await measureOnce(bench, `hand-over-${method}`, async (folder) => {
      const folders = { from: tree, archive: scene.archive, work: folder };
      const parts: Record<string, number> = {};
      for (const step of handOverSteps) {
        const call = {
          arguments: [method, step, await somePackage(scene.archive)],
          folders,
          log: join(logs, "hand-over.log"),
        };
        parts[step] = await scene.run("hand-over", call);
      }
      return { seconds: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
    });
  return { packings: packed, handOvers: handed };
}

async function measureOnce(
  { options, runs, of, work, say }: Bench,
  id: string,
  measure: (folder: string) => Promise<Pick<Run, "seconds" | "parts" | "bytes">>,
): Promise<Run> {
  const known = await runs.find(id, 1, of.peers);
  if (known !== undefined && !options.again) return known;
  say(`${id} …`);
  const folder = join(work, "side");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  try {
    const run = { ...(await measure(folder)), load: loadavg()[0]!, of: of.peers };
    await runs.keep(id, 1, run);
    say(`${id}: ${run.seconds.toFixed(1)} s`);
    return run;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A package that every image has, installed once more: the least that a stage does. */
async function somePackage(archive: string): Promise<string> {
  const file = (await readdir(join(archive, "pool"))).find((name) => name.startsWith("apt_"));
  if (file === undefined) throw new Error(`${archive} has no apt`);
  return file;
}
