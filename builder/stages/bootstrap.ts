import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "../in-tools.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The smallest tree of the distribution, made by debootstrap; signatures are checked or nothing is made. */
export async function bootstrap(build: Build, tools: Artefact): Promise<Artefact> {
  const { suite, architecture } = build.profile.base;
  const { main } = build.mirrors;
  return build.stage("bootstrap", { tools, suite, architecture, main }, async (folder, shell) => {
    const downloads = join(build.downloads, "debootstrap");
    await mkdir(downloads, { recursive: true });
    const enter = inTools(tools, { target: folder, downloads });
    await shell`${enter} debootstrap --variant=minbase --force-check-gpg --arch=${architecture} --cache-dir=/mnt/downloads ${suite} /mnt/target/tree ${main}`;
  });
}
