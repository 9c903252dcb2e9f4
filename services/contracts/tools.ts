import type { FromSchema } from "json-schema-to-ts";
import { files } from "./tools/files.ts";
import { machine } from "./tools/machine.ts";
import { person } from "./tools/person.ts";
import { work } from "./tools/work.ts";

export type { Effect, Runs, Tag, Tool } from "./tools/tool.ts";

/** All that the assistant may propose, by the name `area.verb`; what the System API can do of it has its {@link Results}. */
export const tools = { ...files, ...work, ...machine, ...person };

export type ToolName = keyof typeof tools;
export type Arguments<Name extends ToolName> = FromSchema<(typeof tools)[Name]["parameters"]>;

export const isToolName = (name: string): name is ToolName => Object.hasOwn(tools, name);

/** Which tools there are in the place of one that there is not: those of its area, or the areas. */
export function toolsLike(name: string): string {
  const all = Object.keys(tools);
  const area = `${name.split(".", 1)[0]!}.`;
  const near = all.filter((one) => one.startsWith(area));
  return near.length > 0 ? near.join(", ") : [...new Set(all.map((one) => `${one.split(".", 1)[0]!}.*`))].join(", ");
}

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

/** What each tool gives back that the System API does. */
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

/** A tool that the System API does. */
export type DoneTool = keyof Results;
