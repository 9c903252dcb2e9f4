import { execFile } from "node:child_process";
import { access, constants, lstat, readdir, realpath, stat, statfs } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { Options } from "./options.ts";
import type { Problem } from "./problem.ts";

const neededBytes = 6e9;
const hint = "give another one: --out DIRECTORY";
/** Folders of the repository that a build or git reads: what is written there would become part of an image. */
const sources = [".ci", ".git", "bench", "builder", "chroot-hooks", "ci", "docs", "node_modules"].concat(
  ...["overlays", "profiles", "services"],
);
/** What builds make in it, and what a disk of its own has. */
const own = [".lock", "cache", "images", "locks", "logs", "models", "lost+found"];

/** The folder for everything that is written: is it one for that, can it hold a system's tree, is there room? */
export async function checkOut({ out, root }: Pick<Options, "out" | "root">): Promise<Problem[]> {
  const unfit = (what: string, found: string, wanted: string): Problem[] => [{ what, where: out, found, wanted, hint }];
  // debootstrap hands its target to the shell without quotes, and apt reads the rest as an address.
  const bad = /[^\p{L}\p{N}\p{M}/._+@=,:~-]/u.exec(out)?.[0];
  if (bad !== undefined)
    return unfit(
      "debootstrap cannot make a tree in this folder",
      `${JSON.stringify(bad)} in ${JSON.stringify(out)}`,
      "a path of letters, digits and / . _ + @ = , : ~ -",
    );
  const long = out.split("/").find((part) => Buffer.byteLength(part) > 255);
  if (long !== undefined)
    return unfit("this cannot become a folder", `a name of ${Buffer.byteLength(long)} bytes`, "at most 255");
  const folder = await nearest(out);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    return unfit("this cannot become a folder", `${folder} is there, and is not a folder`, "a folder, or nothing yet");

  const real = join(await realpath(folder), relative(folder, out));
  const inside = relative(await realpath(root), real);
  if (inside === "" || inside.split("/").every((part) => part === ".."))
    return unfit("builds cannot write here", "a folder with this repository in it", "a folder of its own");
  if (sources.includes(inside.split("/")[0]!))
    return unfit("builds cannot write here", `a folder in ${inside.split("/")[0]!}/ of this repository`, "another one");
  if (inside !== "out" && folder === out) {
    const entries = await readdir(out);
    const foreign = entries.filter((name) => !own.includes(name)).sort();
    // Builds delete what is in their way: nothing of anybody else's must be.
    if (foreign.length > 0 && !entries.includes(".lock"))
      return unfit(
        "this folder has something else in it",
        `${foreign.slice(0, 5).join(", ")}${foreign.length > 5 ? `, and ${foreign.length - 5} more` : ""}`,
        "a new or empty folder, or one that builds have written to",
      );
  }
  const lock = await lstat(join(out, ".lock")).catch(() => undefined);
  if (lock !== undefined && !lock.isFile())
    return unfit("no build can lock this folder", `${join(out, ".lock")}, which is no file`, "a file, or nothing yet");
  return checkDisk(out, folder);
}

async function nearest(folder: string): Promise<string> {
  return lstat(folder).then(
    () => folder,
    () => nearest(dirname(folder)),
  );
}

/** @param folder the nearest one that is there */
async function checkDisk(out: string, folder: string): Promise<Problem[]> {
  const problem = (what: string, found: string, wanted: string): Problem => ({ what, where: out, found, wanted, hint });
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if (process.getuid?.() === 0)
      return [problem("this folder cannot be written to", (error as Error).message, "a folder to write to")];
  }
  const mount = await promisify(execFile)("findmnt", [
    ...["--noheadings", "--output", "OPTIONS", "--target", folder],
  ]).catch(() => undefined);
  const options = mount?.stdout.trim().split(",") ?? [];
  const bad = options.filter((option) => ["nodev", "noexec"].includes(option));
  if (bad.length > 0)
    return [
      problem(
        "the disk of this folder is mounted so that no system's tree can be made on it",
        `${folder} has the mount options ${bad.join(", ")}`,
        "neither nodev nor noexec",
      ),
    ];
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= neededBytes) return [];
  return [
    {
      ...problem(
        "there is too little room on the disk",
        `${(free / 1e9).toFixed(1)} GB free`,
        `${neededBytes / 1e9} GB`,
      ),
      hint: "free some, or give --out DIRECTORY on another disk",
    },
  ];
}
