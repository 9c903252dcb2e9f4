import { resolve } from "node:path";
import type { Call } from "#contracts/tools";

/**
 * Makes relative paths of a call absolute: only the client knows its working directory. `~` stays, for the System API
 * resolves it against the account's home.
 */
export function locate(call: Call, directory: string): Call {
  const arguments_ = Object.fromEntries(
    Object.entries(call.arguments).map(([name, value]) => {
      const isPath = typeof value === "string" && !/^~(\/|$)/.test(value) && takesPath(call.tool, name, value);
      return [name, isPath ? resolve(directory, value) : value];
    }),
  );
  return { ...call, arguments: arguments_ };
}

const pathArguments = new Set(["path", "from", "to"]);

/** A program without a slash is looked for where programs are. */
const takesPath = (tool: string, name: string, value: string): boolean =>
  tool === "processes.start"
    ? name === "program" && value.includes("/")
    : tool.startsWith("files.") && pathArguments.has(name);
