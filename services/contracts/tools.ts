import type { FromSchema } from "json-schema-to-ts";

/** What a tool does to the machine: nothing, something that can be asked for once, or something that is always asked for by name. */
export type Effect = "read" | "change" | "destroy";
/** Where the act itself happens; see docs/architecture.md. */
export type Runs = "broker" | "hands" | "sandbox" | "unit" | "client";
/**
 * foreign: the result was written by others; egress: may carry data out; sensitive: the result may be secret;
 * exec: starts a program, so an approval is never remembered.
 */
export type Tag = "foreign" | "egress" | "sensitive" | "exec";

/** One thing that the assistant may propose and the System API can do. */
export interface Tool {
  readonly about: string;
  readonly effect: Effect;
  /** user: with the caller's own rights; admin: only after polkit said yes to the caller */
  readonly as: "user" | "admin";
  readonly runs: Runs;
  readonly tags: readonly Tag[];
  /** How it is taken back, in words; absent where it cannot be. */
  readonly undo?: string;
  /** JSON schema (draft 2020-12) of the arguments: what the model sees and what the System API checks. */
  readonly parameters: object;
}

const path = { type: "string", minLength: 1, maxLength: 4096, pattern: "^[^\\u0000]+$" } as const;

/** The tools, by their name `area.verb`. */
export const tools = {
  "files.list": {
    about: "List the files in a directory",
    effect: "read",
    as: "user",
    runs: "hands",
    tags: ["foreign"],
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        path: { ...path, description: "the directory; the home directory when absent" },
        hidden: { type: "boolean", description: "show hidden files too" },
        sort: { enum: ["name", "size", "time"] },
        pattern: { ...path, description: "only names that match this glob" },
      },
    },
  },
  "processes.list": {
    about: "List running processes, sorted by memory or cpu use",
    effect: "read",
    as: "user",
    runs: "broker",
    tags: ["foreign"],
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        sort: { enum: ["memory", "cpu", "start"] },
        limit: { type: "integer", minimum: 1, maximum: 1000 },
        name: { type: "string", minLength: 1, maxLength: 256, description: "only processes of this name" },
      },
    },
  },
  "network.status": {
    about: "Show whether the machine is online, and its interfaces",
    effect: "read",
    as: "user",
    runs: "broker",
    tags: [],
    parameters: { type: "object", additionalProperties: false, properties: {} },
  },
  "packages.install": {
    about: "Install software packages",
    effect: "change",
    as: "admin",
    runs: "unit",
    tags: ["egress"],
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["packages"],
      properties: {
        packages: {
          type: "array",
          minItems: 1,
          maxItems: 64,
          uniqueItems: true,
          // Debian policy 5.6.1; apt reads a trailing - as "remove" and a trailing + as "install".
          items: { type: "string", pattern: "^[a-z0-9][a-z0-9.+-]*[a-z0-9]$", maxLength: 128 },
        },
      },
    },
  },
  "commands.run": {
    about: "Run a shell command in the sandbox when no other tool fits",
    effect: "destroy",
    as: "user",
    runs: "sandbox",
    tags: ["exec", "foreign"],
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["command"],
      properties: { command: { type: "string", minLength: 1, maxLength: 8192, pattern: "^[^\\u0000]+$" } },
    },
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;
export type Arguments<Name extends ToolName> = FromSchema<(typeof tools)[Name]["parameters"]>;

export const isToolName = (name: string): name is ToolName => Object.hasOwn(tools, name);

/** A proposal: which tool, with what. Nothing has been checked yet. */
export interface Call {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface FileEntry {
  readonly name: string;
  readonly type: "file" | "directory" | "link" | "other";
  /** bytes */
  readonly size: number;
  /** last change, ISO 8601 in UTC */
  readonly modified: string;
}

export interface ProcessEntry {
  readonly pid: number;
  readonly name: string;
  readonly user: string;
  /** resident memory in bytes */
  readonly memory: number;
  /** share of one processor over the life of the process, in percent */
  readonly cpu: number;
  /** start, ISO 8601 in UTC */
  readonly started: string;
}

export interface NetworkInterface {
  readonly name: string;
  readonly type: string;
  readonly state: string;
  /** addresses with their prefix length: 192.0.2.7/24 */
  readonly addresses: readonly string[];
}

/** What each tool gives back. */
export interface Results {
  "files.list": { readonly path: string; readonly entries: readonly FileEntry[] };
  "processes.list": { readonly processes: readonly ProcessEntry[]; readonly total: number };
  "network.status": {
    readonly online: boolean;
    /** in NetworkManager's words: full, limited, portal, none, unknown */
    readonly connectivity: string;
    readonly interfaces: readonly NetworkInterface[];
  };
  "packages.install": { readonly installed: readonly { readonly package: string; readonly version: string }[] };
  "commands.run": { readonly status: number | null; readonly signal: string | null; readonly truncated: boolean };
}
