import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = resolve(import.meta.dirname, "../..");

/** Milliseconds until the service must listen, and until an answer must be there. */
const patience = { start: 30_000, answer: 300_000 };

/** Asks the inference service for a chat completion, as OpenAI's API has it. */
export type Complete = (body: object) => Promise<string>;

/**
 * Runs the inference service on a socket of its own, over one connection: so it keeps the beginning of the prompts.
 * @param models the folder with the weights
 */
export async function withInference<Result>(
  work: (complete: Complete) => Promise<Result>,
  models: string = join(root, "out/models"),
  environment: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "parlance-bench-"));
  const socketPath = join(folder, "inference.sock");
  const command = [process.execPath, join(root, "services/inference/main.ts")];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", ...command], {
    env: { ...process.env, PARLANCE_INFERENCE_SOCKET: socketPath, PARLANCE_MODELS: models, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (const end = performance.now() + patience.start; ; await sleep(50)) {
      if (child.exitCode !== null || performance.now() > end)
        throw new Error(`the inference service did not start (${child.exitCode})`);
      const listening = await send({ socketPath, agent, path: "/v1/models", method: "GET" }, "").catch(() => null);
      if (listening !== null) break;
    }
    return await work(async (body) => {
      const answer = await send(
        { socketPath, agent, path: "/v1/chat/completions", method: "POST" },
        JSON.stringify(body),
      );
      return (JSON.parse(answer) as Completion).choices[0]!.message.content;
    });
  } finally {
    agent.destroy();
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

interface Target {
  readonly socketPath: string;
  readonly agent: Agent;
  readonly path: string;
  readonly method: "GET" | "POST";
}

function send(target: Target, payload: string): Promise<string> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...target, headers, signal: AbortSignal.timeout(patience.answer) }, (response) => {
      const parts: string[] = [];
      response.setEncoding("utf8").on("data", (part: string) => parts.push(part));
      response.on("error", reject).on("end", () => {
        if (response.statusCode === 200) resolve(parts.join(""));
        else reject(new Error(`inference answered ${response.statusCode}: ${parts.join("").slice(0, 300)}`));
      });
    });
    outgoing.on("error", reject);
    outgoing.end(payload);
  });
}
