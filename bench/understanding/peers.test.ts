import t from "tap";
import { readNeedle } from "./needle.ts";
import { commandOf, isGold } from "./nl2sh.ts";
import { callSchema, readCall } from "./untrained.ts";

const tools = {
  "files.list": {
    about: "List files",
    parameters: {
      type: "object",
      required: ["path"],
      properties: { path: { type: "string", pattern: "^/" }, sort: { enum: ["name", "size"] } },
    },
  },
} as const;

t.test("what Needle answers is read back by our names, and what its engine withholds is no call", async (t) => {
  const function_calls = [{ name: "files_list", arguments: { path: "/opt" } }];
  const calls = [{ tool: "files.list", arguments: { path: "/opt" } }];
  t.match(readNeedle({ function_calls }, tools, 5), { kind: "plan", calls, ms: 5 });
  for (const validation of [{ ungrounded: ["files_list.path"] }, { negation: true }])
    t.same(readNeedle({ function_calls, validation }, tools, 5).calls, []);
  t.equal(readNeedle({}, tools, 5).kind, "none");
});

t.test("the untrained model must say of each argument what it is, or null", async (t) => {
  const { oneOf } = callSchema(tools) as { oneOf: readonly unknown[] };
  t.equal(oneOf.length, 2);
  t.match(oneOf[0], {
    properties: {
      tool: { const: "files.list" },
      arguments: {
        required: ["path", "sort"],
        properties: { path: { type: "string" }, sort: { anyOf: [{ enum: ["name", "size"] }, { type: "null" }] } },
      },
    },
  });
  t.notMatch(JSON.stringify(oneOf), "pattern", "the inference service knows no patterns");
  const text = JSON.stringify({ tool: "files.list", arguments: { path: "/opt", sort: null } });
  t.same(readCall(text, 5).calls, [{ tool: "files.list", arguments: { path: "/opt" } }]);
  t.equal(readCall('{"tool":"none","arguments":{}}', 5).kind, "none");
  t.same(readCall(text.slice(0, 20), 5).calls, [], "an answer that was cut off");
});

t.test("a plan is compared with commands by the plainest command that does the same", async (t) => {
  const one = (tool: string, given: Readonly<Record<string, unknown>>): string | null =>
    commandOf([{ tool, arguments: given }]);
  t.equal(one("commands.run", { command: "du -sh *" }), "du -sh *");
  t.equal(one("files.list", { path: "/my files", hidden: true }), "ls -a '/my files'");
  t.equal(
    one("files.search", { path: "/a", name: "*.c", text: "x y" }),
    "find /a -name '*.c' -exec grep -l 'x y' {} +",
  );
  t.equal(one("files.read", { path: "~/it's", lines: 3 }), "head -n 3 ~/'it'\\''s'");
  t.equal(one("desktop.screenshot", {}), null);
  t.equal(commandOf([]), null);

  const item = { gold: ["ls -a /opt", 'find /opt -name "*.c"'] } as const;
  for (const same of ["ls  -a '/opt/'", 'find /opt/ -name "*.c" ;']) t.ok(isGold(item, same), same);
  for (const other of ["ls /opt", "find /opt -name *.c", "", null]) t.notOk(isGold(item, other), String(other));
});
