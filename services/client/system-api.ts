import { existsSync } from "node:fs";
import type { AuditPage, AuditRecord, AuditReport } from "#contracts/audit";
import { paths } from "#contracts/paths";
import {
  type Decision,
  type JobData,
  type JobError,
  type Outcome,
  type Preview,
  systemApi,
} from "#contracts/system-api";
import type { Call } from "#contracts/tools";
import { type Bus, BusError, connectSystemBus, dbus, Variant } from "#kit/bus";
import { UnavailableError } from "./unavailable-error.ts";

export interface Proposal {
  readonly id: string;
  readonly decision: Decision;
  readonly preview: Preview;
  readonly digest: string;
}

export interface JobEnd {
  readonly outcome: Outcome;
  /** the tool's result when done; otherwise a {@link JobError} */
  readonly result: unknown;
}

/** Where a request came from, for the audit log. */
export interface Origin {
  readonly utterance?: string;
  readonly via?: string;
}

/** The System API as a client sees it. Every method throws {@link BusError} with one of systemApiErrors, or {@link UnavailableError}. */
export interface SystemApi {
  /** Says what a call would do; does nothing. */
  prepare(call: Call, origin: Origin): Promise<Proposal>;
  /**
   * Does what was prepared and waits for its end. `signal` cancels the job; its end is waited for all the same, so
   * that the person learns what was done.
   */
  commit(proposal: Proposal, heard: (data: JobData) => void, signal?: AbortSignal): Promise<JobEnd>;
  /** Does a call at once, where policy allows that. */
  call(call: Call, origin: Origin): Promise<unknown>;
  /** @param anchor the hash of a record that must be in the log */
  verifyAudit(anchor?: string): Promise<AuditReport>;
  /** the caller's newest records, oldest first */
  readAudit(limit: number): Promise<AuditRecord[]>;
  /** all records of the caller, oldest first */
  exportAudit(): AsyncGenerator<AuditRecord>;
  disconnect(): void;
}

const recordsPerPage = 10_000;

const address = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };

/** @throws {UnavailableError} when there is no system bus, or Parlance is switched off */
export async function connectSystemApi(): Promise<SystemApi> {
  // Nothing would start, and the bus would wait half a minute for it.
  if (existsSync(paths.off))
    throw new UnavailableError(`Parlance is switched off: ${paths.off} is there.`, "parlancectl status");
  const bus = await connectSystemBus().catch((error: unknown) => {
    throw new UnavailableError((error as Error).message, "systemctl status dbus");
  });
  const ask = async (member: string, signature: string, arguments_: readonly unknown[]): Promise<unknown[]> => {
    try {
      return await bus.call(address, member, signature, arguments_);
    } catch (error) {
      throw error instanceof BusError && notThere.test(error.type) ? unavailable(error.message) : error;
    }
  };

  return {
    async prepare(call, origin) {
      const body = [call.tool, JSON.stringify(call.arguments), options(origin)];
      const [id, decision, preview, digest] = (await ask("Prepare", "ssa{sv}", body)) as [
        string,
        Decision,
        string,
        string,
      ];
      return { id, decision, preview: JSON.parse(preview) as Preview, digest };
    },
    async commit(proposal, heard, signal) {
      const jobs = await listenForJobs(bus);
      try {
        const [job] = (await ask("Commit", "ss", [proposal.id, proposal.digest])) as [string];
        const cancel = (): void => void ask("Cancel", "s", [job]).catch(() => undefined);
        signal?.addEventListener("abort", cancel, { once: true });
        if (signal?.aborted === true) cancel();
        return await jobs.end(job, heard).finally(() => signal?.removeEventListener("abort", cancel));
      } finally {
        await jobs.stop();
      }
    },
    async call(call, origin) {
      const [result] = await ask("Call", "ssa{sv}", [call.tool, JSON.stringify(call.arguments), options(origin)]);
      return JSON.parse(result as string);
    },
    async verifyAudit(anchor = "") {
      const [report] = await ask("VerifyAudit", "s", [anchor]);
      return JSON.parse(report as string) as AuditReport;
    },
    async readAudit(limit) {
      const [records] = await ask("ReadAudit", "u", [limit]);
      return JSON.parse(records as string) as AuditRecord[];
    },
    async *exportAudit() {
      for (let from: number | null = 0; from !== null;) {
        const [page] = await ask("ExportAudit", "uu", [from, recordsPerPage]);
        const { records, next } = JSON.parse(page as string) as AuditPage;
        yield* records;
        from = next;
      }
    },
    disconnect: () => bus.disconnect(),
  };
}

const options = (origin: Origin): Record<string, Variant> =>
  Object.fromEntries(Object.entries(origin).map(([key, value]) => [key, new Variant("s", value)]));

const notThere =
  /^org\.freedesktop\.DBus\.Error\.(ServiceUnknown|NameHasNoOwner|NoReply|Spawn\..*|TimedOut|Disconnected)$/;

const unavailable = (why: string): UnavailableError =>
  new UnavailableError(`The System API cannot be reached: ${why}`, "systemctl status parlance-system-api");

/** Must be there before Commit: a short job may be done before Commit's reply has been read. */
async function listenForJobs(bus: Bus): Promise<{
  end(job: string, heard: (data: JobData) => void): Promise<JobEnd>;
  stop(): Promise<void>;
}> {
  type Event = { readonly data: JobData } | { readonly end: JobEnd } | { readonly lost: true };
  const early: [job: string, event: Event][] = [];
  let deliver = (job: string, event: Event): void => void early.push([job, event]);
  const from = { sender: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
  const subscriptions = await Promise.all([
    bus.subscribe({ ...from, member: "Progress" }, ([job, data]) =>
      deliver(job as string, { data: JSON.parse(data as string) as JobData }),
    ),
    bus.subscribe({ ...from, member: "Done" }, ([job, outcome, result]) =>
      deliver(job as string, { end: { outcome: outcome as Outcome, result: JSON.parse(result as string) } }),
    ),
    // Without this, a service that dies in the middle of a job would be waited for for ever.
    bus.subscribe(
      { sender: dbus.destination, interface: dbus.interface, member: "NameOwnerChanged", arg0: systemApi.bus },
      () => deliver("", { lost: true }),
    ),
  ]);
  return {
    end: (wanted, heard) =>
      new Promise((resolve) => {
        deliver = (job, event) => {
          if ("lost" in event) resolve({ outcome: "failed", result: lost });
          else if (job !== wanted) return;
          else if ("data" in event) heard(event.data);
          else resolve(event.end);
        };
        for (const [job, event] of early) deliver(job, event);
      }),
    async stop() {
      await Promise.allSettled(subscriptions.map((end) => end()));
    },
  };
}

const lost: JobError = {
  error: "org.parlance.Error.Unavailable",
  message: "the System API ended in the middle of the work; the outcome is unknown (parlancectl audit show)",
};
