import { readFileSync } from "node:fs";

/** A part of a file system that can be reached at a path. */
export interface Mount {
  /** where it can be reached */
  readonly path: string;
  /** which of its folders that is */
  readonly root: string;
  /** numbers of the file system */
  readonly device: string;
}

/** What is mounted, as these hands see it; deepest path last, and of one path what lies on top. Bind mounts are among them. */
export function mounts(file = "/proc/self/mountinfo"): Mount[] {
  return readFileSync(file, "latin1")
    .split("\n")
    .map((line) => line.split(" "))
    .flatMap(([, , device, root, path]) =>
      device === undefined || root === undefined || path === undefined
        ? []
        : [{ device, root: unescaped(root), path: unescaped(path) }],
    )
    .sort((a, b) => a.path.length - b.path.length);
}

/** Where file systems are mounted, deepest path last. */
export const mountPoints = (file?: string): string[] => mounts(file).map(({ path }) => path);

/** By components: /a is around /a and /a/b, not around /ab. */
export const isAround = (outer: string, path: string): boolean =>
  path === outer || path.startsWith(outer.endsWith("/") ? outer : `${outer}/`);

/** A field of mountinfo that was read byte by byte ("latin1"). */
export function unescaped(field: string): string {
  // proc(5): space, tab, newline and backslash are written as octal numbers, all other bytes as they are.
  const bytes = field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
