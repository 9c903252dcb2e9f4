import { readFileSync } from "node:fs";

/** Where file systems are mounted, as these hands see them; deepest path last. Bind mounts are among them. */
export function mountPoints(file = "/proc/self/mountinfo"): string[] {
  return readFileSync(file, "latin1")
    .split("\n")
    .flatMap((line) => line.split(" ")[4] ?? [])
    .map((field) => {
      // proc(5): space, tab, newline and backslash are written as octal numbers, all other bytes as they are.
      const bytes = field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
      return Buffer.from(bytes, "latin1").toString("utf8");
    })
    .sort((a, b) => a.length - b.length);
}

/** By components: /a is around /a and /a/b, not around /ab. */
export const isAround = (outer: string, path: string): boolean =>
  path === outer || path.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
