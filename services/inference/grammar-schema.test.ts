import t from "tap";
import { grammarSchema } from "./grammar-schema.ts";
import { RequestError } from "./request-error.ts";

t.test("a schema as clients write it becomes one that the generator knows", async (t) => {
  t.same(
    grammarSchema({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
      required: ["kind"],
      properties: {
        kind: { type: "string", enum: ["a", "b"], description: "which" },
        note: { anyOf: [{ type: "string", maxLength: 9, format: "email" }, { type: "null" }] },
        many: { type: ["array", "null"], items: { $ref: "#/definitions/part" }, maxItems: 3 },
      },
      definitions: { part: { type: "integer", title: "A part" } },
    }),
    {
      type: "object",
      properties: {
        kind: { enum: ["a", "b"] },
        note: { oneOf: [{ type: "string", maxLength: 9 }, { type: "null" }] },
        many: {
          oneOf: [{ type: "array", maxItems: 3, items: { $ref: "#/$defs/part" } }, { type: "null" }],
        },
      },
      $defs: { part: { type: "integer" } },
    },
  );
});

t.test("what the generator would ignore is refused with its place", async (t) => {
  const gallery: readonly [object, RegExp][] = [
    [{ type: "string", pattern: "^a" }, /at "#": the keyword "pattern" is not supported/],
    [{ type: "object", properties: { n: { type: "integer", minimum: 1 } } }, /at "#\/properties\/n": .*"minimum"/],
    [{ type: "array", items: { allOf: [] } }, /at "#\/items": it needs a "type"/],
    [{ type: "array", uniqueItems: true }, /"uniqueItems"/],
    [{}, /it needs a "type"/],
    [{ type: "text" }, /it needs a "type", one of object, array/],
    [{ type: "object", required: ["a"], properties: {} }, /it requires "a", which has no schema/],
    [{ enum: [] }, /enum must be a list that is not empty/],
    [{ enum: [{ a: 1 }] }, /const and enum can hold/],
    [{ oneOf: [] }, /oneOf must be a list/],
    [{ $ref: "#" }, /is not a definition of this schema/],
    [{ $ref: "#/$defs/constructor", $defs: {} }, /is not a definition of this schema/],
    [{ type: "string", maxLength: 100_000 }, /maxLength is 100000; wanted a whole number up to 1000/],
    [{ type: "array", items: { type: "null" }, minItems: 3, maxItems: 2 }, /minItems is greater than maxItems/],
    [{ type: "object", properties: [] }, /at "#\/properties": it must be an object/],
    [nested(40), /nested over 32 levels/],
    [{ oneOf: Array.from({ length: 3000 }, () => ({ type: "null" })) }, /over 2000 parts/],
  ];
  for (const [schema, message] of gallery)
    t.throws(() => grammarSchema(schema), { status: 400, message }, JSON.stringify(schema).slice(0, 70));
  t.throws(() => grammarSchema([]), RequestError);
});

function nested(depth: number): object {
  return depth === 0 ? { type: "null" } : { type: "array", items: nested(depth - 1) };
}
