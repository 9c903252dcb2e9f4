import type { AuditPage, AuditRecord, AuditReport } from "#contracts/audit";
import type { Change } from "#contracts/history";
import type { Explanation, PlacedRule } from "#contracts/policy";
import {
  type Approval,
  type Decision,
  foreignLimits,
  type JobData,
  type JobError,
  type Outcome,
  type Preview,
  systemApi,
} from "#contracts/system-api";
import type { Call } from "#contracts/tools";
import { type Bus, BusError, connectSystemBus, dbus, Variant } from "#kit/bus";
import { cutSecrets } from "./cut-secrets.ts";
import { switchedOff } from "./switched-off.ts";
import { UnavailableError } from "./unavailable-error.ts";
import { visible } from "./visible.ts";

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

/** Where a request came from. */
export interface Origin {
  readonly utterance?: string;
  readonly via?: string;
  /** texts of others that the request was given, in words for the person: "the text of ~/notes.txt" */
  readonly foreign?: readonly string[];
}

/** The System API as a client sees it. Every method throws {@link BusError} with one of systemApiErrors, or {@link UnavailableError}. */
export interface SystemApi {
  /** Says what a call would do; does nothing. */
  prepare(call: Call, origin: Origin): Promise<Proposal>;
  /** Says how a change would be taken back; does nothing. @param change its number, 0 for the newest that can be */
  prepareUndo(change: number, origin: Origin): Promise<Proposal>;
  /** the caller's newest changes, oldest first */
  history(limit: number): Promise<Change[]>;
  /**
   * Does what was prepared and waits for its end. `signal` cancels the job; its end is waited for all the same, so
   * that the person learns what was done.
   * @param secrets what the preview asks for, by name
   */
  commit(
    proposal: Proposal,
    heard: (data: JobData) => void,
    signal?: AbortSignal,
    secrets?: Readonly<Record<string, string>>,
  ): Promise<JobEnd>;
  /** Remembers the person's yes to what was prepared, so that exactly this is not asked about again. */
  remember(proposal: Proposal): Promise<void>;
  /** what the caller agreed to for good */
  listApprovals(): Promise<Approval[]>;
  /** Takes one of these back. */
  forget(approval: string): Promise<void>;
  /** Does a call at once, where policy allows that. */
  call(call: Call, origin: Origin): Promise<unknown>;
  /** Switches Parlance off for the caller, or on again. */
  switch(to: "on" | "off"): Promise<void>;
  /** Says what policy says of a call, and all that had a say in it; does nothing. */
  explain(call: Call, origin: Origin): Promise<Explanation>;
  /** the rules in force */
  listRules(): Promise<PlacedRule[]>;
  /** @param anchor the hash of a record that must be in the log */
  verifyAudit(anchor?: string): Promise<AuditReport>;
  /** the caller's newest records, oldest first */
  readAudit(limit: number): Promise<AuditRecord[]>;
  /** all records of the caller, oldest first */
  exportAudit(): AsyncGenerator<AuditRecord>;
  disconnect(): void;
}

function proposalOf(reply: readonly unknown[]): Proposal {
  const [id, decision, preview, digest] = reply as [string, Decision, string, string];
  return { id, decision, preview: JSON.parse(preview) as Preview, digest };
}

const recordsPerPage = 10_000;

const address = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };

/** @throws {UnavailableError} when there is no system bus, or Parlance is switched off */
export async function connectSystemApi(): Promise<SystemApi> {
  // Nothing would start, and the bus would wait half a minute for it.
  const off = switchedOff("system");
  if (off !== null) throw off;
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
  const asked = (member: string, { tool, arguments: given }: Call, origin: Origin): Promise<unknown[]> =>
    ask(member, "ssa{sv}", [tool, JSON.stringify(given), options(origin)]);

  return {
    prepare: async (call, origin) => proposalOf(await asked("Prepare", call, origin)),
    prepareUndo: async (change, origin) => proposalOf(await ask("PrepareUndo", "ua{sv}", [change, options(origin)])),
    async history(limit) {
      const [changes] = await ask("History", "u", [limit]);
      return JSON.parse(changes as string) as Change[];
    },
    async commit({ id, digest }, heard, signal, secrets = {}) {
      const jobs = await listenForJobs(bus);
      try {
        const [job] = (await (Object.keys(secrets).length === 0
          ? ask("Commit", "ss", [id, digest])
          : ask("CommitWith", "ssa{ss}", [id, digest, secrets]))) as [string];
        const cancel = (): void => void ask("Cancel", "s", [job]).catch(() => undefined);
        signal?.addEventListener("abort", cancel, { once: true });
        if (signal?.aborted === true) cancel();
        return await jobs.end(job, heard).finally(() => signal?.removeEventListener("abort", cancel));
      } finally {
        await jobs.stop();
      }
    },
    async remember({ id, digest }) {
      await ask("Remember", "ss", [id, digest]);
    },
    async listApprovals() {
      const [approvals] = await ask("ListApprovals", "", []);
      return JSON.parse(approvals as string) as Approval[];
    },
    async forget(approval) {
      await ask("Forget", "s", [approval]);
    },
    async call(call, origin) {
      const [result] = await asked("Call", call, origin);
      return JSON.parse(result as string);
    },
    async switch(to) {
      await ask(to === "on" ? "SwitchOn" : "SwitchOff", "", []);
    },
    async explain(call, origin) {
      const [explanation] = await asked("Explain", call, origin);
      return JSON.parse(explanation as string) as Explanation;
    },
    async listRules() {
      const [rules] = await ask("ListRules", "", []);
      return JSON.parse(rules as string) as PlacedRule[];
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

const options = ({ utterance, via, foreign = [] }: Origin): Record<string, Variant> => ({
  ...(utterance === undefined ? {} : { utterance: new Variant("s", cutSecrets(utterance)) }),
  ...(via === undefined ? {} : { via: new Variant("s", via) }),
  ...(foreign.length === 0 ? {} : { foreign: new Variant("as", shortened(foreign)) }),
});

/** As much of the sources as fits: a request with more of them is as tainted as one with few. */
function shortened(foreign: readonly string[]): string[] {
  const { sources, length } = foreignLimits;
  return foreign
    .slice(0, sources)
    .map((source) => visible(cutSecrets(source)).slice(0, length).toWellFormed() || "a text without a name");
}

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
