import { longestUtterance } from "#contracts/assistant";
import { foreignLimits, systemApiErrors } from "#contracts/system-api";
import { type DoneTool, isToolName, toolsLike } from "#contracts/tools";
import { BusError } from "#kit/bus";
import { checkArguments } from "./check-arguments.ts";
import { findChange } from "./history.ts";
import type { Origin } from "./judge-egress.ts";
import { implementations, isDone } from "./tools.ts";

/** What a client asked for, checked against the tool's schema. */
export interface ParsedCall {
  readonly tool: DoneTool;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** where it came from, and which part understood it */
  readonly options: Origin & { readonly via?: string };
  /** the number of the caller's change that is to be taken back; its tool is `tool` */
  readonly undoes?: number;
}

const longestArguments = 1 << 16;

/** @throws {BusError} UnknownTool or InvalidArguments */
export function parseCall(tool: string, json: string, options: Readonly<Record<string, unknown>>): ParsedCall {
  if (!isToolName(tool))
    throw new BusError(
      systemApiErrors.unknownTool,
      `no tool is called ${JSON.stringify(tool.slice(0, 100))}; there are ${toolsLike(tool)}`,
    );
  if (!isDone(tool))
    throw new BusError(
      systemApiErrors.unknownTool,
      `${tool} cannot be done on this system yet; ${Object.keys(implementations).join(", ")} can`,
    );
  const arguments_ = parseArguments(tool, json);
  const problem = checkArguments(tool, arguments_);
  if (problem !== null) throw invalid(problem);
  return { tool, arguments: arguments_ as Record<string, unknown>, options: parseOptions(options) };
}

/** A call that takes a change back. @param number 0 for the newest @throws {BusError} InvalidArguments, NotFound, Failed */
export function parseUndo(uid: number, number: number, options: Readonly<Record<string, unknown>>): ParsedCall {
  const change = findChange(uid, number);
  const { tool, number: undoes } = change;
  return { tool, arguments: { undo: undoes }, options: parseOptions(options), undoes };
}

function parseArguments(tool: DoneTool, json: string): unknown {
  if (json.length > longestArguments)
    throw invalid(`arguments of ${tool}: ${json.length} characters; at most ${longestArguments} are read`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw invalid(`arguments of ${tool}: not JSON: ${(error as Error).message}`);
  }
}

function parseOptions(options: Readonly<Record<string, unknown>>): ParsedCall["options"] {
  // As it was typed: what sanitising takes out does not count as the utterance's length.
  const longest: Readonly<Record<string, number>> = { utterance: longestUtterance * 16, via: 32 };
  for (const [key, value] of Object.entries(options)) {
    if (key === "foreign") {
      checkForeign(value);
      continue;
    }
    const limit = Object.hasOwn(longest, key) ? longest[key] : undefined;
    if (limit === undefined)
      throw invalid(`options: unknown key ${JSON.stringify(key)}; utterance, via and foreign are known`);
    if (typeof value !== "string" || value.length > limit)
      throw invalid(`options: ${key} must be a string of at most ${limit} characters`);
  }
  return options as ParsedCall["options"];
}

function checkForeign(value: unknown): void {
  const { sources, length } = foreignLimits;
  const fits = (source: unknown): boolean => typeof source === "string" && source !== "" && source.length <= length;
  if (!Array.isArray(value) || value.length > sources || !value.every(fits))
    throw invalid(`options: foreign must be at most ${sources} strings of 1 to ${length} characters`);
}

const invalid = (message: string): BusError => new BusError(systemApiErrors.invalidArguments, message);
