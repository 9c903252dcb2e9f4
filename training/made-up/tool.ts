import type { Tool } from "#contracts/tools";
import type { Tongue } from "../phrasing.ts";

/** Templates in the language of expand.ts, by tongue; whoever says nothing of tongues types English. */
export type Templates = Readonly<Partial<Record<Exclude<Tongue, "loose">, readonly string[]>>>;

/** What slots of one tool can be: words that are their own value, or values by how they are said. */
export type OwnKind = readonly string[] | Readonly<Record<string, unknown>>;

/** A tool that nobody has, with ways to ask for it. */
export interface MadeUpTool extends Templates {
  /** as describeTool writes it: `area.verb(one: string, other?: integer) What it does` */
  readonly line: string;
  /** kinds of slots beside those of kinds.ts */
  readonly kinds?: Readonly<Record<string, OwnKind>>;
  /** ways to ask whose words stand for arguments that no slot has */
  readonly fixed?: readonly (Templates & { readonly arguments: Readonly<Record<string, unknown>> })[];
}

export interface ParsedTool extends Pick<Tool, "about" | "parameters"> {
  readonly name: string;
}

/**
 * The reverse of describeTool.
 * @throws {Error} on what is no such line
 */
export function parsedLine(line: string): ParsedTool {
  const found = /^([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\((.*?)\) (.+)$/.exec(line);
  if (found === null) throw new Error(`not a line of a tool: ${line}`);
  const [, name, parameters, about] = found as unknown as readonly [string, string, string, string];
  const properties: Record<string, object> = {};
  const required: string[] = [];
  for (const parameter of parameters === "" ? [] : parameters.split(", ")) {
    const [key, type] = parameter.split(": ");
    if (key === undefined || type === undefined) throw new Error(`not a parameter: ${parameter} in ${line}`);
    properties[key.replace("?", "")] = schemaOf(type);
    if (!key.endsWith("?")) required.push(key);
  }
  const all = { type: "object", additionalProperties: false, properties };
  return { name, about, parameters: (required.length === 0 ? all : { ...all, required }) as Tool["parameters"] };
}

function schemaOf(type: string): object {
  if (type.includes("|")) return { enum: type.split("|") };
  if (type.endsWith("[]")) return { type: "array", items: schemaOf(type.slice(0, -2)) };
  if (!["string", "integer", "number", "boolean"].includes(type)) throw new Error(`no type ${type}`);
  return { type };
}
