import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import t from "tap";
import type { Answer } from "#contracts/assistant";

const directory = mkdtempSync(join(tmpdir(), "assistant-test-"));
const socket = join(directory, "assistant.sock");
const service = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
  env: { ...process.env, PARLANCE_ASSISTANT_SOCKET: socket, PARLANCE_INFERENCE_SOCKET: join(directory, "none.sock") },
  stdio: "ignore",
});
t.teardown(() => {
  service.kill();
  rmSync(directory, { recursive: true });
});

t.before(async () => {
  for (const end = performance.now() + 20_000; !existsSync(socket) && performance.now() < end;) await sleep(20);
  t.ok(statSync(socket).isSocket());
});

t.test("requests on one connection are answered in order", async (t) => {
  const answers = await ask(
    '{"utterance":"check the network"}\n{"utterance":"install"}\n{"utterance":"install","only":"intent"}\n',
    3,
  );
  t.match(answers, [
    { kind: "plan", utterance: "check the network" },
    { kind: "question", text: "Which package should be installed?", via: "intent" },
    { kind: "question" },
  ]);
});

t.test("without inference the templates still work, and the rest is answered honestly", async (t) => {
  t.match(await ask('{"utterance":"is the moon hollow"}\n', 1), [
    { kind: "none", calls: [], text: /model cannot be reached/ },
  ]);
});

for (const [what, line] of [
  ["text that is not JSON", "hello"],
  ["a list", "[]"],
  ["a request without an utterance", "{}"],
  ["an unknown key", '{"utterance":"x","run":"y"}'],
  ["a history that is none", '{"utterance":"x","history":[1]}'],
  ["a line without an end", "x".repeat(400_000)],
] as const)
  t.test(`${what} ends the connection and nothing else`, async (t) => {
    t.strictSame(await ask(line + "\n", 1), []);
    t.match(await ask('{"utterance":"check the network"}\n', 1), [{ kind: "plan" }]);
  });

/** Gives the answers that came before the connection ended or the number wanted was there. */
async function ask(text: string, wanted: number): Promise<Answer[]> {
  const connection = connect({ path: socket });
  connection.setTimeout(20_000, () => connection.destroy(new Error("no answer")));
  connection.write(text);
  let received = "";
  try {
    for await (const part of connection) {
      received += String(part);
      if (received.split("\n").length > wanted) break;
    }
  } catch (error) {
    if (!["EPIPE", "ECONNRESET"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  return received
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
}
