import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { readLedger, type Fetched } from "../ledger.ts";
import { layerFile } from "../layer-file.ts";
import { type PackageLock, writePackageLock } from "../package-lock.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { sha256OfFile } from "../sha256-of-file.ts";
import { ProblemsError } from "../problem.ts";

/**
 * Puts the image with its checksum, manifest, lock and ledger (every file that came from outside, and where from) into
 * out/images: each whole, the ISO last.
 */
export async function seal(
  build: Build,
  from: {
    iso: Artefact;
    root: Artefact;
    programs: Artefact;
    layers: readonly Artefact[];
    locks: readonly PackageLock[];
  },
): Promise<void> {
  const { options, profile, version, models, progress } = build;
  const { iso, root, programs, layers, locks } = from;
  const name = `${profile.name}-${version}-${profile.architecture}.iso`;
  const file = join(iso.path, "image.iso");
  // An image that had to be made again from the same things may differ in its bytes.
  const imageWritten = (await stat(file)).mtimeMs;
  const sealed = await build.stage("seal", { iso, imageWritten, root, programs, layers, name }, async (folder) => {
    const digest = await sha256OfFile(file);
    const manifest = {
      ...{ name, version, profile },
      iso: { bytes: (await stat(file)).size, sha256: digest },
      layers: await Promise.all(layers.map(describeLayer)),
      models: Object.fromEntries(profile.models.map((model) => [model, models.models[model]])),
      packages: JSON.parse(await readFile(join(root.path, "packages.json"), "utf8")) as unknown,
    };
    const npm = JSON.parse(await readFile(join(programs.path, "fetched.json"), "utf8")) as string[];
    const weights = profile.models.map((model) => models.models[model]!.sha256);
    const packages = locks.flatMap((lock) => lock.packages.map((one) => one.sha256));
    const ledger = await ledgerOf(build.downloads, [...packages, ...npm, ...weights]);
    await writeFile(join(folder, `${name}.ledger.json`), JSON.stringify(ledger, null, 1) + "\n");
    await writePackageLock(join(folder, `${name}.lock`), locks.at(-1)!);
    await writeFile(join(folder, `${name}.sha256`), `${digest}  ${name}\n`);
    await writeFile(join(folder, `${name}.manifest.json`), JSON.stringify(manifest, null, 2) + "\n");
  });

  const images = join(options.out, "images");
  await mkdir(images, { recursive: true });
  const files = [
    ...[".sha256", ".manifest.json", ".ledger.json", ".lock"].map((suffix) => [
      join(sealed.path, name + suffix),
      join(images, name + suffix),
    ]),
    [file, join(images, name)],
  ] as const;
  let fresh = false;
  for (const [from, to] of files) fresh = (await publish(from!, to!)) || fresh;
  const shown = relative(process.cwd(), join(images, name));
  const size = ((await stat(join(images, name))).size / 1e6).toFixed(0);
  progress.say(
    fresh
      ? `\n${shown} is ready (${size} MB).\nTry it: npm run boot -- ${shown}`
      : `\nNothing changed: ${shown} (${size} MB) is up to date.`,
  );
}

/** @throws {ProblemsError} for a file of which nobody knows where it came from */
async function ledgerOf(downloads: string, digests: readonly string[]): Promise<Fetched[]> {
  const known = await readLedger(downloads);
  const unknown = digests.filter((digest) => !known.has(digest));
  if (unknown.length > 0)
    throw new ProblemsError([
      {
        what: "the ledger does not say where a file came from",
        where: join(downloads, "ledger.jsonl"),
        found: `nothing about ${unknown.length} of ${digests.length} files, SHA256 ${unknown[0]!} for one`,
        hint: `rm -r ${downloads}, so that all is fetched again`,
      },
    ]);
  return [...new Set(digests)].map((digest) => known.get(digest)!);
}

async function describeLayer(artefact: Artefact): Promise<object> {
  const file = join(artefact.path, layerFile(artefact));
  return {
    layer: artefact.name.split(" ")[1]!,
    bytes: (await stat(file)).size,
    sha256: await readFile(`${file}.sha256`, "utf8"),
  };
}

/** Links a file into place, whole or not at all. @returns false where it is there already */
async function publish(from: string, to: string): Promise<boolean> {
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (target?.ino === source.ino) return false;
  await rm(`${to}.partial`, { force: true });
  await link(from, `${to}.partial`);
  await rename(`${to}.partial`, to);
  return true;
}
