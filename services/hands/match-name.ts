import { matchesGlob } from "node:path";
import type { Arguments } from "#contracts/tools";
import { HandsError } from "./hands-error.ts";

/**
 * Which names a listing shows. As in a shell, only a pattern that begins with a dot finds hidden names,
 * unless hidden ones are asked for: then `*` and `?` stand for the first dot too.
 * @throws {HandsError} invalid for a pattern that no name can match
 */
export function matchName({ pattern, hidden = false }: Arguments<"files.list">): (name: string) => boolean {
  if (pattern === undefined) return (name) => hidden || !name.startsWith(".");
  if (pattern.includes("/"))
    throw new HandsError(
      "invalid",
      `the pattern ${pattern} has a /; it is matched against names, so give the directory as path`,
    );
  const dotFree = hidden && /^[*?]/.test(pattern);
  // matchesGlob lets no wildcard stand for the first dot, so another character takes its place.
  return (name) => matchesGlob(dotFree ? name.replace(/^\./, "_") : name, pattern);
}
