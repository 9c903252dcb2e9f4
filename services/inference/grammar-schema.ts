import type { GbnfJsonSchema } from "node-llama-cpp";
import { RequestError } from "./request-error.ts";

type Schema = Readonly<Record<string, unknown>>;

/** say nothing about which values are valid */
const annotations = new Set(
  "$schema $id $comment $defs definitions title description default examples deprecated readOnly writeOnly".split(" "),
);
const keywords: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
  array: ["items", "prefixItems", "minItems", "maxItems"],
  string: ["minLength", "maxLength", "format"],
  number: [],
  integer: [],
  boolean: [],
  null: [],
};
const formats = ["date-time", "date", "time"];
/** A grammar unrolls repetitions, and llama.cpp refuses long ones. */
const mostRepetitions = 1000;
const mostParts = 2000;
const deepest = 32;

/**
 * Turns a client's JSON schema into one that the grammar generator of node-llama-cpp knows, and refuses what it would
 * silently ignore: an answer must fit the schema that was asked for. Two differences, both of which still fit: properties
 * that are not required are always there, and no property is there that is not listed.
 * @throws {RequestError} 400 that names the place and the keyword
 */
export function grammarSchema(schema: object): GbnfJsonSchema {
  const root = schema as Schema;
  const definitions = { ...asSchema(root["definitions"] ?? {}, ""), ...asSchema(root["$defs"] ?? {}, "") };
  let parts = 0;

  function convert(value: unknown, where: string, depth: number): Schema {
    const part = asSchema(value, where);
    parts += 1;
    if (parts > mostParts) refuse("", `it has over ${mostParts} parts`);
    if (depth > deepest) refuse(where, `it is nested over ${deepest} levels deep`);
    const below = (child: unknown, step: string): Schema => convert(child, `${where}/${step}`, depth + 1);

    const { kind, known } = kindOf(part, where);
    for (const keyword of Object.keys(part))
      if (!known.includes(keyword) && !annotations.has(keyword) && !belongsToAnother(keyword))
        refuse(where, `the keyword ${JSON.stringify(keyword)} is not supported`);
    switch (kind) {
      case "$ref":
        return { $ref: reference(part["$ref"], where) };
      case "oneOf":
      case "anyOf":
        return { oneOf: list(part[kind], where, kind).map((child, index) => below(child, `${kind}/${index}`)) };
      case "const":
        return { const: scalar(part["const"], where) };
      case "enum":
        return { enum: list(part["enum"], where, kind).map((item) => scalar(item, where)) };
      case "types":
        return {
          oneOf: list(part["type"], where, "type").map((type) => convert({ ...part, type }, where, depth + 1)),
        };
      case "object":
        return object(part, where, below);
      case "array":
        return {
          type: "array",
          ...bounds(part, where, "minItems", "maxItems"),
          ...(part["items"] === undefined ? {} : { items: below(part["items"], "items") }),
          ...(part["prefixItems"] === undefined
            ? {}
            : {
                prefixItems: list(part["prefixItems"], where, "prefixItems").map((child, index) =>
                  below(child, `prefixItems/${index}`),
                ),
              }),
        };
      case "string":
        return formats.includes(part["format"] as string)
          ? { type: "string", format: part["format"] }
          : { type: "string", ...bounds(part, where, "minLength", "maxLength") };
      default:
        return { type: kind };
    }
  }

  function reference(value: unknown, where: string): string {
    const name = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(String(value))?.[1];
    if (name === undefined || !Object.hasOwn(definitions, name))
      refuse(where, `$ref ${JSON.stringify(value)} is not a definition of this schema (#/$defs/NAME)`);
    return `#/$defs/${name}`;
  }

  const converted = convert(root, "", 0);
  const names = Object.keys(definitions);
  if (names.length === 0) return converted as GbnfJsonSchema;
  const $defs = Object.fromEntries(names.map((name) => [name, convert(definitions[name], `/$defs/${name}`, 1)]));
  return { ...converted, $defs } as unknown as GbnfJsonSchema;
}

/** Which of the forms that the generator knows a schema has, and the keywords that count in it. */
function kindOf(part: Schema, where: string): { kind: string; known: readonly string[] } {
  for (const kind of ["$ref", "oneOf", "anyOf"]) if (kind in part) return { kind, known: [kind] };
  // The type beside a constant or an enumeration says nothing new.
  for (const kind of ["const", "enum"]) if (kind in part) return { kind, known: [kind, "type"] };
  const type = part["type"] ?? ("properties" in part ? "object" : "items" in part ? "array" : undefined);
  if (Array.isArray(type)) return { kind: "types", known: ["type"] };
  const known = typeof type === "string" && Object.hasOwn(keywords, type) ? keywords[type] : undefined;
  if (known === undefined) refuse(where, `it needs a "type", one of ${Object.keys(keywords).join(", ")}`);
  return { kind: type as string, known: [...known, "type"] };
}

/** JSON schema's keywords for one type say nothing about values of another. */
function belongsToAnother(keyword: string): boolean {
  return Object.values(keywords).some((known) => known.includes(keyword));
}

function object(part: Schema, where: string, below: (child: unknown, step: string) => Schema): Schema {
  const properties = asSchema(part["properties"] ?? {}, `${where}/properties`);
  const names = Object.keys(properties);
  for (const name of Array.isArray(part["required"]) ? part["required"] : [])
    if (!names.includes(name as string)) refuse(where, `it requires ${JSON.stringify(name)}, which has no schema`);
  const additional = part["additionalProperties"];
  const open = names.length === 0 && additional !== undefined && additional !== false;
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, below(properties[name], `properties/${name}`)])),
    ...(open
      ? {
          additionalProperties: additional === true ? true : below(additional, "additionalProperties"),
          ...bounds(part, where, "minProperties", "maxProperties"),
        }
      : {}),
  };
}

function bounds(part: Schema, where: string, low: string, high: string): Schema {
  const found: Record<string, number> = {};
  for (const keyword of [low, high]) {
    const value = part[keyword];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > mostRepetitions)
      refuse(where, `${keyword} is ${JSON.stringify(value)}; wanted a whole number up to ${mostRepetitions}`);
    found[keyword] = value as number;
  }
  if ((found[low] ?? 0) > (found[high] ?? Infinity)) refuse(where, `${low} is greater than ${high}`);
  return found;
}

function list(value: unknown, where: string, keyword: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) refuse(where, `${keyword} must be a list that is not empty`);
  return value as unknown[];
}

function scalar(value: unknown, where: string): string | number | boolean | null {
  if (value !== null && typeof value === "object")
    refuse(where, "const and enum can hold texts, numbers, booleans and null");
  return value as string | number | boolean | null;
}

function asSchema(value: unknown, where: string): Schema {
  if (value === null || typeof value !== "object" || Array.isArray(value)) refuse(where, "it must be an object");
  return value as Schema;
}

function refuse(where: string, problem: string): never {
  throw new RequestError(400, "unsupported_schema", `the JSON schema cannot be used, at "#${where}": ${problem}`);
}
