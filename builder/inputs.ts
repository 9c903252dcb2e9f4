import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedProfile, loadProfile } from "./load-profile.ts";
import { hostMirrors, type Mirrors } from "./mirror.ts";
import { loadModelsLock, type ModelsLock } from "./models-lock.ts";
import type { Options } from "./options.ts";
import type { Profile } from "./profile-schema.ts";

/** All that a build is told, read and found good by check-inputs. */
export interface Inputs {
  readonly profile: Profile;
  /** where an entry of one of the profile's lists stands: file:line:column */
  readonly locate: LoadedProfile["locate"];
  readonly lock: ModelsLock;
  readonly mirrors: Mirrors;
  /** version of the product */
  readonly version: string;
}

export async function loadInputs(options: Options): Promise<Inputs> {
  const { profile, locate } = await loadProfile(options.root, options.profile);
  const { lock } = await loadModelsLock(options.root);
  const mirrors = await mirrorsFor(profile);
  if (mirrors === undefined) throw new Error("check-inputs let a profile without a mirror through");
  const { version } = JSON.parse(await readFile(join(options.root, "package.json"), "utf8")) as { version: string };
  return { profile, locate, lock, mirrors, version };
}

/** The profile's mirrors, else the host's; undefined where neither has one. */
export async function mirrorsFor(profile: Profile): Promise<Mirrors | undefined> {
  const host = await hostMirrors();
  const main = profile.mirror ?? host.main;
  const security = profile.security_mirror ?? host.security;
  return main === undefined || security === undefined ? undefined : { main, security };
}
