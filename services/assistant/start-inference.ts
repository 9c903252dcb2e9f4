import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds until the service must listen. */
const patience = 30_000;

export interface PrivateInference {
  readonly socket: string;
  readonly alive: () => boolean;
  /** Ends it and takes its socket away. May be called more than once. */
  readonly stop: () => void;
}

/**
 * Starts the inference service as a child on a socket of its own, for a machine where none runs.
 * @param models the directory with the weights
 * @throws {Error} when there are no weights, or the service does not come up: with what it said
 */
export async function startInference(models: string): Promise<PrivateInference> {
  if (!hasWeights(models))
    throw new Error(
      `no *.gguf in ${models}: this request needs the model. Fetch it with: node builder/fetch-models.ts`,
    );
  const directory = mkdtempSync(join(tmpdir(), "parlance-plan-"));
  const socket = join(directory, "inference.sock");
  const child = spawn(process.execPath, [fileURLToPath(new URL("../inference/main.ts", import.meta.url))], {
    env: { ...process.env, PARLANCE_INFERENCE_SOCKET: socket, PARLANCE_MODELS: models },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  let failed: Error | undefined;
  child.once("error", (error) => (failed = error));
  const alive = (): boolean => failed === undefined && child.exitCode === null && child.signalCode === null;
  const stop = (): void => {
    child.kill("SIGTERM");
    rmSync(directory, { recursive: true, force: true });
  };

  const end = performance.now() + patience;
  while (!(await listens(socket))) {
    if (alive() && performance.now() < end) await sleep(20);
    else {
      stop();
      throw new Error(`the inference service did not start: ${failed?.message ?? said.join("").trim()}`);
    }
  }
  return { socket, alive, stop };
}

function hasWeights(models: string): boolean {
  try {
    return readdirSync(models).some((name) => name.endsWith(".gguf"));
  } catch {
    return false;
  }
}

const listens = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = connect({ path });
    const tell = (there: boolean) => () => {
      connection.destroy();
      resolve(there);
    };
    connection.once("connect", tell(true)).once("error", tell(false));
  });
