import { type Answer, mostFilled, type Underway } from "#contracts/assistant";
import { exitCode } from "#contracts/exit-code";
import { type JobData, type JobError, type Preview, systemApiErrors, type WantedSecret } from "#contracts/system-api";
import { type Call, isToolName, tools } from "#contracts/tools";
import type { Agreement } from "./approve.ts";
import { isFilled, sourcesOf, waits } from "./fill-check.ts";
import { foreignSources } from "./foreign-sources.ts";
import { locate } from "./locate.ts";
import type { Origin, Proposal, SystemApi } from "./system-api.ts";

/** How one call of a plan ended. All but "done" mean that the calls after it were not begun. */
export type Step =
  | {
      readonly call: Call;
      readonly state: "done";
      readonly result: unknown;
      /** it may be secret: it goes to the person's screen, and to no model */
      readonly secret?: true;
    }
  | {
      readonly call: Call;
      /** unclear: it takes what an earlier call gave, and what of that is meant must be asked */
      readonly state: "failed" | "declined" | "denied" | "unavailable" | "cancelled" | "unclear";
      readonly message: string;
    }
  | { readonly call: Call; readonly state: "not begun" };

export interface PlanRun {
  readonly api: SystemApi;
  readonly origin: Origin;
  /** the client's working directory: relative paths are meant from there */
  readonly directory: string;
  /** shows the preview and asks the person; anything but a yes means no */
  readonly approve: (preview: Preview) => Promise<Agreement>;
  /** asks the person for what only they know; null means no */
  readonly secret: (wanted: WantedSecret) => Promise<string | null>;
  /** asks the assistant what to put in the places of results */
  readonly fill: (step: Underway) => Promise<Answer>;
  readonly heard: (call: Call, data: JobData) => void;
  /** told of each step as soon as it has ended */
  readonly ended: (step: Step) => void;
  readonly signal?: AbortSignal;
}

/** Does the calls of a plan in order and stops at the first that is not done. Never throws for what a service answers. */
export async function runPlan(calls: readonly Call[], run: PlanRun): Promise<Step[]> {
  const steps: Step[] = [];
  const results: unknown[] = [];
  const secrets = new Set<number>();
  const end = (step: Step): boolean => {
    steps.push(step);
    run.ended(step);
    return step.state === "done";
  };
  for (const [index, call] of calls.entries()) {
    const filled = waits(call) ? await filledIn(calls, results, secrets, run) : [call];
    // What was filled in comes from results, and what others wrote in those must not decide more than that.
    const foreign = waits(call) ? foreignSources(calls.slice(0, index)) : [];
    const origin = foreign.length === 0 ? run.origin : { ...run.origin, foreign };
    const given: unknown[] = [];
    for (const one of Array.isArray(filled) ? filled : []) {
      const step = await runStep(locate(one, run.directory), { ...run, origin });
      if (step.state === "done") given.push(step.secret === true ? null : step.result);
      if (step.state === "done" && step.secret === true) secrets.add(index);
      if (!end(step)) break;
    }
    if (!Array.isArray(filled)) end({ call, ...filled });
    results.push(given.length === 1 ? given[0] : given);
    if (steps.at(-1)?.state === "done") continue;
    for (const rest of calls.slice(index + 1)) end({ call: rest, state: "not begun" });
    break;
  }
  return steps;
}

/** A call with what earlier ones gave in its places: one call or several; or why it cannot be. */
async function filledIn(
  calls: readonly Call[],
  results: readonly unknown[],
  secrets: ReadonlySet<number>,
  { fill }: PlanRun,
): Promise<Call[] | { readonly state: "unclear" | "unavailable"; readonly message: string }> {
  const call = calls[results.length]!;
  const hidden = sourcesOf(call).find((from) => secrets.has(from));
  if (hidden !== undefined)
    return {
      state: "unclear",
      message: `What ${calls[hidden]!.tool} showed may be secret: it went to your screen and to nothing else. Say yourself what is meant.`,
    };
  try {
    const { kind, calls: filled, text } = await fill({ calls, results: results.map(shortened) });
    if (kind !== "plan") return { state: "unclear", message: text };
    if (filled.length > 0 && filled.length <= mostFilled && filled.every((one) => isFilled(call, one, results)))
      return [...filled];
    return { state: "unclear", message: "The assistant answered with something else than this step." };
  } catch (error) {
    if (error instanceof Error && error.name === "UnavailableError")
      return { state: "unavailable", message: error.message };
    throw error;
  }
}

/** Entries of a list that the assistant is given: what a request may hold, and more than anybody means. */
const mostEntries = 500;

function shortened(result: unknown): unknown {
  if (Array.isArray(result)) return result.slice(0, mostEntries);
  if (result === null || typeof result !== "object") return result;
  const entries = Object.entries(result).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.slice(0, mostEntries) : value,
  ]);
  return Object.fromEntries(entries);
}

/** The exit code of nlsh for what became of a plan. */
export function exitCodeOf(steps: readonly Step[]): number {
  const last = steps.find(({ state }) => state !== "done");
  switch (last?.state) {
    case undefined:
      return exitCode.done;
    case "declined":
      return exitCode.declined;
    case "denied":
      return exitCode.denied;
    case "unavailable":
      return exitCode.unavailable;
    case "cancelled":
      return exitCode.interrupted;
    case "unclear":
      return exitCode.question;
    default:
      return exitCode.failed;
  }
}

async function runStep(call: Call, run: PlanRun): Promise<Step> {
  try {
    if (run.signal?.aborted === true) return { call, state: "cancelled", message: "interrupted before it began" };
    if (isToolName(call.tool) && tools[call.tool].effect === "read") {
      const result = await callAtOnce(call, run);
      if (result !== needsAsking) return { call, state: "done", result };
    }
    const step = await proposeAndCommit(call, run);
    return step.state === "done" && isSensitive(call) ? { ...step, secret: true } : step;
  } catch (error) {
    return { call, ...failure(error) };
  }
}

/** A read is asked about where it may show a secret. */
const isSensitive = ({ tool }: Call): boolean =>
  isToolName(tool) && tools[tool].effect === "read" && (tools[tool].tags as readonly string[]).includes("sensitive");

const needsAsking = Symbol("needs asking");

/** Policy may ask before a read too (a sensitive place): Prepare then says whether it is "ask" or "deny", and why. */
async function callAtOnce(call: Call, { api, origin }: PlanRun): Promise<unknown> {
  try {
    return await api.call(call, origin);
  } catch (error) {
    if (busErrorType(error) === systemApiErrors.denied) return needsAsking;
    throw error;
  }
}

async function proposeAndCommit(call: Call, run: PlanRun): Promise<Step> {
  return await agreeAndCommit(call, await run.api.prepare(call, run.origin), run);
}

/** What is needed to have the person agree to a proposal and to do it. */
export type Agreeing = Pick<PlanRun, "api" | "approve" | "secret" | "heard" | "signal">;

/** Has the person agree to what was prepared, and does it. */
export async function agreeAndCommit(call: Call, proposal: Proposal, run: Agreeing): Promise<Step> {
  if (proposal.decision === "deny") return { call, state: "denied", message: proposal.preview.reason };
  const agreed = proposal.decision === "allow" ? "yes" : await run.approve(proposal.preview);
  if (agreed === "always") await run.api.remember(proposal);
  else if (agreed !== "yes") return { call, state: "declined", message: "nothing was done" };
  if (proposal.preview.approval !== undefined)
    run.heard(call, { progress: `${proposal.preview.summary}: ${proposal.preview.reason}` });
  const secrets: Record<string, string> = {};
  for (const wanted of proposal.preview.secrets ?? []) {
    const value = await run.secret(wanted);
    if (value === null) return { call, state: "declined", message: `${wanted.label} was not given; nothing was done` };
    secrets[wanted.name] = value;
  }
  const end = await run.api.commit(proposal, (data) => run.heard(call, data), run.signal, secrets);
  if (end.outcome === "done") return { call, state: "done", result: end.result };
  const { message, error } = end.result as JobError;
  if (end.outcome === "cancelled") return { call, state: "cancelled", message };
  return { call, ...failureOf(error, message) };
}

function failure(error: unknown): { state: "failed" | "denied" | "unavailable"; message: string } {
  const type = busErrorType(error);
  if (type !== undefined) return failureOf(type, (error as Error).message);
  if (error instanceof Error && error.name === "UnavailableError")
    return { state: "unavailable", message: error.message };
  throw error;
}

function failureOf(type: string, message: string): { state: "failed" | "denied" | "unavailable"; message: string } {
  if (type === systemApiErrors.denied || type === systemApiErrors.notAuthorized) return { state: "denied", message };
  if (type === systemApiErrors.unavailable) return { state: "unavailable", message };
  return { state: "failed", message };
}

/** By its name and not by its class: this file is loaded before it is known whether the bus is needed. */
const busErrorType = (error: unknown): string | undefined =>
  error instanceof Error && error.name === "BusError" ? (error as Error & { type: string }).type : undefined;
