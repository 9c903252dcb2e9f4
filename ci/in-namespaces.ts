import type { ChildProcess, StdioOptions } from "node:child_process";
import { join } from "node:path";
import { startTied } from "./start-tied.ts";

/**
 * Starts a program of this folder as the first process of mount and process namespaces of its own: when it ends, or is
 * ended, no mount and no process of it is left.
 */
export function startInNamespaces(program: string, arguments_: readonly string[], stdio: StdioOptions): ChildProcess {
  const namespaces = ["--mount", "--propagation=private", "--pid", "--mount-proc", "--fork", "--kill-child"];
  const command = [process.execPath, join(import.meta.dirname, program), ...arguments_];
  return startTied("unshare", [...namespaces, "--", ...command], stdio);
}
