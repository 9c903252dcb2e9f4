import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { PlacedRule } from "#contracts/policy";
import { parsePolicy } from "./parse-policy.ts";
import { realpathIfThere } from "./realpath-if-there.ts";
import { runExamples } from "./run-examples.ts";

/** Thrown when a policy must not be used; `problems` has one line for each reason. */
export class PolicyError extends Error {
  readonly problems: readonly string[];
  constructor(folder: string, problems: readonly string[]) {
    super(`the policy in ${folder} cannot be used:\n${problems.map((line) => `  ${line}`).join("\n")}`);
    this.name = "PolicyError";
    this.problems = problems;
  }
}

/**
 * Loads every *.yaml file of a folder, in the order of their names, and runs the rules' own examples.
 * @param owner the user id that must own the folder and its files, and alone be able to write them; absent: not
 *   checked, for a policy that is not installed yet
 * @throws {PolicyError} with all problems, if there is any
 */
export function loadPolicy(folder: string, owner?: number): readonly PlacedRule[] {
  const names = readFolder(folder);
  const unsafe =
    owner === undefined ? [] : ["", ...names].flatMap((name) => unsafety(join(folder, name), owner, name === ""));
  // What others can write is not even parsed.
  if (unsafe.length > 0) throw new PolicyError(folder, unsafe);

  const files = names.map((name) => parsePolicy(name, readFileSync(join(folder, name), "utf8")));
  const placed = files.flatMap((file) => file.rules);
  const problems = [...files.flatMap((file) => file.problems), ...duplicates(placed)];
  if (problems.length > 0) throw new PolicyError(folder, problems);

  const failures = runExamples(placed);
  if (failures.length > 0) throw new PolicyError(folder, failures);
  return placed.map(resolveRoots);
}

function readFolder(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new PolicyError(folder, [`the folder cannot be read: ${(error as Error).message}`]);
  }
  if (names.length === 0) throw new PolicyError(folder, ["the folder is empty; there must be a *.yaml file"]);
  // A rule in a file that is silently not read is a rule that does not hold.
  const strange = names.filter((name) => !name.endsWith(".yaml"));
  if (strange.length > 0)
    throw new PolicyError(
      folder,
      strange.map((name) => `${name}: only *.yaml files may lie here; rename it or take it away`),
    );
  return names;
}

function unsafety(path: string, owner: number, isFolder: boolean): string[] {
  const found: Stats = lstatSync(path);
  const kind = isFolder ? "folder" : "file";
  if (isFolder ? !found.isDirectory() : !found.isFile()) return [`${path}: not a plain ${kind}`];
  const problems: string[] = [];
  if (found.uid !== owner)
    problems.push(`${path}: owned by user ${found.uid}, not by ${owner}; cure: chown ${owner} ${path}`);
  if ((found.mode & 0o022) !== 0)
    problems.push(
      `${path}: mode ${(found.mode & 0o777).toString(8)} lets group or others write; cure: chmod go-w ${path}`,
    );
  return problems;
}

function duplicates(placed: readonly PlacedRule[]): string[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ where, name }) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, where);
    return earlier === undefined ? [] : [`${where}: rule ${name} is already at ${earlier}`];
  });
}

/** Targets are matched by their real paths, so a root such as /bin has to be what it is a link to. */
function resolveRoots(rule: PlacedRule): PlacedRule {
  const { path_below: below, path_around: around } = rule.match;
  const resolve = (roots: readonly string[]): string[] =>
    roots.map((root) => (root.startsWith("~/") ? root : realpathIfThere(root)));
  return {
    ...rule,
    match: {
      ...rule.match,
      ...(below === undefined ? {} : { path_below: resolve(below) }),
      ...(around === undefined ? {} : { path_around: resolve(around) }),
    },
  };
}
