import { constants, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ResolvedPath } from "#contracts/hands";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { nearNames } from "#kit/near-names";

/** Where the sandbox looks for programs, in this order; /bin and /sbin are links to two of them. */
const folders = ["/usr/local/bin", "/usr/bin", "/usr/local/sbin", "/usr/sbin"];

export interface Program {
  /** what is executed, inside the sandbox */
  readonly path: string;
  readonly identity: string;
  /** it is a file of the person's, which has to be bound there */
  readonly bound: boolean;
}

/**
 * Finds the program that a person names: one of the system's, or a file of their own.
 * @param resolve finds a path in the person's name
 * @throws {BusError} InvalidArguments, NotFound with the nearest names, Denied for places that the sandbox does not show
 */
export async function findProgram(said: string, resolve: (path: string) => Promise<ResolvedPath>): Promise<Program> {
  if (!said.includes("/") && !said.startsWith("~")) {
    const found = folders.map((folder) => systemProgram(join(folder, said))).find((one) => one !== null);
    if (found === undefined || said === "." || said === "..") throw notFound(said);
    return found;
  }
  if (!/^(\/|~\/)/.test(said))
    throw new BusError(
      systemApiErrors.invalidArguments,
      `${said} may be many places; say where the program lies, like ~/${said.replace(/^\.\//, "")}, or its name alone`,
    );
  const { path, device, inode } = said.startsWith("/usr/")
    ? { path: said, device: "", inode: "" }
    : await resolve(said);
  if (path.startsWith("/usr/")) {
    const found = systemProgram(path);
    if (found === null) throw new BusError(systemApiErrors.notFound, `${said} is no program`);
    return found;
  }
  // There the sandbox has files of its own, or none.
  if (/^\/(etc|proc|sys|dev|run|boot|root)(\/|$)/.test(path))
    throw new BusError(
      systemApiErrors.denied,
      `${path} lies where the sandbox shows nothing; programs do not run from there`,
    );
  return { path, identity: `device ${device} inode ${inode}`, bound: true };
}

/** A program under /usr, by any of its names; it keeps the name, for some do what they are called. */
function systemProgram(path: string): Program | null {
  try {
    const real = realpathSync(path);
    const found = statSync(real);
    if (!real.startsWith("/usr/") || !found.isFile() || (found.mode & constants.S_IXOTH) === 0) return null;
    return { path, identity: `${real} device ${found.dev} inode ${found.ino}`, bound: false };
  } catch {
    return null;
  }
}

function notFound(name: string): BusError {
  const all = folders.flatMap((folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  });
  const near = nearNames(name, [...new Set(all)]);
  const hint = near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`;
  return new BusError(systemApiErrors.notFound, `there is no program ${JSON.stringify(name)}${hint}`);
}
