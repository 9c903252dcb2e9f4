import { resultOf } from "#contracts/result-of";
import { type Call, isToolName, type Tool } from "#contracts/tools";
import { InvalidValueError, validator } from "#kit/validator";

/** A call's argument that does not fit the tool's schema; empty where the call itself does not. */
export interface MisfitCall {
  readonly tool: string;
  readonly argument: string;
}

/** What the results of a tool are names of. */
const gives: Readonly<Record<string, string>> = {
  ...{ "files.list": "path", "files.search": "path", "desktop.screenshot": "path", "processes.list": "process" },
  ...{ "services.list": "service", "packages.search": "package", "network.wifi_list": "ssid", "models.list": "model" },
  "users.list": "user",
};
/** What an argument takes, where it is not called that. */
const takes: Readonly<Record<string, string>> = { from: "path", to: "path", target: "path", packages: "package" };

type Parameters = Pick<Tool, "parameters">;
const checks = new WeakMap<object, (value: unknown) => unknown>();

/**
 * Checks the calls of a plan against the tools' schemas. `{"$from": N}` stands for the result of call N, which must come
 * earlier; it is checked again when the result has taken its place.
 * @returns what does not fit; nothing when all does
 */
export function checkCalls(calls: readonly Call[], tools: Readonly<Record<string, Parameters>>): MisfitCall[] {
  return calls.flatMap(({ tool, arguments: given }, index) => {
    const parameters = Object.hasOwn(tools, tool) ? tools[tool]!.parameters : undefined;
    if (parameters === undefined) return [{ tool, argument: "" }];
    if (!checks.has(parameters)) checks.set(parameters, validator(tool, parameters));
    try {
      checks.get(parameters)!(given);
      const strange = strangeResults(given, calls);
      if (given["from"] !== undefined && given["from"] === given["to"]) strange.push("to");
      return strange.map((argument) => ({ tool, argument }));
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      const wrong = error.misfits.filter(({ path }) => !takesResult(given, path, index));
      const names = wrong.length > 0 ? wrong.map(({ path }) => String(path[0] ?? "")) : strangeResults(given, calls);
      return [...new Set(names)].map((argument) => ({ tool, argument }));
    }
  });
}

/** Whether the value at a path, or one that it lies in, is the result of an earlier call. */
function takesResult(value: unknown, path: readonly (string | number)[], index: number): boolean {
  const from = resultOf(value);
  if (from !== undefined) return Number.isInteger(from) && Number(from) >= 0 && Number(from) < index;
  const [key, ...rest] = path;
  return (
    key !== undefined && value !== null && typeof value === "object" && takesResult(value[key as never], rest, index)
  );
}

/** Arguments that take the result of a call that gives nothing of their kind: a process is no file. */
function strangeResults(given: Call["arguments"], calls: readonly Call[]): string[] {
  const sources = (value: unknown): number[] => {
    const from = resultOf(value);
    if (typeof from === "number") return [from];
    return value !== null && typeof value === "object" ? Object.values(value).flatMap(sources) : [];
  };
  return Object.entries(given)
    .filter(([name, value]) =>
      sources(value).some((from) => {
        const source = calls[from]?.tool ?? "";
        // Nobody knows what the tools of plugins give.
        return isToolName(source) && gives[source] !== (takes[name] ?? name);
      }),
    )
    .map(([name]) => name);
}
