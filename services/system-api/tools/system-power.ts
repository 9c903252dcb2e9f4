import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { answerOf } from "../answer-of.ts";
import { callService } from "../call-service.ts";
import { readHost } from "../read-host.ts";
import { logind, readSessions, type Session } from "../read-sessions.ts";
import type { ToolImplementation } from "../tool.ts";

type Action = "shutdown" | "reboot" | "suspend";

/** logind's names for it, and what an inhibitor that is against it says. */
const acts: Record<Action, { verb: string; method: string; question: string; inhibits: string }> = {
  shutdown: { verb: "Shut down", method: "PowerOff", question: "CanPowerOff", inhibits: "shutdown" },
  reboot: { verb: "Restart", method: "Reboot", question: "CanReboot", inhibits: "shutdown" },
  suspend: { verb: "Suspend", method: "Suspend", question: "CanSuspend", inhibits: "sleep" },
};

interface Inhibitor {
  readonly who: string;
  readonly why: string;
  /** block: not now; delay: a moment to finish something */
  readonly mode: string;
}

/** Shuts the machine down, restarts it or sends it to sleep, unless it cannot or a program is against it. */
export const systemPower: ToolImplementation<"system.power"> = {
  async prepare({ action }, { bus, caller }) {
    const { verb, method, question, inhibits } = acts[action];
    const [{ hostname }, possible, sessions, inhibitors] = await Promise.all([
      readHost(bus),
      canDo(bus, question),
      readSessions(bus),
      readInhibitors(bus, inhibits),
    ]);
    // logind lets root pass over these, and this service is root: who is against it has to be heard here.
    const against = inhibitors.filter(({ mode }) => mode.startsWith("block"));
    if (against.length > 0)
      throw new BusError(
        systemApiErrors.failed,
        `not now: ${against.map(({ who, why }) => `${who} says “${why}”`).join("; ")}; end that first`,
      );
    if (possible !== "yes" && possible !== "challenge")
      throw new BusError(systemApiErrors.failed, `this machine cannot ${action}: ${reasons[possible] ?? possible}`);
    const others = sessions.filter(({ uid }) => uid !== caller.uid);
    const waiting = inhibitors.map(({ who }) => who);
    return {
      summary:
        `${verb} ${hostname}` +
        (others.length === 0 ? "" : `; still at work there: ${others.map(describe).join(", ")}`) +
        (waiting.length === 0 ? "" : `; it waits a moment for ${waiting.join(", ")}`),
      exact: [`${logind.interface}.${method}(false)`],
      targets: [
        { label: hostname, identity: action },
        ...others.map((session) => ({ label: `the session of ${describe(session)}`, identity: session.id })),
      ],
      undo: null,
      confirm: action,
      async run() {
        await callService(bus, logind, method, "b", [false]);
        return { action };
      },
    };
  },
};

const describe = ({ user, place, remote }: Session): string =>
  `${user}${place === "" ? "" : ` on ${place}`}${remote ? ", over the network" : ""}`;

/** What CanSuspend and the like answer, besides yes. */
const reasons: Readonly<Record<string, string>> = {
  na: "its hardware, its kernel or what it runs in does not support that",
  no: "this system does not allow that",
  inhibited: "a program is against it",
  "inhibitor-blocked": "a program is against it",
};

async function readInhibitors(bus: Bus, what: string): Promise<readonly Inhibitor[]> {
  const all = await ask<[what: string, who: string, why: string, mode: string][]>(bus, "ListInhibitors");
  return all.filter(([about]) => about.split(":").includes(what)).map(([, who, why, mode]) => ({ who, why, mode }));
}

/** What logind says of an act; where the kernel has nothing for it at all, logind fails for want of a file. */
async function canDo(bus: Bus, question: string): Promise<string> {
  try {
    return (await bus.call(logind, question))[0] as string;
  } catch (error) {
    if (error instanceof BusError && /^System\.Error\.ENOENT$|\.FileNotFound$/.test(error.type)) return "na";
    return answerOf("systemd-logind", Promise.reject(error as Error));
  }
}

async function ask<T>(bus: Bus, member: string): Promise<T> {
  return (await answerOf("systemd-logind", bus.call(logind, member)))[0] as T;
}
