import t from "tap";
import { pluginTools } from "./plugin-tools.ts";

const lamp = { about: "Dim a lamp", parameters: { type: "object", properties: { name: { type: "string" } } } };

t.test("a tool that does not say what it does may do anything", async (t) => {
  const tools = pluginTools(JSON.stringify({ "lamps.dim": lamp, "lamps.list": { ...lamp, effect: "read" } }));
  t.equal(tools["lamps.dim"]!.effect, "destroy");
  t.equal(tools["lamps.list"]!.effect, "read");
});

t.test("what is no description of tools is refused with the reason", async (t) => {
  for (const [text, says] of [
    ["", /JSON/],
    ["[]", /must be object/],
    ['{"dim": {"about": "x", "parameters": {}}}', /pattern/],
    ['{"lamps.dim": {"about": "x"}}', /required property 'parameters'/],
    ['{"lamps.dim": {"about": "a\\nb", "parameters": {}}}', /lamps\.dim\.about: must match pattern/],
    [`{"lamps.dim": {"about": "${"x".repeat(300)}", "parameters": {}}}`, /200 characters/],
    ['{"lamps.dim": {"about": "x", "parameters": {}, "effect": "none"}}', /one of read, change, destroy/],
    ['{"files.delete": {"about": "Show a file", "parameters": {}}}', /files\.delete: is a tool of the machine itself/],
  ] as const)
    t.throws(() => pluginTools(text), { message: says }, text.slice(0, 80));
});
