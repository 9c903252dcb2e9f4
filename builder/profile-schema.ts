import type { FromSchema } from "json-schema-to-ts";
import { baseNames } from "./bases.ts";

/** It becomes part of the names of files. */
const name = {
  type: "string",
  pattern: "^(?!.{65})[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*$",
  description: "a name of small letters, digits and -, with single dots inside, of at most 64 characters",
} as const;
export const profileName = new RegExp(name.pattern);
/** Up to 65535. */
const port = "[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";
/** No name and password in it: it is written into the image and into logs. Nothing that apt would expand, either. */
const archive = {
  type: "string",
  pattern: `^https?://(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:(${port}))?(/[A-Za-z0-9._~:/+,=%-]*)?$`,
  description:
    "an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any",
} as const;
const list = { type: "array", items: name, uniqueItems: true } as const;

/** A profile with everything that it extends merged in: what an image is. */
export const completeProfileSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: [
    ...["description", "base", "architecture", "bootstrapper", "hostname", "kernel", "packages"],
    ...["overlays", "hooks", "models", "squashfs"],
  ],
  properties: {
    description: { type: "string", minLength: 1 },
    base: { enum: baseNames },
    architecture: { enum: ["amd64"] },
    /** what makes the smallest tree; mmdebstrap, the faster one, unpacks the packages of what a profile extends as well */
    bootstrapper: { enum: ["debootstrap", "mmdebstrap"] },
    /** where packages come from; default: the archive that the host's own apt uses for this distribution */
    mirror: archive,
    security_mirror: archive,
    /** the file in profiles/ with the public key (ASCII) that signs these archives instead of the distribution's own */
    archive_key: {
      type: "string",
      pattern: "^(?!.{65})[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*\\.asc$",
      description: "the name of a file in profiles/, of small letters, digits and -, that ends in .asc",
    },
    hostname: {
      type: "string",
      pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
      description: "small letters, digits and -, at most 63, neither the first nor the last a -",
    },
    kernel: {
      type: "object",
      additionalProperties: false,
      required: ["package", "command_line"],
      properties: {
        package: {
          type: "string",
          pattern: "^linux-image-[a-z0-9.+-]*[a-z0-9.+]$",
          description: "a package whose name begins with linux-image-",
        },
        /** one line, without what GRUB's own language would take for its syntax */
        command_line: {
          type: "string",
          pattern: "^[^\\x00-\\x1f;&|<>${}\"'\\\\#]*$",
          description: "one line without ; & | < > $ { } \" ' \\ and #",
        },
      },
    },
    /** Debian packages; one that ends in "-" is one that apt would remove */
    packages: {
      type: "array",
      uniqueItems: true,
      items: {
        type: "string",
        pattern: "^[a-z0-9][a-z0-9.+-]*[a-z0-9.+]$",
        description: "the name of a package, without version and architecture",
      },
    },
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
        level: { type: "integer", minimum: 1, maximum: 22, description: "1 to 22" },
      },
    },
  },
} as const;

/** One file of profiles/: any part of a profile, and the profiles that the rest comes from, the last the strongest. */
export const profileFileSchema = optional({
  ...completeProfileSchema,
  properties: {
    extends: {
      ...{ ...name, type: ["string", "array"], items: name, minItems: 1, uniqueItems: true },
      description: "the name of a profile, or a list of some",
    },
    ...completeProfileSchema.properties,
  },
});

function optional(schema: object): object {
  const { required: _, ...rest } = schema as { required?: unknown; properties?: Record<string, object> };
  if (rest.properties === undefined) return rest;
  const parts = Object.entries(rest.properties).map(([key, part]) => [key, optional(part)]);
  return { ...rest, properties: Object.fromEntries(parts) as Record<string, object> };
}

export type Profile = FromSchema<typeof completeProfileSchema> & { readonly name: string };
