import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Base } from "./bases.ts";

export interface Mirrors {
  readonly main: string;
  readonly security: string;
}

type Distribution = Base["distribution"];

/**
 * The archive of a distribution that this host's own apt uses, from its one-line and deb822 sources.
 * @returns undefined where the host has none
 */
export async function hostMirrors(distribution: Distribution, apt = "/etc/apt"): Promise<Partial<Mirrors>> {
  const folder = join(apt, "sources.list.d");
  const names = await readdir(folder).catch(() => []);
  const files = [join(apt, "sources.list"), ...names.sort().map((name) => join(folder, name))];
  const sources = (await Promise.all(files.map(readSources))).flat();
  const pick = (wanted: (suite: string) => boolean): string | undefined =>
    sources
      .find((source) => usable(source.uri) && isOf(distribution, source) && source.suites.some(wanted))
      ?.uri.replace(/\/$/, "");
  const main = pick((suite) => !suite.includes("-"));
  const security = pick((suite) => suite.endsWith("-security"));
  return { ...(main === undefined ? {} : { main }), ...(security === undefined ? {} : { security }) };
}

/** The archive that everybody can use, as debootstrap knows it. @returns undefined where there is no debootstrap */
export async function publicMirrors(distribution: Distribution): Promise<Mirrors | undefined> {
  const [file, pattern] = {
    debian: ["/usr/sbin/debootstrap", /^DEF_MIRROR="(\S+)"/m],
    ubuntu: ["/usr/share/debootstrap/scripts/gutsy", /default_mirror (\S+\/\/archive\.\S+)/],
  }[distribution] as [string, RegExp];
  const main = pattern.exec(await readFile(file, "utf8").catch(() => ""))?.[1];
  return main === undefined ? undefined : { main, security: distribution === "debian" ? `${main}-security` : main };
}

interface Source {
  readonly uri: string;
  readonly suites: readonly string[];
  /** what says whose keys have signed it */
  readonly options: string;
}

async function readSources(file: string): Promise<Source[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return file.endsWith(".sources") ? text.split(/\n\s*\n/).flatMap(stanza) : text.split("\n").flatMap(oneLine);
}

function stanza(text: string): Source[] {
  const field = (name: string): string => new RegExp(`^${name}:[ \\t]*(.+)$`, "mi").exec(text)?.[1]?.trim() ?? "";
  const suites = field("Suites").split(/\s+/);
  return field("URIs")
    .split(/\s+/)
    .filter((uri) => uri !== "")
    .map((uri) => ({ uri, suites, options: field("Signed-By") }));
}

function oneLine(line: string): Source[] {
  const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s/.exec(`${line} `);
  if (match === null) return [];
  const [, options = "", uri = "", suite = ""] = match;
  return [{ uri, suites: [suite], options }];
}

/** What the tools tree can reach, and without a password that would get into the image. */
const usable = (uri: string): boolean => /^https?:\/\/[^@]+$/.test(uri);
const isOf = (distribution: Distribution, { uri, options }: Source): boolean =>
  options.includes(`${distribution}-archive-keyring`) || new RegExp(`/${distribution}(-security)?/?$`).test(uri);
