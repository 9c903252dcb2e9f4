import type { FromSchema } from "json-schema-to-ts";

const name = { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$" } as const;
export const profileName = new RegExp(name.pattern);
/** No name and password in it: it is written into the image and into logs. */
const archive = { type: "string", pattern: "^https?://[^\\s@\"'\\\\]+$" } as const;
const list = { type: "array", items: name, uniqueItems: true } as const;

/** A profile with everything that it extends merged in: what an image is. */
export const completeProfileSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["description", "base", "hostname", "kernel", "packages", "overlays", "hooks", "models", "squashfs"],
  properties: {
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
    mirror: archive,
    security_mirror: archive,
    hostname: { type: "string", pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$" },
    kernel: {
      type: "object",
      additionalProperties: false,
      required: ["package", "command_line"],
      properties: {
        package: { type: "string", pattern: "^linux-image-[a-z0-9.+-]+$" },
        /** one line, without what GRUB's own language would take for its syntax */
        command_line: { type: "string", pattern: "^[^\\x00-\\x1f;&|<>${}\"'\\\\#]*$" },
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

/** One file of profiles/: any part of a profile, and the profile that the rest comes from. */
export const profileFileSchema = optional({
  ...completeProfileSchema,
  properties: { extends: name, ...completeProfileSchema.properties },
});

function optional(schema: object): object {
  const { required: _, ...rest } = schema as { required?: unknown; properties?: Record<string, object> };
  if (rest.properties === undefined) return rest;
  const parts = Object.entries(rest.properties).map(([key, part]) => [key, optional(part)]);
  return { ...rest, properties: Object.fromEntries(parts) as Record<string, object> };
}

export type Profile = FromSchema<typeof completeProfileSchema> & { readonly name: string };
