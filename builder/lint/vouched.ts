import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Where an ordinary word may stand that happens to be the name of this machine, of a person or a password. */
const madeFromPackages: readonly (readonly [paths: RegExp, why: string])[] = [
  [/^var\/lib\/dpkg\//, "what the packages say of themselves"],
  [/^(usr\/lib|etc)\/udev\/hwdb\.bin$/, "compiled from the packages' lists of hardware"],
  [/^usr\/lib\/locale\/locale-archive$/, "compiled from the packages' locales"],
  [/^var\/lib\/systemd\/catalog\/database$/, "compiled from the packages' message catalogues"],
  [/^usr\/share\/(mime|icons|applications|glib-2\.0)\//, "indexes of what the packages brought"],
  [/^var\/cache\/(fontconfig|ldconfig|man|apparmor|debconf\/templates\.dat)/, "indexes of what the packages brought"],
  [/^(var\/cache\/)?(etc|usr|var)\/.*\/__pycache__\//, "compiled from the packages' Python"],
  [/^usr\/share\/parlance\/models\//, "weights that were checked against models.lock; a model knows every word"],
  [/^usr\/lib\/parlance\/bin\/node$/, "a program that npm has checked against package-lock.json"],
  [
    /^usr\/lib\/parlance\/services\/node_modules\/(?!\.package-lock\.json$)/,
    "packages that npm has checked against package-lock.json, and that ran no script",
  ],
];

export const mayHaveWords = (path: string): boolean => madeFromPackages.some(([paths]) => paths.test(path));

export interface Vouched {
  /**
   * Whether a file is, byte for byte, what a Debian package brought: then nothing of this machine can be in it, and a
   * private key in it is one for tests, that everybody has.
   */
  content(path: string): Promise<boolean>;
  /** Whether a package brought something of this name. */
  name(path: string): Promise<boolean>;
}

/** @param tree with a dpkg database; without one nothing is vouched for */
export function vouchedIn(tree: string): Vouched {
  const info = join(tree, "var/lib/dpkg/info");
  let sums: Promise<ReadonlyMap<string, string>> | undefined;
  let names: Promise<ReadonlySet<string>> | undefined;
  const asked = new Map<string, Promise<boolean>>();
  return {
    async content(path) {
      const known = await (sums ??= packagedSums(info));
      // Some packages still call /lib/x what lies in /usr/lib/x.
      const sum = known.get(path) ?? known.get(path.replace(/^usr\//, ""));
      if (sum === undefined) return false;
      const answer = asked.get(path) ?? md5Of(join(tree, path)).then((found) => found === sum);
      asked.set(path, answer);
      return answer;
    },
    async name(path) {
      const known = await (names ??= packagedNames(info));
      return known.has(path) || known.has(path.replace(/^usr\//, ""));
    },
  };
}

async function md5Of(file: string): Promise<string | undefined> {
  const hash = createHash("md5");
  return pipeline(createReadStream(file), hash).then(
    () => hash.digest("hex"),
    () => undefined, // a link to nowhere
  );
}

/** dpkg's own sums, of files and of configuration files, by path. */
async function packagedSums(info: string): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>();
  for (const list of await readAll(info, ".md5sums"))
    for (const [, sum, path] of list.matchAll(/^([0-9a-f]{32}) [ *](.+)$/gm)) sums.set(path!, sum!);
  const status = await readFile(join(info, "../status"), "utf8").catch(() => "");
  for (const [, path, sum] of status.matchAll(/^ \/(\S+) ([0-9a-f]{32})$/gm)) sums.set(path!, sum!);
  return sums;
}

const packagedNames = async (info: string): Promise<ReadonlySet<string>> =>
  new Set((await readAll(info, ".list")).flatMap((list) => list.split("\n").map((path) => path.slice(1))));

async function readAll(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending));
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}
