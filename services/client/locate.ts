import { resolve } from "node:path";
import type { Call } from "#contracts/tools";

/**
 * Makes relative paths of a call absolute: only the client knows its working directory. `~` stays, for the System API
 * resolves it against the account's home.
 */
export function locate(call: Call, directory: string): Call {
  if (!call.tool.startsWith("files.")) return call;
  const arguments_ = Object.fromEntries(
    Object.entries(call.arguments).map(([name, value]) => {
      const isPath = pathArguments.has(name) && typeof value === "string" && !/^~(\/|$)/.test(value);
      return [name, isPath ? resolve(directory, value) : value];
    }),
  );
  return { ...call, arguments: arguments_ };
}

const pathArguments = new Set(["path", "from", "to"]);
