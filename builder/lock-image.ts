import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "./in-tools.ts";
import { imageRequest, packageLockFor } from "./locked-packages.ts";
import type { PackageLock } from "./package-lock.ts";
import type { Artefact, Build } from "./pipeline.ts";
import type { AptPlace } from "./resolve-packages.ts";

/** Decides on the packages of the image, with the apt of the tools tree, so that every host decides alike. */
export async function lockImage(build: Build, tools: Artefact): Promise<PackageLock> {
  return packageLockFor(build, imageRequest(build), build.mirrors, await toolsApt(build, tools));
}

export async function toolsApt({ options, profile, base, downloads }: Build, tools: Artefact): Promise<AptPlace> {
  const folder = join(downloads, `apt-${profile.base}`);
  await mkdir(folder, { recursive: true });
  const key = profile.archive_key;
  if (key !== undefined) await copyFile(join(options.root, "profiles", key), join(folder, "archive.asc"));
  return {
    ...{ enter: inTools(tools, { apt: folder }, { network: true }), folder, inside: "/mnt/apt" },
    keyring: key === undefined ? base.keyring : "/mnt/apt/archive.asc",
  };
}
