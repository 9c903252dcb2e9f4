import { basename, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { tools, type ToolName } from "#contracts/tools";
import { expand, joined } from "./expand.ts";
import type { Chained, Otherwise, Phrasing, Reference, Tongue } from "./phrasing.ts";
import { seeded } from "./random.ts";

// For whoever writes a grammar: node training/check-grammar.ts FILE... expands its templates and shows some.

const ajv = new Ajv2020({ strict: true, allErrors: true });
const random = seeded(1);
for (const file of process.argv.slice(2)) {
  const module = (await import(resolve(file))) as Record<
    string,
    readonly (Phrasing | Otherwise | Chained | Reference)[]
  >;
  for (const entry of Object.values(module).flat())
    for (const [tongue, templates] of Object.entries(entry.templates))
      for (const template of templates) {
        for (let count = 0; count < 20; count += 1) {
          const { pieces, arguments: found } = expand(template, tongue as Tongue, random);
          const text = joined(pieces);
          if ("tool" in entry && !("earlier" in entry)) {
            const value = { ...found, ...entry.arguments };
            if (!ajv.validate(tools[entry.tool as ToolName].parameters, value))
              throw new Error(`${file}: "${template}": ${JSON.stringify(value)}: ${ajv.errorsText()}`);
          }
          if (count === 0) {
            const what = "tool" in entry ? entry.tool : "kind" in entry ? entry.kind : "chained";
            console.log(
              `${basename(file)} ${tongue} ${what} ${JSON.stringify({ ...found, ...("arguments" in entry ? entry.arguments : {}) })}: ${text}`,
            );
          }
        }
      }
}
