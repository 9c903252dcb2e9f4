import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import type { Artefact, Build } from "../pipeline.ts";

/** Runs the policy's own examples with the very code that will enforce it; a policy that fails them makes no image. */
export async function policy(build: Build, overlays: Artefact): Promise<Artefact> {
  const { root } = build.options;
  const code = [await hashFiles(root, "services/system-api"), await hashFiles(root, "services/contracts")];
  await build.stage("policy", { overlays, code }, async (_folder, shell) => {
    const folder = join(overlays.path, "tree/etc/parlance/policy.d");
    await shell`${process.execPath} ${join(root, "services/system-api/check-policy.ts")} ${folder}`;
  });
  return overlays;
}
