import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sha256OfFile } from "../fetch-model.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** Puts the image with its checksum and manifest into out/images: each file whole, the ISO last. */
export async function seal(build: Build, iso: Artefact, root: Artefact, layers: readonly Artefact[]): Promise<void> {
  const { options, profile, version, lock, progress } = build;
  const name = `${profile.name}-${version}-${profile.base.architecture}.iso`;
  const file = join(iso.path, "image.iso");
  // An image that had to be made again from the same things may differ in its bytes.
  const imageWritten = (await stat(file)).mtimeMs;
  const sealed = await build.stage("seal", { iso, imageWritten, root, layers, name }, async (folder) => {
    const digest = await sha256OfFile(file);
    const manifest = {
      ...{ name, version, profile },
      iso: { bytes: (await stat(file)).size, sha256: digest },
      layers: await Promise.all(layers.map(describeLayer)),
      models: Object.fromEntries(profile.models.map((model) => [model, lock.models[model]])),
      packages: JSON.parse(await readFile(join(root.path, "packages.json"), "utf8")) as unknown,
    };
    await writeFile(join(folder, `${name}.sha256`), `${digest}  ${name}\n`);
    await writeFile(join(folder, `${name}.manifest.json`), JSON.stringify(manifest, null, 2) + "\n");
  });

  const images = join(options.out, "images");
  await mkdir(images, { recursive: true });
  const files = [
    ...[".sha256", ".manifest.json"].map((suffix) => [join(sealed.path, name + suffix), join(images, name + suffix)]),
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

async function describeLayer({ name, path }: Artefact): Promise<object> {
  const layer = name.split(" ")[1]!;
  const file = join(path, `${layer}.squashfs`);
  return { layer, bytes: (await stat(file)).size, sha256: await sha256OfFile(file) };
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
