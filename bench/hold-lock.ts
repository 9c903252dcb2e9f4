import { spawn } from "node:child_process";
import { once } from "node:events";

/** Waits for a lock, does something, and gives the lock back, also when this process is killed. */
export async function holdLock<Result>(file: string | undefined, work: () => Promise<Result>): Promise<Result> {
  if (file === undefined) return work();
  const command = ["flock", file, "sh", "-c", "echo held; read -r line"];
  const holder = spawn("setpriv", ["--pdeathsig", "KILL", "--", ...command], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(holder, "exit");
  const first = await Promise.race([once(holder.stdout, "data").then(() => "held"), ended.then(() => "ended")]);
  if (first !== "held") throw new Error(`the lock ${file} cannot be had`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
