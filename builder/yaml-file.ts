import { readFile } from "node:fs/promises";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { closest, distance } from "fastest-levenshtein";
import { LineCounter, parseDocument, type Document } from "yaml";
import type { Problem } from "./problem.ts";

/** A YAML file that was read, with the problems found in it; `value` is meaningful only when there are none. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** file:line:column of the node at a path of keys, or of the nearest one above it */
  locate(path: readonly (string | number)[], key?: string): string;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true });

/**
 * Reads a YAML file and checks it against a schema (draft 2020-12).
 * @param shown the file's name in problems
 */
export async function readYaml(file: string, shown: string, schema: object): Promise<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, "utf8"), { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  const locate: YamlFile["locate"] = (path, key) => at(offsetOf(document, path, key));

  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    what: "this is not YAML that can be read",
    where: at(error.pos[0]),
    found: error.message.split("\n")[0]!.replace(/ at line .*$/, ""),
    hint: `edit ${shown}`,
  }));
  if (syntax.length > 0) return { value: undefined, problems: syntax, locate };

  const value: unknown = document.toJS();
  const check = ajv.compile(schema);
  const problems = check(value) ? [] : (check.errors ?? []).map((error) => describe(error, shown, locate));
  return { value, problems, locate };
}

function offsetOf(document: Document, path: readonly (string | number)[], key: string | undefined): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (node === null || typeof node !== "object" || !("range" in node)) continue;
    if (depth === path.length && key !== undefined && "items" in node)
      for (const item of node.items as { key?: { value?: unknown; range?: number[] } }[])
        if (item.key?.value === key) return item.key.range?.[0] ?? 0;
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
  const found = JSON.stringify(error.data) ?? "nothing";
  const base = { where: locate(path), found: found.length > 80 ? `${found.slice(0, 77)}…` : found };

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
        hint: `add it to ${shown}, or extend a profile that has it`,
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
        wanted: `a value of type ${String(error.params["type"])}`,
        hint: `edit ${base.where}`,
      };
    default:
      return {
        ...base,
        what: `${name} does not fit`,
        wanted: error.message ?? error.keyword,
        hint: `edit ${base.where}`,
      };
  }
}
