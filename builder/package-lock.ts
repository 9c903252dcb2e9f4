import { lstat, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { FromSchema } from "json-schema-to-ts";
import { baseNames, type BaseName } from "./bases.ts";
import type { Problem } from "./problem.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { readYaml } from "./yaml-file.ts";

const text = { type: "string", minLength: 1, description: "a text that is not empty" } as const;

const packageLockSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["lock", "date", "base", "architecture", "requested", "packages"],
  properties: {
    /** version of this format */
    lock: { const: 1 },
    /** of the newest index of the archives that it was made from; no file of the image is younger */
    date: {
      type: "string",
      pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$",
      description: "a moment such as 2026-01-31T12:00:00Z",
    },
    base: { enum: baseNames },
    architecture: text,
    /** what was asked for; all else in the lock follows from it */
    requested: {
      type: "object",
      additionalProperties: false,
      required: ["shared", "own", "loaders"],
      properties: {
        shared: { type: "array", items: text },
        own: { type: "array", items: text },
        loaders: { type: "array", items: text },
      },
    },
    packages: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "version", "architecture", "layer", "archive", "path", "bytes", "sha256"],
        properties: {
          name: { type: "string", pattern: "^[a-z0-9][a-z0-9.+-]+$", description: "the name of a package" },
          version: text,
          architecture: text,
          /** the first of these that needs it; "base" is the smallest system of all, loaders are not installed */
          layer: { enum: ["base", "shared", "own", "loaders"] },
          /** which of the profile's archives has it */
          archive: { enum: ["main", "security"] },
          /** below the archive's address */
          path: {
            type: "string",
            pattern: "^(?!.*/\\.{0,2}/)[A-Za-z0-9][^\\s?#\\\\]*\\.deb$",
            description: "a path to a .deb, below the archive's address",
          },
          bytes: { type: "integer", minimum: 1, description: "a size in bytes" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "64 digits 0-9 and a-f" },
        },
      },
    },
  },
} as const;

/** Every package of an image, or of the tools tree: which version, where from, and its digest. */
export type PackageLock = FromSchema<typeof packageLockSchema>;
export type LockedPackage = PackageLock["packages"][number];

/** What a lock is made for. */
export interface PackageRequest {
  /** of the profile, or "tools" */
  readonly name: string;
  readonly base: BaseName;
  readonly architecture: string;
  readonly requested: PackageLock["requested"];
}

export const committedLock = (name: string): string => `profiles/${name}.lock`;

/** Seconds since 1970 that stand for "now" in everything that is made from this lock. */
export const epochOf = ({ date }: PackageLock): number => Date.parse(date) / 1000;

/**
 * Reads a lock. It guards what a machine will run, so one that does not parse, or no longer fits what is asked for,
 * stops everything.
 * @param shown its name in problems
 * @param cure the command that makes it anew
 * @returns no lock where the file is not there
 */
export async function loadPackageLock(
  file: string,
  shown: string,
  request: PackageRequest,
  cure: string,
): Promise<{ lock?: PackageLock; problems: readonly Problem[] }> {
  const there = await lstat(file).catch(() => undefined);
  if (there === undefined) return { problems: [] };
  const content = await readRegularFile(file);
  if (typeof content === "string") {
    const hint = `rm -r ${shown} && ${cure}`;
    return { problems: [{ what: `${shown} cannot be read`, where: shown, found: content, wanted: "a lock", hint }] };
  }
  const lock = parse(content.toString("utf8"));
  const { problems } =
    lock instanceof Error || lock === undefined ? await readYaml(file, shown, packageLockSchema) : {};
  if (lock instanceof Error) {
    // JSON.parse does not always tell where; what reads YAML stumbles there, too.
    const where = placeIn(content.toString("utf8"), lock, shown) ?? problems?.[0]?.where ?? shown;
    const found = lock.message.replace(/ in JSON at position \d+.*$/, "").replaceAll(/\p{Cc}/gu, " ");
    return { problems: [{ what: "this is not JSON that can be read", where, found, wanted: "a lock", hint: cure }] };
  }
  if (lock === undefined) return { problems: (problems ?? []).map((problem) => ({ ...problem, hint: cure })) };
  const twisted = contradiction(lock);
  if (twisted !== undefined) {
    const wanted = "a lock as a command has written it";
    const what = "the lock of the packages contradicts itself";
    return { problems: [{ what, where: shown, found: twisted, wanted, hint: cure }] };
  }
  const found = difference(lock, request);
  if (found === undefined) return { lock, problems: [] };
  const wanted = `a lock made for what ${request.name === "tools" ? "the tools tree has" : `profiles/${request.name}.yaml says`} now`;
  return { problems: [{ what: "the lock of the packages is out of date", where: shown, found, wanted, hint: cure }] };
}

/** @returns undefined for what is JSON, and not a lock */
function parse(content: string): PackageLock | SyntaxError | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return new Ajv2020({ strict: true }).validate(packageLockSchema, value) ? (value as PackageLock) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function placeIn(text: string, { message }: Error, shown: string): string | undefined {
  const at = message.includes("end of JSON") ? text.length : / at position (\d+)/.exec(message)?.[1];
  if (at === undefined) return undefined;
  const lines = text.slice(0, Number(at)).split("\n");
  return `${shown}:${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** What no command has written; undefined for a lock that is whole. */
function contradiction({ packages, requested }: PackageLock): string | undefined {
  const names = packages.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `it has "${twice}" twice`;
  const missing = Object.values(requested)
    .flat()
    .find((name) => !names.includes(name));
  return missing === undefined ? undefined : `it lacks "${missing}", which was asked for`;
}

/** Why a lock was made for something else; undefined where it was not. */
function difference(lock: PackageLock, request: PackageRequest): string | undefined {
  for (const key of ["base", "architecture"] as const)
    if (lock[key] !== request[key]) return `it is for the ${key} ${lock[key]}, not ${request[key]}`;
  const changes = (["shared", "own", "loaders"] as const).flatMap((part) => {
    const [before, now] = [lock.requested[part], request.requested[part]];
    return [
      ...now.filter((name) => !before.includes(name)).map((name) => `"${name}" is new`),
      ...before.filter((name) => !now.includes(name)).map((name) => `"${name}" is gone`),
    ];
  });
  if (changes.length === 0) return undefined;
  return changes.length <= 5 ? changes.join(", ") : `${changes.slice(0, 5).join(", ")}, and ${changes.length - 5} more`;
}

/** Writes a lock, whole or not at all: one line for each package, so that a change reads well. */
export async function writePackageLock(file: string, lock: PackageLock): Promise<void> {
  const { packages, ...head } = lock;
  const lines = packages.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  const start = JSON.stringify(head, null, 2).slice(0, -2);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.partial`, `${start},\n  "packages": [\n${lines}\n  ]\n}\n`);
  await rename(`${file}.partial`, file);
}

export const lockFile = (folder: string, name: string): string => join(folder, `${name}.lock`);
