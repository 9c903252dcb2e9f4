import { link, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fetchModel } from "../fetch-model.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The profile's models as a layer, each file checked against models.lock. */
export async function models(build: Build): Promise<Artefact> {
  const locked = Object.fromEntries(build.profile.models.map((name) => [name, build.lock.models[name]!]));
  return build.stage("models", { locked }, async (folder, shell) => {
    const target = join(folder, "tree/usr/share/parlance/models");
    await mkdir(target, { recursive: true });
    for (const [name, model] of Object.entries(locked)) {
      const file = await fetchModel(name, model, join(build.options.out, "models"), shell);
      await link(file, join(target, `${name}.${model.format}`));
    }
  });
}
