import { execFile } from "node:child_process";
import { log } from "#kit/log";
import { OperationError } from "./operation-error.ts";

/**
 * Runs one of the system's short programs with nobody at the terminal.
 * @throws {OperationError} `failed` with what it complained about
 */
export async function runProgram(program: string, arguments_: readonly string[]): Promise<void> {
  const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C.UTF-8" };
  await new Promise<void>((resolve, reject) => {
    execFile(program, arguments_, { env }, (error, _output, said) => {
      if (said.trim() !== "") log.warning(`${program} ${arguments_.join(" ")} said: ${said.trim()}`);
      if (error === null) return resolve();
      const why = said.trim().replaceAll(/\s*\n\s*/g, "; ") || error.message;
      reject(new OperationError("failed", `${program}: ${why}`));
    });
  });
}
