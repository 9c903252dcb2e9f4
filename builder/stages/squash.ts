import { join } from "node:path";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** Not needed at run time, or made anew by apt; without them two builds are also more alike. */
const excludes = ["boot/vmlinuz*", "boot/initrd.img*", "var/cache/apt/*.bin", "var/cache/apt/archives/*.deb"];
const uncompressed = ["-noI", "-noD", "-noF", "-noX"];

/** One layer as a squashfs file, LAYER.squashfs. Weights do not compress, so theirs stays as it is. */
export async function squash(build: Build, tools: Artefact, layer: string, content: Artefact): Promise<Artefact> {
  const { compression, level } = build.profile.squashfs;
  const how =
    layer === "models" ? uncompressed : ["-comp", compression, "-Xcompression-level", String(level), "-b", "1M"];
  return build.stage(
    "squash",
    { tools, content, how },
    async (folder, shell) => {
      const enter = inTools(tools, { out: folder, content: join(content.path, "tree") });
      await shell`${enter} mksquashfs /mnt/content ${`/mnt/out/${layer}.squashfs`} -noappend -no-progress -no-exports ${how} -wildcards -e ${excludes}`;
    },
    layer,
  );
}
