import { join } from "node:path";
import type { Options } from "./options.ts";

/** For tests: what the command line gives when nothing but the folder for output is said. */
export function testOptions(out: string, profile = "debian-minimal"): Options {
  const root = join(import.meta.dirname, "..");
  return { profile, root, out, offline: false, update: false, shell: false };
}
