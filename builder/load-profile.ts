import { access, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { closest } from "fastest-levenshtein";
import type { Problem } from "./problem.ts";
import { completeProfileSchema, profileFileSchema, profileName, type Profile } from "./profile-schema.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

export interface LoadedProfile {
  /** complete when there are no problems */
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  /** where an entry of one of the lists stands: file:line:column */
  locate(list: "packages" | "overlays" | "hooks" | "models", entry: string): string;
}

/** Reads profiles/NAME.yaml and what it extends; collects every problem instead of stopping at the first. */
export async function loadProfile(root: string, name: string): Promise<LoadedProfile> {
  const files: { readonly shown: string; readonly yaml: YamlFile }[] = [];
  const problems: Problem[] = [];
  let merged: Record<string, unknown> = {};
  let asked: string | undefined;

  for (let next: string | undefined = name; next !== undefined;) {
    const shown = `profiles/${next}.yaml`;
    if (files.some((file) => file.shown === shown)) {
      problems.push({
        what: `profile "${name}" extends itself`,
        where: asked ?? shown,
        found: [...files.map((file) => file.shown), shown].join(" -> "),
        hint: `take one "extends" out of the circle`,
      });
      break;
    }
    const missing = await missingProfile(root, next, asked);
    if (missing !== undefined)
      return { profile: { name } as Profile, problems: [...problems, missing], locate: () => shown };

    const yaml: YamlFile = await readYaml(join(root, shown), shown, profileFileSchema);
    problems.push(...yaml.problems);
    files.push({ shown, yaml });
    if (yaml.problems.length > 0 || typeof yaml.value !== "object" || yaml.value === null) break;
    const { extends: parent, ...own } = yaml.value as Record<string, unknown>;
    merged = merge(own, merged);
    asked = yaml.locate([], "extends");
    next = parent as string | undefined;
  }

  if (problems.length === 0) problems.push(...lacking(merged, completeProfileSchema, "", name));
  return {
    profile: { ...merged, name } as Profile,
    problems,
    locate(list, entry) {
      for (const { yaml } of files) {
        const index = ((yaml.value as Record<string, string[] | undefined>)[list] ?? []).indexOf(entry);
        if (index !== -1) return yaml.locate([list, index]);
      }
      return `profiles/${name}.yaml`;
    },
  };
}

interface Part {
  readonly [keyword: string]: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
}

/** What neither the profile nor those that it extends say. */
function lacking(value: Record<string, unknown>, schema: Part, prefix: string, profile: string): Problem[] {
  return (schema.required ?? []).flatMap((key) => {
    const part = value[key];
    if (isMap(part)) return lacking(part, schema.properties?.[key] ?? {}, `${prefix}${key}.`, profile);
    if (part !== undefined) return [];
    return [
      {
        what: `profile "${profile}" lacks "${prefix}${key}"`,
        where: `profiles/${profile}.yaml`,
        wanted: `a value for "${prefix}${key}", here or in a profile that it extends`,
        hint: `add "${key}:" to profiles/${profile}.yaml`,
      },
    ];
  });
}

async function missingProfile(root: string, name: string, where: string | undefined): Promise<Problem | undefined> {
  const file = `profiles/${name}.yaml`;
  try {
    // A name, not a path: it becomes part of the names of the image and of the logs.
    if (!profileName.test(name)) throw new Error("not the name of a profile");
    await access(join(root, file));
    return undefined;
  } catch {
    const entries = await readdir(join(root, "profiles")).catch(() => []);
    const names = entries.flatMap((entry) => /^(.+)\.yaml$/.exec(entry)?.[1] ?? []);
    const known = names.filter((entry) => profileName.test(entry) && entry !== name);
    return {
      what: `there is no profile "${name.length > 80 ? `${name.slice(0, 77)}…` : name}"`,
      ...(where === undefined ? {} : { where }),
      found: profileName.test(name) ? `no file ${file}` : "characters that the name of a profile cannot have",
      wanted: known.length === 0 ? "a profile in profiles/" : `one of ${known.join(", ")}`,
      hint: known.length === 0 ? "git checkout -- profiles" : cure(closest(basename(name, ".yaml"), known), where),
    };
  }
}

const cure = (near: string, where: string | undefined): string =>
  where === undefined ? `npm run build:iso -- ${near}` : `write "extends: ${near}", or add the profile`;

/** Maps are merged, lists appended, and the child's plain values win. */
function merge(parent: Record<string, unknown>, child: Record<string, unknown>): Record<string, unknown> {
  const result = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const above = result[key];
    if (Array.isArray(above) && Array.isArray(value)) result[key] = [...new Set([...above, ...(value as unknown[])])];
    else if (isMap(above) && isMap(value)) result[key] = merge(above, value);
    else result[key] = value;
  }
  return result;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
