import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tools } from "./in-tools.ts";

/** A package that apt would fetch. */
export interface Remote {
  /** NAME_VERSION_ARCHITECTURE.deb, without an epoch: as it is called in an archive */
  readonly file: string;
  readonly uri: string;
  readonly sha256: string;
}

/** An apt that knows nothing of the system that it runs on. */
export interface Apt {
  /** The packages that an installation would bring upon an empty system. */
  install(names: readonly string[]): Promise<Remote[]>;
  /** The packages themselves, without what they depend on. */
  download(names: readonly string[]): Promise<Remote[]>;
  /** Which version an installation would bring of each package, by its name. */
  simulate(names: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

/**
 * Fetches the indices of some sources; signatures are checked, and an archive that does not answer is an error.
 * @param folder for apt's own files: a folder, made when it is not there, below the one that the tools see
 * @param sources in deb822 form
 */
export async function apt(tools: Tools, work: string, folder: string, sources: string): Promise<Apt> {
  for (const part of ["lists/partial", "cache/archives/partial"])
    await mkdir(join(work, folder, part), { recursive: true });
  await writeFile(join(work, folder, "archive.sources"), sources);
  await writeFile(join(work, folder, "status"), "");
  const inside = `/mnt/work/${folder}`;
  const settings: Readonly<Record<string, string>> = {
    "Dir::Etc::main": "/dev/null",
    "Dir::Etc::parts": "/dev/null",
    "Dir::Etc::preferences": "/dev/null",
    "Dir::Etc::preferencesparts": "/dev/null",
    "Dir::Etc::sourcelist": `${inside}/archive.sources`,
    "Dir::Etc::sourceparts": "/dev/null",
    "Dir::State": inside,
    "Dir::State::status": `${inside}/status`,
    "Dir::Cache": `${inside}/cache`,
    "APT::Sandbox::User": "root",
    "APT::Architecture": "amd64",
    "APT::Architectures": "amd64",
    "APT::Install-Recommends": "false",
    "APT::Update::Error-Mode": "any",
    "Acquire::Languages": "none",
    "Acquire::Retries": "3",
    "Acquire::ForceHash": "SHA256",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
  await writeFile(join(work, folder, "apt.conf"), lines.join(""));
  const get = [...tools.enter, "env", `APT_CONFIG=${inside}/apt.conf`, "apt-get", "--quiet=2"];
  await tools.run`${get} update`;
  return {
    install: async (names) => remotes((await tools.run`${get} --print-uris install ${names}`).stdout),
    download: async (names) => remotes((await tools.run`${get} --print-uris download ${names}`).stdout),
    async simulate(names) {
      const { stdout } = await tools.run`${get} --simulate install ${names}`;
      return Object.fromEntries(
        [...stdout.matchAll(/^Inst (\S+) \((\S+) /gm)].map(([, name, version]) => [name, version]),
      );
    },
  };
}

/** Lines of --print-uris: 'ADDRESS' FILE BYTES SHA256:DIGEST */
function remotes(text: string): Remote[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, uri, name, sha256] = /^'([^']+)' (\S+) \d+ SHA256:([0-9a-f]{64})$/.exec(line) ?? [];
      if (uri === undefined) throw new Error(`apt named a package without its SHA256: ${line}`);
      return { uri, file: name!.replace(/_\d+%3a/, "_"), sha256: sha256! };
    });
}
