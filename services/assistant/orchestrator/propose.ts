import { tools } from "#contracts/tools";
import type { Understood } from "../frontend/match-intent.ts";
import { isAccountedFor } from "./accounted.ts";
import { toolChooser } from "./choose-tool.ts";
import { complete } from "./complete.ts";
import { argumentSchemas, type Choice, messagesFor } from "./prompt.ts";

/**
 * Measured with SmolLM2-135M-Instruct, untrained, over samples/: of the proposals of reading tools that the other checks let
 * pass, wrong ones had margins of up to 1.4. Before those checks wrong ones reach 3.2 as right ones do: the margin alone
 * decides nothing.
 */
const leastMargin = 2.5;

/**
 * Makes what asks the model for a plan. A proposal counts only when the tool changes nothing, the model is sure of it, the
 * arguments fit its schema and stand in the person's words, and no word of the request is left unexplained; otherwise null.
 * @param socket the inference service's; what complete.ts throws passes through
 */
export function proposer(socket: string): (text: string) => Promise<Understood | null> {
  const choose = toolChooser(socket);
  return async (text) => {
    const chosen = await choose(text);
    if (chosen === null || chosen.tool === "none" || chosen.margin < leastMargin) return null;
    // It does not tell "can I install java" from "install java": what changes something is left to the templates.
    if (tools[chosen.tool].effect !== "read") return null;
    const arguments_ = await fillArguments(socket, text, chosen.tool);
    if (!isAccountedFor(text, chosen.tool, arguments_)) return null;
    if (!(await fits(chosen.tool, arguments_))) return null;
    return { kind: "plan", calls: [{ tool: chosen.tool, arguments: arguments_ }], text: "" };
  };
}

/** in tokens */
const longestArguments = 64;

/** The arguments that the model reads from the text for a tool; nothing for a tool that takes none. */
async function fillArguments(socket: string, text: string, tool: Choice): Promise<Record<string, unknown>> {
  const schema = argumentSchemas[tool];
  if (schema === undefined) return {};
  const answer = await complete(socket, messagesFor(text), schema, longestArguments);
  const parsed = parse(answer.text);
  return Object.fromEntries(Object.entries(parsed).filter(([name, value]) => name !== "tool" && value !== ""));
}

/** An answer that was cut off at its longest is no JSON: then nothing was read. */
function parse(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

/** ajv is loaded only here: most requests never come this far. */
async function fits(tool: Exclude<Choice, "none">, arguments_: object): Promise<boolean> {
  const { InvalidValueError, validator } = await import("#kit/validator");
  try {
    validator(tool, tools[tool].parameters)(arguments_);
    return true;
  } catch (error) {
    if (error instanceof InvalidValueError) return false;
    throw error;
  }
}
