import { systemApiErrors } from "#contracts/system-api";
import { signatureOf, systemApiInterface } from "#contracts/system-api-interface";
import { BusError, type Caller, type Method } from "#kit/bus";
import { forget, listApprovals, remember } from "./approvals.ts";
import { call } from "./call.ts";
import { commit } from "./commit.ts";
import { explain } from "./explain.ts";
import { listChanges } from "./history.ts";
import { type ParsedCall, parseCall, parseUndo } from "./parse-call.ts";
import { prepare } from "./prepare.ts";
import { newId } from "./proposals.ts";
import type { Service } from "./service.ts";
import { switchOff, switchOn } from "./switch.ts";
import type { Secrets } from "./tool.ts";

type MethodName = keyof typeof systemApiInterface.methods;
type Options = Readonly<Record<string, unknown>>;

const mostRecords = 10_000;

/** The methods of org.parlance.System1, with the signatures of the contract. */
export function methods(service: Service): Record<string, Method> {
  // Looking is work too, some of it with rights that the caller lacks, so it takes a place among the caller's jobs.
  const asJob = async <T>(caller: Caller, look: () => Promise<T>): Promise<T> => {
    const job = service.jobs.open(newId(), caller);
    try {
      return await look();
    } finally {
      job.close();
    }
  };

  const propose = async (caller: Caller, parse: () => ParsedCall): Promise<unknown[]> => {
    const { id, decision, preview, digest } = await asJob(caller, () => prepare(service, parse(), caller));
    return [id, decision, JSON.stringify(preview), digest];
  };

  const readOwn = async <T>(
    limit: unknown,
    caller: Caller,
    read: (limit: number, uid?: number) => Promise<T>,
  ): Promise<T> => {
    if ((limit as number) > mostRecords)
      throw new BusError(
        systemApiErrors.invalidArguments,
        `limit is ${limit as number}; at most ${mostRecords} are given`,
      );
    return await asJob(caller, () => read(limit as number, caller.uid === 0 ? undefined : caller.uid));
  };

  const handlers: Readonly<Record<MethodName, Method["handle"]>> = {
    Prepare: ([tool, arguments_, options], caller) =>
      propose(caller, () => parseCall(tool as string, arguments_ as string, options as Options)),
    PrepareUndo: ([change, options], caller) =>
      propose(caller, () => parseUndo(caller.uid, change as number, options as Options)),
    History: async ([limit], { uid }) => [JSON.stringify(listChanges(uid, limit as number))],
    Commit: async ([id, digest], caller) => [await commit(service, id as string, digest as string, caller)],
    CommitWith: async ([id, digest, secrets], caller) => [
      await commit(service, id as string, digest as string, caller, secrets as Secrets),
    ],
    async Call([tool, arguments_, options], caller) {
      const result = await call(service, tool as string, arguments_ as string, options as Options, caller);
      return [JSON.stringify(result)];
    },
    async Explain([tool, arguments_, options], caller) {
      const explanation = await asJob(caller, () =>
        explain(service, tool as string, arguments_ as string, options as Options, caller),
      );
      return [JSON.stringify(explanation)];
    },
    Remember: async ([id, digest], caller) => [await remember(service, id as string, digest as string, caller)],
    ListApprovals: async (_none, caller) => [JSON.stringify(listApprovals(caller))],
    async Forget([approval], caller) {
      await forget(service, approval as string, caller);
      return [];
    },
    ListRules: async () => [JSON.stringify(service.policy)],
    async Cancel([job], caller) {
      service.jobs.cancel(job as string, caller);
      return [];
    },
    async SwitchOff(_none, caller) {
      await switchOff(service, caller);
      return [];
    },
    async SwitchOn(_none, caller) {
      await switchOn(service, caller);
      return [];
    },
    async VerifyAudit([anchor], caller) {
      if (!/^([0-9a-f]{64})?$/.test(anchor as string))
        throw new BusError(
          systemApiErrors.invalidArguments,
          "anchor is no hash; wanted 64 hexadecimal digits, or none",
        );
      const report = await asJob(caller, () => service.audit.verify((anchor as string) || undefined));
      return [JSON.stringify(report)];
    },
    ReadAudit: async ([limit], caller) => [
      JSON.stringify(await readOwn(limit, caller, (most, uid) => service.audit.newest(most, uid))),
    ],
    ExportAudit: async ([from, limit], caller) => [
      JSON.stringify(await readOwn(limit, caller, (most, uid) => service.audit.page(from as number, most, uid))),
    ],
  };
  return Object.fromEntries(
    Object.entries(systemApiInterface.methods).map(([name, method]) => [
      name,
      { in: signatureOf(method.in), out: signatureOf(method.out), handle: handlers[name as MethodName] },
    ]),
  );
}
