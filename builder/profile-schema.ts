import type { FromSchema } from "json-schema-to-ts";

const name = { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$" } as const;
const list = { type: "array", items: name, uniqueItems: true } as const;

/** A profile: what an image is. `extends` names another profile; maps are merged, lists are appended to the other's. */
export const profileSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  properties: {
    extends: name,
    description: { type: "string", minLength: 1 },
    base: {
      type: "object",
      additionalProperties: false,
      required: ["distribution", "suite", "architecture"],
      properties: {
        distribution: { enum: ["debian"] },
        suite: { enum: ["trixie"] },
        architecture: { enum: ["amd64"] },
      },
    },
    /** where packages come from; default: the archive that the host's own apt uses for this distribution */
    mirror: { type: "string", pattern: "^(https?|file)://" },
    security_mirror: { type: "string", pattern: "^(https?|file)://" },
    hostname: { type: "string", pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$" },
    kernel: {
      type: "object",
      additionalProperties: false,
      required: ["package", "command_line"],
      properties: {
        package: { type: "string", pattern: "^linux-image-[a-z0-9.+-]+$" },
        command_line: { type: "string" },
      },
    },
    /** Debian packages */
    packages: { type: "array", uniqueItems: true, items: { type: "string", pattern: "^[a-z0-9][a-z0-9.+-]+$" } },
    /** folders of overlays/, laid one after another */
    overlays: list,
    /** files of chroot-hooks/, without .sh */
    hooks: list,
    /** entries of models.lock */
    models: list,
    squashfs: {
      type: "object",
      additionalProperties: false,
      required: ["compression", "level"],
      properties: {
        compression: { enum: ["zstd"] },
        level: { type: "integer", minimum: 1, maximum: 22 },
      },
    },
  },
} as const;

/** A profile with everything that it extends merged in. */
export const completeProfileSchema = {
  ...profileSchema,
  required: ["description", "base", "hostname", "kernel", "packages", "overlays", "hooks", "models", "squashfs"],
} as const;

export type Profile = FromSchema<typeof completeProfileSchema> & { readonly name: string };
