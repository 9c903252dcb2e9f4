import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedProfile, loadProfile } from "./load-profile.ts";
import { type Base, bases } from "./bases.ts";
import { hostMirrors, publicMirrors, type Mirrors } from "./mirror.ts";
import { loadModelsLock, type ModelsLock } from "./models-lock.ts";
import type { Options } from "./options.ts";
import type { Profile } from "./profile-schema.ts";

/** All that a build is told, read and found good by check-inputs. */
export interface Inputs {
  readonly profile: Profile;
  readonly base: Base;
  /** those of its packages that it does not have from a profile that it extends */
  readonly own: readonly string[];
  /** where an entry of one of the profile's lists stands: file:line:column */
  readonly locate: LoadedProfile["locate"];
  readonly locateValue: LoadedProfile["locateValue"];
  readonly models: ModelsLock;
  /** archives that this build fetches packages from */
  readonly mirrors: Mirrors;
  /** archives that the packages of the tools tree come from: Debian's, whatever the image's base is */
  readonly toolsMirrors: Mirrors;
  /** archives that the image's own apt shall use */
  readonly published: Mirrors;
  /** version of the product */
  readonly version: string;
}

export async function loadInputs(options: Options): Promise<Inputs> {
  const { profile, own, locate, locateValue } = await loadProfile(options.root, options.profile);
  const { lock: models } = await loadModelsLock(options.root);
  const [mirrors, toolsMirrors, published] = await Promise.all([
    mirrorsFor(profile),
    toolsMirrorsFor(profile),
    imageMirrors(profile),
  ]);
  if (mirrors === undefined || toolsMirrors === undefined || published === undefined)
    throw new Error("check-inputs let a profile without a mirror through");
  const { version } = JSON.parse(await readFile(join(options.root, "package.json"), "utf8")) as { version: string };
  return {
    ...{ profile, base: bases[profile.base], own, locate, locateValue, models },
    ...{ mirrors, toolsMirrors, published, version },
  };
}

/** Where packages come from: the profile's archives, else the host's, else the public ones; undefined without any. */
export async function mirrorsFor(profile: Profile): Promise<Mirrors | undefined> {
  const { distribution } = bases[profile.base];
  return choose(profile, { ...(await publicMirrors(distribution)), ...(await hostMirrors(distribution)) });
}

/** An archive that a profile names serves the tools, too (so a snapshot holds for them), if Debian has signed it. */
async function toolsMirrorsFor(profile: Profile): Promise<Mirrors | undefined> {
  const same = bases[profile.base].distribution === "debian" && profile.archive_key === undefined;
  if (same) return mirrorsFor(profile);
  const found = { ...(await publicMirrors("debian")), ...(await hostMirrors("debian")) };
  return found.main === undefined || found.security === undefined
    ? undefined
    : { main: found.main, security: found.security };
}

/** What the image's own apt shall use: never the host's, whose name is nobody's business. */
async function imageMirrors(profile: Profile): Promise<Mirrors | undefined> {
  return choose(profile, await publicMirrors(bases[profile.base].distribution));
}

function choose(profile: Profile, otherwise: Partial<Mirrors> = {}): Mirrors | undefined {
  const main = withoutSlash(profile.mirror) ?? otherwise.main;
  // Ubuntu has everything in one archive.
  const alone = bases[profile.base].distribution === "ubuntu" && profile.mirror !== undefined ? main : undefined;
  const security = withoutSlash(profile.security_mirror) ?? alone ?? otherwise.security;
  return main === undefined || security === undefined ? undefined : { main, security };
}

/** apt writes addresses without it, and what apt writes is compared with these. */
const withoutSlash = (address: string | undefined): string | undefined => address?.replace(/\/+$/, "");
