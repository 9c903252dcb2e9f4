import { type ToolName, tools } from "#contracts/tools";
import type { Verdict } from "./policy.ts";
import { saidIn } from "./said-in.ts";
import { showText } from "./show-text.ts";

/** What a request was made of, as the client tells it. */
export interface Origin {
  /** what the person said */
  readonly utterance?: string;
  /** texts of others that were given with it, in words for the person */
  readonly foreign?: readonly string[];
}

export const isTainted = ({ foreign = [] }: Origin): boolean => foreign.length > 0;

/**
 * What no policy can open: a text of others must not choose what leaves the machine or where it goes, so in a tainted
 * request a tool that can carry data out takes the person's own words alone.
 */
export function judgeEgress(tool: ToolName, arguments_: unknown, origin: Origin): Verdict[] {
  const tags: readonly string[] = tools[tool].tags;
  if (!tags.includes("egress") || !isTainted(origin)) return [];
  const isSaid = saidIn(origin.utterance ?? "");
  const strange = textsOf(arguments_).find((text) => !isSaid(text));
  if (strange === undefined) return [];
  const reason = `${showText(strange.slice(0, 100))} does not stand in your own words, and the request was given text of others`;
  return [{ decision: "deny", reason }];
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
