import t from "tap";
import { describeTool, type PlanText, readPlan, writePlan } from "#contracts/plan-text";
import { tools } from "#contracts/tools";

for (const [text, plan] of [
  ["none", { kind: "none" }],
  ["ask", { kind: "question" }],
  ["network.status{}", { kind: "plan", calls: [{ tool: "network.status", arguments: {} }] }],
  [
    'files.list{"path":"~"} ; files.delete{"path":{"$from":0}}',
    {
      kind: "plan",
      calls: [
        { tool: "files.list", arguments: { path: "~" } },
        { tool: "files.delete", arguments: { path: { $from: 0 } } },
      ],
    },
  ],
  [
    String.raw`files.write{"path":"a } ; b{","text":"\"} ; network.status{}"}`,
    { kind: "plan", calls: [{ tool: "files.write", arguments: { path: "a } ; b{", text: '"} ; network.status{}' } }] },
  ],
] as const satisfies readonly (readonly [string, PlanText])[])
  t.test(`${text} is written and read`, async (t) => {
    t.equal(writePlan(plan), text);
    t.strictSame(readPlan(` ${text}\n`), plan);
  });

for (const text of [
  "",
  "no",
  "files.list",
  'files.list{"path":"~"',
  "files.list{} ;",
  "files.list{} network.status{}",
  "files.list{'a'}",
  "list{}",
  "files.list{} ; none",
])
  t.test(`${JSON.stringify(text)} is no plan`, async (t) => t.equal(readPlan(text), null));

t.test("a tool that the model does not know is told of in a line", async (t) => {
  t.equal(
    describeTool("system.logs", tools["system.logs"]),
    "system.logs(service?: string, priority?: err|warning|info, since?: string, lines?: integer) Show log messages",
  );
  t.equal(
    describeTool("packages.install", tools["packages.install"]),
    "packages.install(packages: string[]) Install software packages",
  );
  t.equal(
    describeTool("network.status", tools["network.status"]),
    "network.status() Show whether the machine is online, and its interfaces",
  );
});
