import {
  type JobData,
  type JobError,
  type Outcome,
  systemApi,
  systemApiErrors,
  type WantedSecret,
} from "#contracts/system-api";
import { tools } from "#contracts/tools";
import { BusError, type Caller } from "#kit/bus";
import { log } from "#kit/log";
import { act } from "./act.ts";
import { withApprovals } from "./approvals.ts";
import { authorise } from "./authorise.ts";
import { examine, type Examined } from "./examine.ts";
import { noteChange, noteUndone } from "./history.ts";
import type { Job } from "./jobs.ts";
import { isStricter } from "./policy.ts";
import type { Proposal } from "./proposals.ts";
import type { Service } from "./service.ts";
import type { Secrets } from "./tool.ts";

/**
 * Acts on a proposal, once, if polkit says yes where it must be asked, and if nothing differs from what was prepared.
 * @param secrets what the preview asks for, by name
 * @returns the job, whose Progress and Done go to this caller alone
 * @throws {BusError}
 */
export async function commit(
  service: Service,
  id: string,
  digest: string,
  caller: Caller,
  secrets: Secrets = {},
): Promise<string> {
  const job = service.jobs.open(id, caller);
  try {
    const proposal = service.proposals.take(id, caller);
    if (proposal.digest !== digest)
      throw new BusError(systemApiErrors.changed, `the digest given is not that of proposal ${id}; prepare it again`);
    const examined = await approve(service, proposal, job.signal);
    checkSecrets(examined.preview.secrets ?? [], secrets);
    // After the reply, which carries the job's name: only then can the client know whose signals come.
    setImmediate(() => void runJob(service, proposal, examined, job, secrets));
    return id;
  } catch (error) {
    job.close();
    throw error;
  }
}

/** Asks polkit, then looks again: a password takes its time. */
async function approve(service: Service, proposal: Proposal, signal: AbortSignal): Promise<Examined> {
  const { id, caller, call, decision, digest, summary } = proposal;
  const { tool } = call;
  const refuse = async (type: string, message: string): Promise<never> => {
    const detail = { error: type, message };
    await service.audit.append({ event: "denied", uid: caller.uid, client: caller.sender, tool, id, detail });
    throw new BusError(type, message);
  };

  if (tools[tool].as === "admin" && !(await authorise(service.bus, caller, tool, summary, signal)))
    return refuse(systemApiErrors.notAuthorized, `${tool}: polkit did not authorise user ${caller.uid} for it`);
  const examined = withApprovals(call, await examine(service, call, { bus: service.bus, caller, id }), caller);
  if (examined.digest !== digest)
    return refuse(systemApiErrors.changed, `${tool}: its targets changed since they were shown; prepare it again`);
  // Time has passed, and with it the hour that a rule speaks of, or somebody's membership of a group.
  const { verdict } = examined;
  if (isStricter(verdict.decision, decision))
    return refuse(systemApiErrors.denied, `${tool}: policy says ${verdict.decision} by now: ${verdict.reason}`);
  return examined;
}

/** @throws {BusError} InvalidArguments, without a secret in its message */
function checkSecrets(wanted: readonly WantedSecret[], given: Secrets): void {
  const refuse = (message: string): never => {
    throw new BusError(systemApiErrors.invalidArguments, `${message}; prepare it again`);
  };
  const unwanted = Object.keys(given).length - wanted.filter(({ name }) => Object.hasOwn(given, name)).length;
  if (unwanted > 0) refuse(`${unwanted} secrets were given that are not wanted`);
  for (const { name, label, length } of wanted) {
    const [least, most] = length;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) return refuse(`${label} is missing; CommitWith takes it as ${JSON.stringify(name)}`);
    const bytes = Buffer.byteLength(value);
    if (bytes < least || bytes > most) refuse(`${label} has ${bytes} bytes; wanted ${least} to ${most}`);
  }
}

async function runJob(
  service: Service,
  proposal: Proposal,
  examined: Examined,
  job: Job,
  secrets: Secrets,
): Promise<void> {
  const {
    id,
    caller,
    call: { tool, arguments: arguments_ },
  } = proposal;
  const send = (member: string, ...body: string[]): void =>
    service.bus.signal(caller.sender, systemApi.path, systemApi.interface, member, "s".repeat(body.length), body);
  const report = (data: JobData): void => send("Progress", id, JSON.stringify(data));
  const done = (outcome: Outcome, result: unknown): void => send("Done", id, outcome, JSON.stringify(result ?? null));

  const subject = { uid: caller.uid, client: caller.sender, tool, arguments: arguments_, id };
  try {
    const result = await act(service, subject, examined, report, job.signal, secrets);
    await noteInHistory(proposal, examined, result).catch((error: Error) => {
      log.error(`job ${id}: ${error.stack ?? error.message}`);
      report({ progress: `It is done, and cannot be taken back: ${error.message}` });
    });
    done("done", result);
  } catch (error) {
    if (job.signal.aborted) done("cancelled", { error: systemApiErrors.failed, message: `${tool} was cancelled` });
    else done("failed", jobError(tool, error));
  } finally {
    job.close();
  }
}

async function noteInHistory({ caller: { uid }, call }: Proposal, examined: Examined, result: unknown): Promise<void> {
  if (call.undoes !== undefined) return await noteUndone(uid, call.undoes);
  const { effect, exact, summary, undo } = examined.preview;
  // Where there was nothing to do, nothing was done.
  if (effect === "read" || exact.length === 0) return;
  await noteChange(uid, { tool: call.tool, summary, undo, back: (await examined.undo?.data(result)) ?? null });
}

function jobError(tool: string, error: unknown): JobError {
  if (error instanceof BusError) return { error: error.type, message: error.message };
  log.error(`${tool}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { error: systemApiErrors.failed, message: "something unexpected went wrong; the journal says what" };
}
