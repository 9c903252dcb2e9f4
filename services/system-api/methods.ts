import { systemApiErrors } from "#contracts/system-api";
import { BusError, type Method } from "#kit/bus";
import { call } from "./call.ts";
import { commit } from "./commit.ts";
import { prepare } from "./prepare.ts";
import type { Service } from "./service.ts";

type Options = Readonly<Record<string, unknown>>;

const mostRecords = 10_000;

/** The methods of org.parlance.System1, as the contract's XML has them. */
export function methods(service: Service): Record<string, Method> {
  return {
    Prepare: {
      in: "ssa{sv}",
      out: "ssss",
      async handle([tool, arguments_, options], caller) {
        const reply = await prepare(service, tool as string, arguments_ as string, options as Options, caller);
        return [reply.id, reply.decision, JSON.stringify(reply.preview), reply.digest];
      },
    },
    Commit: {
      in: "ss",
      out: "s",
      handle: async ([id, digest], caller) => [await commit(service, id as string, digest as string, caller)],
    },
    Call: {
      in: "ssa{sv}",
      out: "s",
      async handle([tool, arguments_, options], caller) {
        const result = await call(service, tool as string, arguments_ as string, options as Options, caller);
        return [JSON.stringify(result)];
      },
    },
    Cancel: {
      in: "s",
      out: "",
      async handle([job], caller) {
        service.jobs.cancel(job as string, caller);
        return [];
      },
    },
    VerifyAudit: { in: "", out: "s", handle: async () => [JSON.stringify(await service.audit.verify())] },
    ReadAudit: {
      in: "u",
      out: "s",
      async handle([limit], { uid }) {
        if ((limit as number) > mostRecords)
          throw new BusError(systemApiErrors.invalidArguments, `limit is ${limit}; at most ${mostRecords} are given`);
        const records = await service.audit.read(limit as number, uid === 0 ? undefined : uid);
        return [JSON.stringify(records)];
      },
    },
  };
}
