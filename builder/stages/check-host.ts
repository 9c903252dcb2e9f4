import { execFile } from "node:child_process";
import { access, constants, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { checkOut } from "../check-out.ts";
import { checkProcess } from "../check-process.ts";
import type { Options } from "../options.ts";
import type { Problem } from "../problem.ts";

const run = promisify(execFile);

/** Programs that the build calls on the host, with the Debian package that has each; all others are in the tools tree. */
const programs: Readonly<Record<string, string>> = {
  "apt-get": "apt",
  bash: "bash",
  chroot: "coreutils",
  debootstrap: "debootstrap",
  "dpkg-deb": "dpkg",
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
  const problems = checkProcess(process);
  for (const [program, debianPackage] of Object.entries(programs))
    if (!(await isInPath(program)))
      problems.push({
        what: `the program "${program}" is missing`,
        hint: `apt-get install ${debianPackage}   (or ci/setup, which installs all)`,
      });
  problems.push(...(await checkOut(options)));
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
    return [
      {
        what: "this root may not make mount and process namespaces",
        where: "unshare",
        found,
        wanted: "CAP_SYS_ADMIN",
        hint,
      },
    ];
  }
}
