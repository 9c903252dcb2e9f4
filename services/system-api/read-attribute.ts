import { readFileSync } from "node:fs";

/** A file of sysfs, without what surrounds its value; empty where it is not there or cannot be read. */
export function readAttribute(path: string): string {
  try {
    return readFileSync(path, "utf8").replaceAll("\0", "").trim();
  } catch {
    return "";
  }
}
