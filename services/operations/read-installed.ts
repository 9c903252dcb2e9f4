import { apt } from "./apt.ts";
import { type InstalledPackage, installedFormat, parseInstalled } from "./parse-installed.ts";

/** What is installed now, as dpkg says; see {@link parseInstalled}. */
export async function readInstalled(): Promise<ReadonlyMap<string, InstalledPackage>> {
  return parseInstalled(await apt("dpkg-query", ["--show", `--showformat=${installedFormat}`]));
}
