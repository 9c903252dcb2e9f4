import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import { layOverlay, overlayFacts } from "../lay-overlay.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The overlays, one upon another, as a layer. */
export async function overlays(build: Build): Promise<Artefact> {
  const { options, profile } = build;
  const facts = overlayFacts(build);
  const code = await hashFiles(options.root, "builder/lay-overlay.ts");
  const files = await Promise.all(profile.overlays.map((overlay) => hashFiles(options.root, `overlays/${overlay}`)));
  return build.stage("overlays", { facts, code, files }, async (folder) => {
    for (const overlay of profile.overlays)
      await layOverlay(join(options.root, "overlays", overlay), join(folder, "tree"), `overlays/${overlay}`, facts);
  });
}
