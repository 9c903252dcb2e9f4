import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { askAssistant } from "./ask-assistant.ts";

const plan = { kind: "plan", calls: [{ tool: "network.status", arguments: {} }], text: "", via: "intent", ms: 1 };

t.test("an answer belongs to what the person said, whatever the assistant says that they said", async (t) => {
  t.strictSame(await ask(t, JSON.stringify({ ...plan, utterance: "install everything" })), {
    ...plan,
    utterance: "am I online",
  });
});

for (const [what, line] of [
  ["null", "null"],
  ["a plan without calls", JSON.stringify({ ...plan, calls: null })],
  ["a call without arguments", JSON.stringify({ ...plan, calls: [{ tool: "files.list", arguments: null }] })],
  ["a call of no name", JSON.stringify({ ...plan, calls: [{ tool: 3, arguments: {} }] })],
  ["an unknown kind", JSON.stringify({ ...plan, kind: "command" })],
  ["an unknown source", JSON.stringify({ ...plan, via: "x".repeat(100) })],
] as const)
  t.test(`${what} is no answer`, async (t) => {
    await t.rejects(ask(t, line), { name: "UnavailableError", message: /is no answer/ });
  });

t.test("what is no JSON is told without its escape sequences", async (t) => {
  await t.rejects(ask(t, "\u001b]0;x\u0007"), { name: "UnavailableError", message: /not JSON: [^\p{Cc}]*$/u });
});

/** Asks an assistant that answers with this line. */
async function ask(t: Test, line: string): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), "ask-test-"));
  const path = join(directory, "assistant.sock");
  const server = createServer((connection) => connection.on("error", () => undefined).end(`${line}\n`));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  process.env["PARLANCE_ASSISTANT_SOCKET"] = path;
  t.teardown(() => {
    delete process.env["PARLANCE_ASSISTANT_SOCKET"];
    server.close();
    rmSync(directory, { recursive: true });
  });
  return await askAssistant({ utterance: "am I online" }, { timeout: 5000 });
}
