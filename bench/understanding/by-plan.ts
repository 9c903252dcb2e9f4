import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join, resolve } from "node:path";
import type { Answered, Asked } from "./asked.ts";

const program = join(resolve(import.meta.dirname, "../.."), "services/assistant/plan.ts");

/**
 * Asks by the very path that requests take in the image; each on its own.
 * @param options of `npm run plan`
 * @param heard told how many are answered
 */
export async function byPlan(
  asked: readonly Pick<Asked, "utterance" | "history">[],
  options: readonly string[] = [],
  heard: (count: number) => void = () => {},
): Promise<Answered[]> {
  const command = [process.execPath, program, ...options];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", ...command], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.on("error", () => {}); // its status tells
  const exit = once(child, "exit");
  for (const { utterance, history } of asked)
    child.stdin.write(`${JSON.stringify({ utterance, ...(history === undefined ? {} : { history }) })}\n`);
  child.stdin.end();
  const answered: Answered[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(JSON.parse(line) as Answered);
    heard(answered.length);
  }
  const [code] = (await exit) as [number | null];
  if (code !== 0 || answered.length !== asked.length)
    throw new Error(`${answered.length} of ${asked.length} requests were answered; plan.ts ended with ${code}`);
  return answered;
}
