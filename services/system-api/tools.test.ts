import { readFileSync } from "node:fs";
import t from "tap";
import { type Call, isToolName, type Tool, tools, toolsLike } from "#contracts/tools";
import { validator } from "#kit/validator";

t.test("every tool says what it does, and how it is taken back or that it is not", async (t) => {
  t.equal(Object.keys(tools).length, 46);
  for (const [name, tool] of Object.entries<Tool>(tools)) {
    t.match(name, /^[a-z]+\.[a-z_]+$/);
    t.ok(tool.about.length < 80 && !tool.about.endsWith("."), name);
    if (tool.effect === "read") t.strictSame([tool.undo, tool.destroyWhen], [undefined, undefined], name);
    t.doesNotThrow(() => validator(name, tool.parameters), name);
    for (const secret of tool.secrets ?? [])
      t.notOk(JSON.stringify(tool.parameters).includes(`"${secret}"`), `${secret} is no argument that a model sees`);
  }
});

t.test("the arguments of plans that people agreed on fit", async (t) => {
  const file = new URL("../assistant/samples/all-tools.test.jsonl", import.meta.url);
  const used = new Set<string>();
  for (const line of readFileSync(file, "utf8").trim().split("\n"))
    for (const call of (JSON.parse(line) as { calls: Call[] }).calls) {
      if (!isToolName(call.tool)) return t.fail(`no tool ${call.tool}`);
      used.add(call.tool);
      // A result of an earlier call is put in its place before the call is made.
      const later = Object.values(call.arguments).some((value) => typeof value === "object" && !Array.isArray(value));
      if (!later)
        t.doesNotThrow(() => validator(call.tool, tools[call.tool as "files.list"].parameters)(call.arguments));
    }
  t.equal(used.size, 45, "commands.run alone is in none");
});

t.test("in the place of a tool that there is not, those of its area are named, or the areas", async (t) => {
  t.equal(toolsLike("users.create"), "users.list, users.add, users.remove");
  t.match(toolsLike("calendar.add"), /^files\.\*, processes\.\*, .*, models\.\*$/);
});
