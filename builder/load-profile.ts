import { access, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import { describeProblem, type Problem } from "./problem.ts";
import { completeProfileSchema, profileFileSchema, profileName, type Profile } from "./profile-schema.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

export interface LoadedProfile {
  /** complete when there are no problems */
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  /** those of its packages that it does not have from a profile that it extends */
  readonly own: readonly string[];
  /** where an entry of one of the lists stands: file:line:column */
  locate(list: "packages" | "overlays" | "hooks" | "models", entry: string): string;
  /** where the value of a key comes from that is none of these lists: file:line:column */
  locateValue(...path: readonly string[]): string;
}

/** Reads profiles/NAME.yaml and what it extends; collects every problem instead of stopping at the first. */
export async function loadProfile(root: string, name: string): Promise<LoadedProfile> {
  const found: Problem[] = [];
  const { merged, inherited, files } = await load(root, name, undefined, [], found);
  if (found.length === 0) found.push(...lacking(merged, completeProfileSchema, "", name));
  // What two of those that it extends extend is read twice.
  const problems = [...new Map(found.map((problem) => [describeProblem(problem), problem])).values()];
  const packages = (part: Values): string[] => (part["packages"] as string[] | undefined) ?? [];
  return {
    profile: { ...merged, name } as Profile,
    own: problems.length > 0 ? [] : packages(merged).filter((entry) => !packages(inherited).includes(entry)),
    problems,
    locate(list, entry) {
      for (const yaml of files) {
        const index = ((yaml.value as Record<string, string[] | undefined> | null)?.[list] ?? []).indexOf(entry);
        if (index !== -1) return yaml.locate([list, index]);
      }
      return `profiles/${name}.yaml`;
    },
    locateValue(...path) {
      const says = (yaml: YamlFile): boolean =>
        path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), yaml.value) !== undefined;
      return files.find(says)?.locate(path) ?? `profiles/${name}.yaml`;
    },
  };
}

/** The image that builds anywhere. */
const smallest = "debian-minimal";

type Values = Record<string, unknown>;

interface Loaded {
  readonly merged: Values;
  readonly inherited: Values;
  /** that were read, the strongest first */
  readonly files: readonly YamlFile[];
}

/**
 * One profile merged over those that it extends.
 * @param asked where its name stands
 * @param above the profiles that led here
 */
async function load(
  root: string,
  name: string,
  asked: string | undefined,
  above: readonly string[],
  problems: Problem[],
): Promise<Loaded> {
  const nothing = { merged: {}, inherited: {}, files: [] };
  if (above.includes(name)) {
    problems.push({
      what: `profile "${name}" extends itself`,
      where: asked!,
      found: [...above, name].map((step) => `profiles/${step}.yaml`).join(" -> "),
      wanted: "profiles of which none leads back to itself",
      hint: `take "${name}" out of "extends" in profiles/${above.at(-1)!}.yaml`,
    });
    return nothing;
  }
  const missing = await missingProfile(root, name, asked);
  if (missing !== undefined) {
    problems.push(missing);
    return nothing;
  }
  const shown = `profiles/${name}.yaml`;
  const yaml = await readYaml(join(root, shown), shown, profileFileSchema);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0 || !isMap(yaml.value)) return nothing;

  const { extends: parents = [], ...own } = yaml.value as Values & { extends?: string | string[] };
  let inherited: Values = {};
  const files: YamlFile[] = [];
  for (const [index, parent] of [parents].flat().entries()) {
    const where = yaml.locate(Array.isArray(parents) ? ["extends", index] : [], "extends");
    const loaded = await load(root, parent, where, [...above, name], problems);
    inherited = merge(inherited, loaded.merged);
    files.unshift(...loaded.files);
  }
  return { merged: merge(inherited, own), inherited, files: [yaml, ...files] };
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
  // Its lock would be the one of the tools tree.
  const reserved = name === "tools";
  try {
    // A name, not a path: it becomes part of the names of the image and of the logs.
    if (!profileName.test(name) || reserved) throw new Error("not the name of a profile");
    await access(join(root, file));
    return undefined;
  } catch {
    const entries = await readdir(join(root, "profiles")).catch(() => []);
    const names = entries.flatMap((entry) => /^(.+)\.yaml$/.exec(entry)?.[1] ?? []);
    const known = names.sort().filter((entry) => profileName.test(entry) && entry !== name && entry !== "tools");
    return {
      what: `there is no profile "${printable(name)}"`,
      ...(where === undefined ? {} : { where }),
      found: reserved
        ? "the name of the tools tree"
        : profileName.test(name)
          ? `no file ${file}`
          : "no name of a profile",
      wanted: known.length === 0 ? "a profile in profiles/" : `one of ${known.join(", ")}`,
      hint: known.length === 0 ? "git checkout -- profiles" : cure(name, known, where),
    };
  }
}

function cure(name: string, known: readonly string[], where: string | undefined): string {
  const near = closest(basename(name, ".yaml"), [...known]);
  if (where !== undefined) return `write "${near}" instead of "${name}", or add the profile`;
  const meant = distance(basename(name, ".yaml"), near) <= 3 || !known.includes(smallest) ? near : smallest;
  return `npm run build:iso -- ${meant}`;
}

/** It comes from the command line, and goes to a terminal. */
const printable = (name: string): string =>
  (name.length > 80 ? `${name.slice(0, 77)}…` : name).replaceAll(/\p{C}/gu, "\ufffd");

/** Maps are merged, lists appended, and the child's plain values win. */
function merge(parent: Values, child: Values): Values {
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
