import type { Place } from "#contracts/hands";
import { HandsError } from "./hands-error.ts";
import { isAround, mountPoints } from "./mount-points.ts";
import { realHome } from "./resolve-path.ts";

/**
 * Whether something can be taken from its place at all: not /, the home or what holds it, nor what a file system is
 * mounted on or in. Policy says so first; this holds where it does not.
 * @throws {HandsError} invalid
 */
export function checkMovable({ path, name, there }: Place, home: string): void {
  if (name === "" || isAround(path, home) || isAround(path, realHome(home)))
    throw new HandsError("invalid", `${path} is or holds your home; it stays where it is`);
  if (there?.type !== "directory") return;
  const mounted = mountPoints().find((point) => isAround(path, point));
  if (mounted === path) throw new HandsError("invalid", `a file system is mounted on ${path}; it stays where it is`);
  if (mounted !== undefined)
    throw new HandsError("invalid", `a file system is mounted on ${mounted}, inside of ${path}; unmount it first`);
}
