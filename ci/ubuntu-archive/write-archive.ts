import { createHash } from "node:crypto";
import { link, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Tools } from "./in-tools.ts";
import type { SigningKey } from "./signing-key.ts";
import { type Component, components, type Pocket, pockets, releases, type Suite, suites } from "./suites.ts";

/** A package and where in the archive it is to be found. */
export interface Placed {
  /** the file, on the file system of the archive */
  readonly path: string;
  /** its name in the pool */
  readonly file: string;
  readonly component: Component;
  /** the suites and pockets that list it, such as "noble-updates" */
  readonly lists: readonly `${Suite}${Pocket}`[];
}

/**
 * Writes an archive in the shape of Ubuntu's: a pool, and three pockets of each suite with four components, signed.
 * @param work the folder that the tools see
 * @param folder the archive, below `work`
 */
export async function writeArchive(
  tools: Tools,
  key: SigningKey,
  packages: readonly Placed[],
  { work, folder }: { readonly work: string; readonly folder: string },
): Promise<void> {
  const root = join(work, folder);
  for (const component of components) await mkdir(join(root, "pool", component), { recursive: true });
  for (const { path, file, component } of packages) await link(path, join(root, "pool", component, file));
  const entries = await describe(tools, folder);
  const date = new Date().toUTCString();
  for (const suite of suites)
    for (const pocket of pockets) {
      const list = `${suite}${pocket}` as const;
      const sums: string[] = [];
      for (const component of components) {
        const listed = packages.filter((each) => each.component === component && each.lists.includes(list));
        const text = listed.map(({ file }) => `${entries.get(`pool/${component}/${file}`)!}\n\n`).join("");
        for (const [name, data] of [
          ["Packages", Buffer.from(text)],
          ["Packages.gz", gzipSync(text)],
        ] as const) {
          const path = `${component}/binary-amd64/${name}`;
          await mkdir(dirname(join(root, "dists", list, path)), { recursive: true });
          await writeFile(join(root, "dists", list, path), data);
          sums.push(` ${createHash("sha256").update(data).digest("hex")} ${data.length} ${path}`);
        }
      }
      await writeFile(join(root, "dists", list, "Release"), release(suite, list, date, sums));
      await key.sign(`${folder}/dists/${list}`);
    }
}

/** What each package in the pool says of itself, by its path. */
async function describe(tools: Tools, folder: string): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await tools.run`${tools.enter} sh -c ${`cd /mnt/work/${folder} && apt-ftparchive packages pool`}`;
  const entries = stdout.split(/\n\n+/).filter((entry) => entry.trim() !== "");
  return new Map(entries.map((entry) => [/^Filename: (.+)$/m.exec(entry)![1]!, entry.trim()]));
}

const release = (suite: Suite, list: string, date: string, sums: readonly string[]): string =>
  [
    "Origin: Ubuntu",
    "Label: Ubuntu",
    `Suite: ${list}`,
    `Version: ${releases[suite]}`,
    `Codename: ${suite}`,
    `Date: ${date}`,
    "Architectures: amd64",
    `Components: ${components.join(" ")}`,
    "Description: the shape of Ubuntu, for tests",
    "SHA256:",
    ...sums,
    "",
  ].join("\n");
