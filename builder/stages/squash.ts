import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "../in-tools.ts";
import { layerFile } from "../layer-file.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { sha256OfFile } from "../sha256-of-file.ts";
import { wholeTree } from "../tree-layers.ts";

/** Not needed at run time: kernel and initramfs lie on the ISO itself. */
const excludes = ["boot/vmlinuz*", "boot/initrd.img*"];
const uncompressed = ["-noI", "-noD", "-noF", "-noX"];

/**
 * One layer as a squashfs file. Weights do not compress, so theirs stays as it is.
 * @param epoch seconds since 1970; the time of every file but the base's, where packages have set them
 */
export async function squash(
  build: Build,
  tools: Artefact,
  layer: string,
  content: Artefact,
  epoch: number,
): Promise<Artefact> {
  const { compression, level } = build.profile.squashfs;
  const how =
    layer === "models" ? uncompressed : ["-comp", compression, "-Xcompression-level", String(level), "-b", "1M"];
  const times = ["-mkfs-time", String(epoch), ...(layer === "base" ? [] : ["-all-time", String(epoch)])];
  return build.stage(
    "squash",
    { tools, content, how, epoch },
    async (folder, shell) => {
      const enter = inTools(tools, { out: folder, content: await wholeTree(shell, content) });
      const file = layerFile({ name: `squash ${layer}` });
      await shell`${enter} mksquashfs /mnt/content ${`/mnt/out/${file}`} -noappend -percentage -no-exports ${how} ${times} -wildcards -e ${excludes}`;
      // Here, and not where the image is sealed: one changed layer does not have the others read again.
      await writeFile(join(folder, `${file}.sha256`), await sha256OfFile(join(folder, file)));
    },
    layer,
  );
}
