import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

export interface Mirrors {
  readonly main: string;
  readonly security: string;
}

const keyring = "debian-archive-keyring";

/**
 * The Debian archive that this host's own apt uses, from its one-line and deb822 sources.
 * @returns undefined where the host has none
 */
export async function hostMirrors(apt = "/etc/apt"): Promise<Partial<Mirrors>> {
  const folder = join(apt, "sources.list.d");
  const names = await readdir(folder).catch(() => []);
  const files = [join(apt, "sources.list"), ...names.sort().map((name) => join(folder, name))];
  const sources = (await Promise.all(files.map(readSources))).flat();
  const pick = (wanted: (suite: string) => boolean): string | undefined =>
    sources.find((source) => usable(source.uri) && source.debian && source.suites.some(wanted))?.uri.replace(/\/$/, "");
  const main = pick((suite) => !suite.includes("-"));
  const security = pick((suite) => suite.endsWith("-security"));
  return { ...(main === undefined ? {} : { main }), ...(security === undefined ? {} : { security }) };
}

interface Source {
  readonly uri: string;
  readonly suites: readonly string[];
  readonly debian: boolean;
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
    .map((uri) => ({ uri, suites, debian: field("Signed-By").includes(keyring) || isDebian(uri) }));
}

function oneLine(line: string): Source[] {
  const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s/.exec(`${line} `);
  if (match === null) return [];
  const [, options = "", uri = "", suite = ""] = match;
  return [{ uri, suites: [suite], debian: options.includes(keyring) || isDebian(uri) }];
}

/** What the tools tree can reach, and without a password that would get into the image. */
const usable = (uri: string): boolean => /^https?:\/\/[^@]+$/.test(uri);
const isDebian = (uri: string): boolean => /\/debian(-security)?\/?$/.test(uri);
