import { realpathSync } from "node:fs";

/** Where a path leads to; the path itself where it leads nowhere that this service sees. */
export function realpathIfThere(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
