import { accessSync, constants, lstatSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Place } from "#contracts/hands";
import { HandsError } from "./hands-error.ts";
import { isAround, mountPoints } from "./mount-points.ts";
import { realHome } from "./resolve-path.ts";

/** A folder for what is deleted, which may not be there yet; see the Trash specification 1.0 of freedesktop.org. */
export interface Trash {
  readonly path: string;
  /** the root of its file system, to which paths in it are relative; null for the home's, where they are absolute */
  readonly top: string | null;
}

/**
 * The trash that takes what is at a place: the home's for what is on the home's file system, else one at the root of
 * its own. The home's is where it is without XDG_DATA_HOME, which a session may set but these hands cannot see.
 * @returns why there is none, in words, where there is none
 * @throws {HandsError} invalid for a trash itself
 */
export function findTrash(place: Place, home: string): Trash | string {
  const uid = process.geteuid!();
  const own = join(realHome(home), ".local/share/Trash");
  const onHome = deviceAround(own) === place.folder.device;
  const candidates = onHome ? [{ path: own, top: null }] : atTop(place.folder.path, uid);
  for (const { path } of [...candidates, { path: own }]) {
    if ([path, join(path, "files"), join(path, "info")].includes(place.path))
      throw new HandsError("invalid", `${place.path} is the trash itself; delete what is in it`);
    if (isAround(path, place.path)) return `${place.path} is in the trash already`;
    if (isAround(place.path, path)) throw new HandsError("invalid", `${place.path} holds the trash`);
  }
  const usable = candidates.find(({ path, top }) => isUsable(path, top !== null, uid));
  if (usable !== undefined) return usable;
  return onHome ? `the trash ${own} cannot be used` : `the file system that it is on has no trash that takes it`;
}

/** First the one that an administrator made for everybody, with the sticky bit; then the person's own. */
function atTop(folder: string, uid: number): Trash[] {
  const top = mountPoints().findLast((point) => isAround(point, folder)) ?? "/";
  const shared = statusOf(join(top, ".Trash"));
  const fits = shared?.isDirectory() === true && (shared.mode & 0o1000) !== 0;
  return [
    ...(fits ? [{ path: join(top, ".Trash", String(uid)), top }] : []),
    { path: join(top, `.Trash-${uid}`), top },
  ];
}

/** Whether it is the person's own directory, or can be made. Where others can write, a link leads who knows where. */
function isUsable(path: string, strict: boolean, uid: number): boolean {
  const status = statusOf(path);
  if (status !== undefined) return (strict ? status : statSync(path)).isDirectory() && isOwn(path, uid);
  const folder = dirname(path);
  return strict ? mayWrite(folder) : mayWrite(nearest(folder));
}

const isOwn = (path: string, uid: number): boolean => statSync(path).uid === uid && mayWrite(path);

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const deviceAround = (path: string): string => String(statSync(nearest(path), { bigint: true }).dev);

/** The directory itself where it is there, or the nearest around it that is. */
function nearest(path: string): string {
  return statusOf(path) === undefined && path !== "/" ? nearest(dirname(path)) : path;
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
