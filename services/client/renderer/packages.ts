import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";

/** What was installed, with versions. */
export function renderPackages(result: Results["packages.install"]): string {
  if (result.installed.length === 0) return "Everything was installed already.\n";
  return result.installed.map((entry) => `Installed ${visible(entry.package)} ${visible(entry.version)}\n`).join("");
}
