import type { FromSchema } from "json-schema-to-ts";
import type { FilesResults } from "./results/files.ts";
import type { NetworkResults } from "./results/network.ts";
import type { PackagesResults } from "./results/packages.ts";
import type { ProcessesResults } from "./results/processes.ts";
import type { ServicesResults } from "./results/services.ts";
import type { SystemResults } from "./results/system.ts";
import type { UsersResults } from "./results/users.ts";
import { files } from "./tools/files.ts";
import { machine } from "./tools/machine.ts";
import { person } from "./tools/person.ts";
import { type Effect, path } from "./tools/tool.ts";
import { work } from "./tools/work.ts";

export type { Effect, Runs, Tag, Tool } from "./tools/tool.ts";

/** All that the assistant may propose, by the name `area.verb`; what the System API can do of it has its {@link Results}. */
export const tools = { ...files, ...work, ...machine, ...person };

export type ToolName = keyof typeof tools;
export type Arguments<Name extends ToolName> = FromSchema<(typeof tools)[Name]["parameters"]>;

export const isToolName = (name: string): name is ToolName => Object.hasOwn(tools, name);

/** Whether one of a tool's arguments is a path, so that policy can go by where it lies. */
export const takesPath = (name: ToolName): boolean =>
  Object.values<object>(tools[name].parameters.properties).some(
    (schema) => "maxLength" in schema && schema.maxLength === path.maxLength,
  );

/** What a tool's effect can be after lifting: only what changes something is lifted. */
export const effectsOf = (name: ToolName): readonly Effect[] => {
  const { effect } = tools[name];
  return effect === "change" ? ["change", "destroy"] : [effect];
};

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

export type { FileEntry } from "./results/files.ts";
export type { NetworkInterface } from "./results/network.ts";
export type { ProcessEntry } from "./results/processes.ts";

/** What each tool gives back that the System API does. */
export interface Results
  extends
    FilesResults,
    NetworkResults,
    PackagesResults,
    ProcessesResults,
    ServicesResults,
    SystemResults,
    UsersResults {}

/** A tool that the System API does. */
export type DoneTool = keyof Results;
