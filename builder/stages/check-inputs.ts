import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { closest } from "fastest-levenshtein";
import { checkHook } from "../check-hook.ts";
import { checkOverlay } from "../check-overlay.ts";
import { mirrorsFor } from "../inputs.ts";
import { loadProfile } from "../load-profile.ts";
import { loadModelsLock } from "../models-lock.ts";
import type { Options } from "../options.ts";
import type { Problem } from "../problem.ts";

/** Everything that is wrong with what the build was given, all at once. Changes nothing. */
export async function checkInputs(options: Options): Promise<Problem[]> {
  const { profile, problems, locate } = await loadProfile(options.root, options.profile);
  const { lock, problems: lockProblems } = await loadModelsLock(options.root);
  const all = [...problems, ...lockProblems];
  if (problems.length > 0) return all;

  for (const overlay of profile.overlays) {
    const path = `overlays/${overlay}`;
    const absent = await missing(options.root, "overlay", path, locate("overlays", overlay));
    all.push(...(absent.length > 0 ? absent : await checkOverlay(options.root, path)));
  }
  for (const hook of profile.hooks) {
    const path = `chroot-hooks/${hook}.sh`;
    const absent = await missing(options.root, "hook", path, locate("hooks", hook));
    all.push(...(absent.length > 0 ? absent : await checkHook(options.root, path)));
  }
  const known = Object.keys(lock.models);
  for (const model of profile.models.filter((name) => !known.includes(name) && lockProblems.length === 0))
    all.push({
      what: `model "${model}" is not in models.lock`,
      where: locate("models", model),
      found: model,
      wanted: known.join(" or "),
      hint:
        known.length > 0
          ? `write ${closest(model, known)}, or lock it: npm run lock:models -- --help`
          : "npm run lock:models -- --help",
    });
  if ((await mirrorsFor(profile)) === undefined)
    all.push({
      what: "no Debian archive is known",
      found: "neither mirror and security_mirror in the profile, nor a Debian archive in this host's apt sources",
      wanted: "both, as http(s) addresses",
      hint: `add "mirror:" and "security_mirror:" to profiles/${profile.name}.yaml`,
    });
  return all;
}

async function missing(root: string, kind: string, path: string, where: string): Promise<Problem[]> {
  try {
    await access(join(root, path));
    return [];
  } catch {
    const folder = path.slice(0, path.lastIndexOf("/"));
    const there = await readdir(join(root, folder)).catch(() => []);
    const near = there.length > 0 ? closest(path.slice(folder.length + 1), there) : undefined;
    return [
      {
        what: `${kind} "${path}" is missing`,
        where,
        found: there.length > 0 ? `${folder} has ${there.join(", ")}` : `${folder} is empty`,
        wanted: path,
        hint: near === undefined ? `add ${path}` : `write ${near.replace(/\.sh$/, "")}, or add ${path}`,
      },
    ];
  }
}
