import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bases } from "./bases.ts";
import { packageLockFor } from "./locked-packages.ts";
import type { PackageLock } from "./package-lock.ts";
import type { Build } from "./pipeline.ts";
import type { AptPlace } from "./resolve-packages.ts";
import { toolsRequest } from "./tools-request.ts";

/** Decides on the packages of the tools tree, with the host's own apt: there is no other yet. */
export async function lockTools(build: Build): Promise<PackageLock> {
  return packageLockFor(build, toolsRequest, build.toolsMirrors, await hostApt(build));
}

export async function hostApt({ downloads }: Build): Promise<AptPlace> {
  const folder = join(downloads, "apt-tools");
  await mkdir(folder, { recursive: true });
  return { enter: [], folder, inside: folder, keyring: bases["debian-13"].keyring };
}
