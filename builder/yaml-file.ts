import { isUtf8 } from "node:buffer";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { closest, distance } from "fastest-levenshtein";
import { LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Problem } from "./problem.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** A YAML file that was read, with the problems found in it; `value` is meaningful only when there are none. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** file:line:column of the node at a path of keys, or of the nearest one above it */
  locate(path: readonly (string | number)[], key?: string): string;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true, allowUnionTypes: true });

/**
 * Reads a YAML file and checks it against a schema (draft 2020-12).
 * @param shown the file's name in problems
 */
export async function readYaml(file: string, shown: string, schema: object): Promise<YamlFile> {
  const unreadable = (found: string, hint: string): YamlFile => ({
    value: undefined,
    problems: [{ what: `${shown} cannot be read`, where: shown, found, wanted: "a text file in YAML, in UTF-8", hint }],
    locate: () => shown,
  });
  const bytes = await readRegularFile(file);
  if (typeof bytes === "string") return unreadable(bytes, `put a file in its place: git checkout -- ${shown}`);
  const broken = firstByteThatIsNotUtf8(bytes);
  if (broken !== undefined)
    return unreadable(`bytes that are not UTF-8 in line ${broken}`, `save ${shown} as UTF-8 in your editor`);

  const lines = new LineCounter();
  const document = parseDocument(bytes.toString("utf8"), { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  const locate: YamlFile["locate"] = (path, key) => at(offsetOf(document, path, key));
  const syntax = (where: string, found: string): Problem => ({
    ...{ what: "this is not YAML that can be read", where, found, wanted: "YAML 1.2" },
    hint: `edit ${where}`,
  });

  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }): Problem => {
    const plain = syntax(at(pos[0]), message.split("\n")[0]!.replace(/ at line .*$/, ""));
    if (code === "MULTIPLE_DOCS") return { ...plain, found: "a second document", hint: 'take the line "---" out' };
    if (code === "DUPLICATE_KEY") return { ...plain, wanted: "each key once", hint: `take one out of ${shown}` };
    if (code === "TAB_AS_INDENT") return { ...plain, wanted: "spaces", hint: `write spaces at ${at(pos[0])}` };
    return plain;
  });
  if (faults.length > 0) return { value: undefined, problems: faults, locate };

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias without its anchor, or so many of them that the file would fill the memory.
    return { value: undefined, problems: [syntax(at(firstAlias(document)), (error as Error).message)], locate };
  }
  const check = ajv.compile(schema);
  const problems = check(value)
    ? []
    : (check.errors ?? [])
        .filter(({ keyword }) => keyword !== "propertyNames")
        .map((error) => describe(error, shown, locate));
  return { value, problems, locate };
}

/** @returns its line, from 1 */
function firstByteThatIsNotUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  return bytes.toString("utf8").split("\ufffd")[0]!.split("\n").length;
}

function firstAlias(document: Document): number {
  let first = 0;
  visit(document, {
    Alias(_key, node) {
      first = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return first;
}

function offsetOf(document: Document, path: readonly (string | number)[], key: string | undefined): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (node === null || typeof node !== "object" || !("range" in node)) continue;
    if (depth === path.length && key !== undefined && "items" in node)
      for (const item of node.items as { key?: { value?: unknown; range?: number[] } }[])
        if (String(item.key?.value ?? "") === key) return item.key?.range?.[0] ?? 0;
    return (node.range as number[] | undefined)?.[0] ?? 0;
  }
  return 0;
}

function describe(error: ErrorObject, shown: string, locate: YamlFile["locate"]): Problem {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
  const name = path.join(".") || "the file";
  // A password in an address is nobody's business.
  const found = (JSON.stringify(error.data) ?? "nothing").replaceAll(/\/\/[^/@\s]*@/g, "//…@");
  const base = { where: locate(path), found: found.length > 80 ? `${found.slice(0, 77)}…` : found };

  // In words where the schema has some: a pattern is not for everybody.
  const { description = error.message ?? error.keyword } = error.parentSchema as { description?: string };
  if (error.propertyName !== undefined)
    return {
      what: `${name} has a key that cannot be one`,
      where: locate(path, error.propertyName),
      found: error.propertyName,
      wanted: description,
      hint: `give it another name in ${shown}`,
    };

  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      const near = closest(key, known);
      return {
        what: `unknown key "${key}"`,
        where: locate(path, key),
        found: key,
        wanted: `one of ${known.join(", ")}`,
        hint: distance(key, near) <= 3 ? `write "${near}" instead of "${key}"` : `take "${key}" out of ${shown}`,
      };
    }
    case "required":
      return {
        what: `${name} lacks "${String(error.params["missingProperty"])}"`,
        where: base.where,
        wanted: `a value for "${String(error.params["missingProperty"])}"`,
        hint: `add "${String(error.params["missingProperty"])}:" to ${shown}`,
      };
    case "enum": {
      const allowed = (error.params["allowedValues"] as unknown[]).map(String);
      return {
        ...base,
        what: `${name} has a value that is not known`,
        wanted: allowed.join(" or "),
        hint: `write ${typeof error.data === "string" ? closest(error.data, allowed) : allowed[0]}`,
      };
    }
    case "type":
      return {
        ...base,
        what: `${name} has the wrong type`,
        wanted: [error.params["type"]]
          .flat()
          .map((type) => inWords[String(type)] ?? String(type))
          .join(" or "),
        hint: path.length === 0 ? `write it, or bring it back: git checkout -- ${shown}` : typeHint(error, base),
      };
    case "uniqueItems": {
      const twice = (error.data as unknown[])[error.params["i"] as number];
      return {
        what: `${name} has ${JSON.stringify(twice)} twice`,
        where: locate([...path, error.params["i"] as number]),
        found: JSON.stringify(twice),
        wanted: "each entry once",
        hint: `take one ${JSON.stringify(twice)} out of ${shown}`,
      };
    }
    default:
      return {
        ...base,
        what: `${name} does not fit`,
        wanted: error.keyword === "const" ? String(error.params["allowedValue"]) : description,
        hint: `edit ${base.where}`,
      };
  }
}

const inWords: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  object: "a map",
  string: "a text",
};

function typeHint({ data, params }: ErrorObject, { where, found }: { where: string; found: string }): string {
  if (params["type"] === "string" && ["number", "boolean"].includes(typeof data)) return `put ${found} in quotes`;
  if (params["type"] === "array" && typeof data === "string") return `write [${data}]`;
  if (data === null) return `give it a value, or take its key out, at ${where}`;
  return `edit ${where}`;
}
