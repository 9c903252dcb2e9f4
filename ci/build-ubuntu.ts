import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyRepository } from "./copy-repository.ts";
import { serveArchive, type ServedArchive } from "./serve-archive.ts";
import { ended, startTied } from "./start-tied.ts";
import { ubuntuArchive } from "./ubuntu-archive.ts";

const repository = resolve(import.meta.dirname, "..");
const keyName = "test-archive.asc";

export interface UbuntuImage {
  readonly iso: string;
  /** the archive that it was made from and that its own apt asks; it is served until it is closed */
  readonly archive: ServedArchive;
}

/**
 * Builds an Ubuntu profile from the Ubuntu-shaped archive, as the image PROFILE-test: everything but the archive and its
 * key is what the profile says.
 * @param options `out` takes what the build writes (default: out); `more` are further options of the build
 * @throws when the build fails; what it said went to the terminal
 */
export async function buildUbuntu(
  profile: string,
  { out = join(repository, "out"), more = [] }: { readonly out?: string; readonly more?: readonly string[] } = {},
): Promise<UbuntuImage> {
  const made = await ubuntuArchive([profile]);
  const archive = await serveArchive(made);
  const name = `${profile}-test`;
  // The derived profile is no part of the repository, so the build gets a copy that has it.
  const copy = await mkdtemp(join(tmpdir(), "parlance-ubuntu-"));
  try {
    await copyRepository(copy);
    await copyFile(made.keyFile, join(copy, "profiles", keyName));
    await writeFile(join(copy, "profiles", `${name}.yaml`), derived(profile, archive.mirror));
    // It may be of another archive; that of this one is found anew in a moment, and is the same each time.
    await rm(join(out, "locks", `${name}.lock`), { force: true });

    // The archive is on this machine, whatever proxy leads out of it.
    const direct = `no_proxy=${[process.env["no_proxy"], "127.0.0.1"].filter(Boolean).join(",")}`;
    const build = [process.execPath, join(copy, "build.ts"), name, "--out", out, ...more];
    // What it says goes to where errors go: the output of a test is TAP.
    const code = await ended(startTied("env", [direct, ...build], ["inherit", process.stderr, process.stderr]));
    if (code !== 0) throw new Error(`the build of ${name} ended with ${code}`);
    const { version } = JSON.parse(await readFile(join(copy, "package.json"), "utf8")) as { version: string };
    return { iso: join(out, "images", `${name}-${version}-amd64.iso`), archive };
  } catch (error) {
    archive.close();
    throw error;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const derived = (profile: string, mirror: string): string => `extends: ${profile}
description: ${profile}, made from an archive in the shape of Ubuntu's
mirror: ${mirror}
security_mirror: ${mirror}
archive_key: ${keyName}
`;
