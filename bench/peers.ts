import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkPackages, type Scene } from "./scene.ts";

export interface Made {
  readonly seconds: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly bytes: number;
}

export type Peer = (scene: Scene, work: string, log: string) => Promise<Made>;

/** By hand: mmdebstrap, one initramfs, mksquashfs, xorriso. */
export const floor: Peer = (scene, work, log) =>
  inEmptyFolder(work, async () => {
    const tree = await run(scene, work, "tree", [scene.suite], log);
    await checkPackages(join(work, "tree"), scene);
    const iso = await run(scene, work, "iso", isoArguments(scene), log);
    return { "the tree": tree, "squashfs and ISO": iso };
  });

/** mkosi for the tree; it makes no ISO, so the rest is as by hand. */
export const mkosi: Peer = (scene, work, log) =>
  inEmptyFolder(work, async () => {
    const tree = await run(scene, work, "mkosi", [scene.suite], log);
    await checkPackages(join(work, "tree"), scene);
    const iso = await run(scene, work, "iso", isoArguments(scene), log);
    return { "mkosi, to a directory": tree, "squashfs and ISO, by hand": iso };
  });

export const liveBuild: Peer = (scene, work, log) =>
  inEmptyFolder(work, async () => {
    const { suite, profile } = scene;
    const { compression, level } = profile.squashfs;
    const flavour = profile.kernel.package.replace(/^linux-image-/, "");
    const settings = [suite, compression, String(level), flavour, profile.kernel.command_line];
    const seconds = await run(scene, work, "live-build", settings, log);
    await checkPackages(join(work, "chroot"), scene);
    return { "lb build": seconds };
  });

const isoArguments = ({ profile: { squashfs, kernel } }: Scene): string[] => [
  ...[squashfs.compression, String(squashfs.level), kernel.command_line],
];

const run = (scene: Scene, work: string, script: string, settings: readonly string[], log: string): Promise<number> => {
  const folders = { archive: scene.archive, content: scene.content, work };
  return scene.run(script, { arguments: settings, folders, log: `${log}-${script}.log` });
};

async function inEmptyFolder(work: string, make: () => Promise<Record<string, number>>): Promise<Made> {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const parts = await make();
    const { size } = await stat(join(work, "image.iso"));
    return { seconds: Object.values(parts).reduce((sum, part) => sum + part, 0), parts, bytes: size };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
