import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t from "tap";
import type { PlacedRule } from "#contracts/policy";
import { systemApiErrors } from "#contracts/system-api";
import { type Call, tools } from "#contracts/tools";
import type { Bus } from "#kit/bus";
import { openAuditLog } from "./audit-log.ts";
import { call } from "./call.ts";
import { openJobs } from "./jobs.ts";
import { loadPolicy } from "./load-policy.ts";
import { openProposals } from "./proposals.ts";
import { implementations, isDone } from "./tools.ts";

const shipped = loadPolicy(fileURLToPath(new URL("../../overlays/policy/etc/parlance/policy.d", import.meta.url)));
const everything: PlacedRule = {
  ...{ name: "everything", where: "test:1:1", match: { uid: [0, 1000] }, decision: "allow", reason: "a test" },
  examples: [{ tool: "files.list", decision: "allow" }],
};

/** Arguments that people agreed on, and what a plan cannot say of itself. */
const samples = readFileSync(new URL("../assistant/samples/all-tools.test.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .flatMap((line) => (JSON.parse(line) as { calls: Call[] }).calls)
  .concat({ tool: "commands.run", arguments: { command: "true" } })
  .filter(({ arguments: given }) => !JSON.stringify(given).includes('"$from"'));
const changing = Object.keys(implementations).filter((tool) => isDone(tool) && tools[tool].effect !== "read");

t.test("no change is done by Call, nor even looked at, whatever policy allows", async (t) => {
  const asked: string[] = [];
  const refuse = (_: object, name: string | symbol): never => {
    asked.push(String(name));
    throw new Error(`the bus was asked for ${String(name)}`);
  };
  const bus = new Proxy({}, { get: refuse }) as Bus;
  const file = join(t.testdir({}), "audit.jsonl");
  const audit = await openAuditLog(file);
  const proposals = openProposals({ lifetime: 1, perUser: 1 }, () => undefined);
  const tried = new Set<string>();
  for (const policy of [shipped, [everything], [...shipped, everything]])
    for (const uid of [0, 1000])
      for (const { tool, arguments: given } of samples.filter(({ tool }) => changing.includes(tool))) {
        tried.add(tool);
        const service = { bus, policy, audit, proposals, jobs: openJobs(1) };
        await t.rejects(
          call(service, tool, JSON.stringify(given), {}, { sender: ":1.1", uid }),
          { type: systemApiErrors.denied, message: /has to be asked for, with Prepare and Commit/ },
          tool,
        );
      }
  await audit.close();
  t.same([...tried].sort(), [...changing].sort(), "every tool that changes something was tried");
  t.same(asked, []);
  const events = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { event: string }).event);
  t.same([...new Set(events)].sort(), ["denied", "start"], "each is recorded, and none as begun");
});
