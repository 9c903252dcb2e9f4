import { systemApiErrors } from "#contracts/system-api";
import { BusError, type Caller, type Method } from "#kit/bus";
import { call } from "./call.ts";
import { commit } from "./commit.ts";
import { explain } from "./explain.ts";
import { prepare } from "./prepare.ts";
import { newId } from "./proposals.ts";
import type { Service } from "./service.ts";
import { switchOff, switchOn } from "./switch.ts";
import type { Secrets } from "./tool.ts";

type Options = Readonly<Record<string, unknown>>;

const mostRecords = 10_000;

/** The methods of org.parlance.System1, as the contract's XML has them. */
export function methods(service: Service): Record<string, Method> {
  // Looking is work too, some of it with rights that the caller lacks, so it takes a place among the caller's jobs.
  const asJob = async <T>(caller: Caller, look: () => Promise<T>): Promise<T> => {
    const job = service.jobs.open(newId(), caller);
    return await look().finally(job.close);
  };

  return {
    Prepare: {
      in: "ssa{sv}",
      out: "ssss",
      async handle([tool, arguments_, options], caller) {
        const reply = await asJob(caller, () =>
          prepare(service, tool as string, arguments_ as string, options as Options, caller),
        );
        return [reply.id, reply.decision, JSON.stringify(reply.preview), reply.digest];
      },
    },
    Commit: {
      in: "ss",
      out: "s",
      handle: async ([id, digest], caller) => [await commit(service, id as string, digest as string, caller)],
    },
    CommitWith: {
      in: "ssa{ss}",
      out: "s",
      handle: async ([id, digest, secrets], caller) => [
        await commit(service, id as string, digest as string, caller, secrets as Secrets),
      ],
    },
    Call: {
      in: "ssa{sv}",
      out: "s",
      async handle([tool, arguments_, options], caller) {
        const result = await call(service, tool as string, arguments_ as string, options as Options, caller);
        return [JSON.stringify(result)];
      },
    },
    Explain: {
      in: "ssa{sv}",
      out: "s",
      async handle([tool, arguments_, options], caller) {
        const explanation = await asJob(caller, () =>
          explain(service, tool as string, arguments_ as string, options as Options, caller),
        );
        return [JSON.stringify(explanation)];
      },
    },
    ListRules: { in: "", out: "s", handle: async () => [JSON.stringify(service.policy)] },
    Cancel: {
      in: "s",
      out: "",
      async handle([job], caller) {
        service.jobs.cancel(job as string, caller);
        return [];
      },
    },
    SwitchOff: {
      in: "",
      out: "",
      async handle(_none, caller) {
        await switchOff(service, caller);
        return [];
      },
    },
    SwitchOn: {
      in: "",
      out: "",
      async handle(_none, caller) {
        await switchOn(service, caller);
        return [];
      },
    },
    VerifyAudit: {
      in: "",
      out: "s",
      handle: async (_none, caller) => [JSON.stringify(await asJob(caller, () => service.audit.verify()))],
    },
    ReadAudit: {
      in: "u",
      out: "s",
      async handle([limit], caller) {
        if ((limit as number) > mostRecords)
          throw new BusError(systemApiErrors.invalidArguments, `limit is ${limit}; at most ${mostRecords} are given`);
        const uid = caller.uid === 0 ? undefined : caller.uid;
        const records = await asJob(caller, () => service.audit.read(limit as number, uid));
        return [JSON.stringify(records)];
      },
    },
  };
}
