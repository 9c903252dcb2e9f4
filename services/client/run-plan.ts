import { exitCode } from "#contracts/exit-code";
import { type JobData, type JobError, type Preview, systemApiErrors } from "#contracts/system-api";
import { type Call, isToolName, tools } from "#contracts/tools";
import { locate } from "./locate.ts";
import type { Origin, Proposal, SystemApi } from "./system-api.ts";

/** How one call of a plan ended. All but "done" mean that the calls after it were not begun. */
export type Step =
  | { readonly call: Call; readonly state: "done"; readonly result: unknown }
  | {
      readonly call: Call;
      readonly state: "failed" | "declined" | "denied" | "unavailable" | "cancelled";
      readonly message: string;
    }
  | { readonly call: Call; readonly state: "not begun" };

export interface PlanRun {
  readonly api: SystemApi;
  readonly origin: Origin;
  /** the client's working directory: relative paths are meant from there */
  readonly directory: string;
  /** shows the preview and asks the person; anything but true means no */
  readonly approve: (preview: Preview) => Promise<boolean>;
  readonly heard: (call: Call, data: JobData) => void;
  /** told of each step as soon as it has ended */
  readonly ended: (step: Step) => void;
  readonly signal?: AbortSignal;
}

/** Does the calls of a plan in order and stops at the first that is not done. Never throws for what a service answers. */
export async function runPlan(calls: readonly Call[], run: PlanRun): Promise<Step[]> {
  const steps: Step[] = [];
  for (const call of calls) {
    const stopped = steps.some(({ state }) => state !== "done");
    const step: Step = stopped ? { call, state: "not begun" } : await runStep(locate(call, run.directory), run);
    steps.push(step);
    run.ended(step);
  }
  return steps;
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
    return await proposeAndCommit(call, run);
  } catch (error) {
    return { call, ...failure(error) };
  }
}

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
  const proposal: Proposal = await run.api.prepare(call, run.origin);
  if (proposal.decision === "deny") return { call, state: "denied", message: proposal.preview.reason };
  if (proposal.decision !== "allow" && !(await run.approve(proposal.preview)))
    return { call, state: "declined", message: "nothing was done" };
  const end = await run.api.commit(proposal, (data) => run.heard(call, data), run.signal);
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
