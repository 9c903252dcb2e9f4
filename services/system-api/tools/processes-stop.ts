import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { nearNames } from "#kit/near-names";
import { readAccounts } from "../accounts.ts";
import { callerProcess } from "../caller-process.ts";
import { findProcesses, topmost } from "../find-processes.ts";
import { type FoundProcess, readProcesses } from "../read-processes.ts";
import { readSessions } from "../read-sessions.ts";
import { runOperation } from "../run-operation.ts";
import { showText } from "../show-text.ts";
import type { ToolContext, ToolImplementation } from "../tool.ts";
import { unitsOfProcess } from "../units-of-process.ts";
import { whySpared } from "../why-spared.ts";

const nogroup = 65_534;

/** Stops processes of the person: asks them to end, and after five seconds ends those that did not. */
export const processesStop: ToolImplementation<"processes.stop"> = {
  async prepare({ process: said }, context) {
    const { bus, caller, id } = context;
    const all = readProcesses();
    const meant = findProcesses(said, all);
    if (meant.length === 0) throw notFound(said, caller.uid, all);
    const judged = await judge(meant, all, context);
    const stopped = judged.flatMap(({ process, why }) => (why === null ? [process] : []));
    const spared = judged.flatMap(({ process, why }) => (why === null ? [] : [`${titleOf(process)}: ${why}`]));
    if (stopped.length === 0)
      throw new BusError(systemApiErrors.denied, `not stopped: ${spared.slice(0, 3).join("; ")}`);
    // Browsers come and go with processes of their own name: agreed is upon those that started them.
    const targets = topmost(stopped, all);
    const rest = stopped.length - targets.length;
    return {
      summary:
        `Stop ${targets.map(titleOf).join(", ")}` +
        (rest === 0 ? "" : `, and the ${rest} of the same name that started from there`) +
        "; what still runs after 5 seconds is killed" +
        (spared.length === 0 ? "" : `; left alone: ${spared.slice(0, 3).join("; ")}`),
      exact: [
        `kill -TERM ${targets.map(({ entry }) => entry.pid).join(" ")}`,
        "after 5 seconds, to what still runs of it: kill -KILL",
      ],
      targets: targets.map((one) => ({
        label: titleOf(one),
        identity: `pid ${one.entry.pid} started at tick ${one.startTicks}`,
      })),
      undo: null,
      confirm: targets[0]!.entry.name,
      async run(report, signal) {
        const gid = readAccounts().get(caller.uid)?.gid ?? nogroup;
        const processes = stopped.map(({ entry: { pid, name }, startTicks: started }) => ({ pid, started, name }));
        const request = { uid: caller.uid, gid, processes };
        return { processes: await runOperation(bus, id, "stop-processes", request, report, signal) };
      },
    };
  },
};

async function judge(
  meant: readonly FoundProcess[],
  all: readonly FoundProcess[],
  { bus, caller }: ToolContext,
): Promise<readonly { process: FoundProcess; why: string | null }[]> {
  const [client, sessions] = await Promise.all([callerProcess(bus, caller), readSessions(bus)]);
  const leaders = sessions.filter(({ uid }) => uid === caller.uid).map(({ leader }) => leader);
  const situation = { uid: caller.uid, client, leaders, all, unitsOf: (pid: number) => unitsOfProcess(pid) };
  return meant.map((process) => ({ process, why: whySpared(process, situation) }));
}

function notFound(said: string, uid: number, all: readonly FoundProcess[]): BusError {
  if (/^\d+$/.test(said)) return new BusError(systemApiErrors.notFound, `no process has the number ${said}`);
  const near = nearNames(said, [...new Set(all.filter((one) => one.uid === uid).flatMap(({ names }) => names))]);
  const hint = near.length === 0 ? "" : `; did you mean ${near.map(showText).join(", ")}?`;
  return new BusError(systemApiErrors.notFound, `no process is called ${showText(said)}${hint}`);
}

const titleOf = ({ entry: { pid, name } }: FoundProcess): string => `${name} (${pid})`;
