import { chmod, chown, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import { layOverlay, overlayFacts } from "../lay-overlay.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The overlays, one upon another, as a layer. */
export async function overlays(build: Build): Promise<Artefact> {
  const { options, profile } = build;
  const facts = overlayFacts(build);
  const key = profile.archive_key;
  const keyFile = key === undefined ? undefined : await hashFiles(options.root, `profiles/${key}`);
  const files = await Promise.all(profile.overlays.map((overlay) => hashFiles(options.root, `overlays/${overlay}`)));
  return build.stage("overlays", { facts, keyFile, files }, async (folder) => {
    for (const overlay of profile.overlays)
      await layOverlay(join(options.root, "overlays", overlay), join(folder, "tree"), `overlays/${overlay}`, facts);
    if (key === undefined) return;
    // The archive that the image's apt is to use is signed with a key that no package brings.
    const place = join(folder, "tree/etc/apt/keyrings");
    await mkdir(place, { recursive: true });
    await copyFile(join(options.root, "profiles", key), join(place, key));
    await chmod(join(place, key), 0o644);
    await chown(join(place, key), 0, 0);
  });
}
