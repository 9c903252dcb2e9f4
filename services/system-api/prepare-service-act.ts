import { setTimeout as sleep } from "node:timers/promises";
import type { ServiceEntry } from "#contracts/results/services";
import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { callerProcess } from "./caller-process.ts";
import { activeOf, dependentsOf } from "./dependents-of.ts";
import { findService } from "./find-service.ts";
import { listWords } from "./list-words.ts";
import { lostWithNetwork } from "./lost-with-network.ts";
import { isActive, type LoadedUnit, readUnit } from "./read-unit.ts";
import { runUnitJob, type UnitJob } from "./run-unit-job.ts";
import type { Prepared, ToolContext, WayBack } from "./tool.ts";
import { unitImportance } from "./unit-importance.ts";
import { unitsOfProcess } from "./units-of-process.ts";

type Verb = "start" | "stop" | "restart";
type Result = { readonly service: ServiceEntry; readonly also: readonly string[] };

/** Milliseconds after which a service that was started has had the time to fail at once. */
const settling = 300;

/**
 * Looks at what starting, stopping or restarting a service would do, and to what else.
 * @throws {BusError} NotFound, Denied for Parlance's own services and those that end the machine's work, Failed
 */
export async function prepareServiceAct(verb: Verb, said: string, context: ToolContext): Promise<Prepared<Result>> {
  const { bus } = context;
  const unit = await findService(bus, said);
  const { name, state } = unit.entry;
  refuse(verb, unit);
  const running = isActive(state);
  const target = { label: name, identity: `${name} ${unit.file ?? ""} ${unit.load}` };
  if (verb === (running ? "start" : "stop")) {
    const summary = `${titleOf(unit)} ${running ? "runs already" : "does not run"}; there is nothing to do`;
    return {
      ...{ summary, exact: [], targets: [target], undo: null },
      run: async () => ({ service: unit.entry, also: [] }),
    };
  }
  const also = verb === "start" ? await activeOf(bus, unit.rivals) : await dependentsOf(bus, unit);
  const job = jobs[verb];
  const lifted = await weigh(verb, unit, also, context);
  return {
    summary: summarise(verb, unit, also, running),
    exact: [`org.freedesktop.systemd1.Manager.${job}(${JSON.stringify(name)}, "replace")`],
    targets: [target, ...also.map((one) => ({ label: `${one}, ${alongside[verb]}`, identity: `${one} ${verb}` }))],
    undo: wayBack(verb, name, also),
    ...(lifted === null ? {} : { lifted: { effect: "destroy", reason: lifted } }),
    confirm: name.replace(/\.service$/, ""),
    async run(_report, signal) {
      await runUnitJob(bus, job, name, signal);
      return { service: await settled(bus, verb, name), also };
    },
  };
}

/** What was done to a service, and to which others with it. */
export interface ServiceBack {
  readonly name: string;
  readonly also: readonly string[];
}

/** A restart has no way back: what ran before it has ended. */
function wayBack(verb: Verb, name: string, also: readonly string[]): WayBack<Result> | null {
  if (verb === "restart") return null;
  const [act, others] = verb === "start" ? ["stop", ", and start"] : ["start", " and"];
  return {
    words: `${act} ${name}${also.length === 0 ? "" : `${others} ${listWords(also)}`}`,
    data: (): ServiceBack => ({ name, also }),
  };
}

/** Looks at the way back from a start or a stop: what went with it comes back too. @throws {BusError} */
export async function undoServiceAct(
  verb: Exclude<Verb, "restart">,
  { name, also }: ServiceBack,
  context: ToolContext,
): Promise<Prepared<null>> {
  const first = await prepareServiceAct(verb === "start" ? "stop" : "start", name, context);
  const all = [first, ...(await Promise.all(also.map((one) => prepareServiceAct("start", one, context))))];
  const wanted = all.filter(({ exact }) => exact.length > 0);
  if (wanted.length === 0)
    throw new BusError(systemApiErrors.changed, `${first.summary}: it is as it was before already`);
  const lifted = all.find((one) => one.lifted !== undefined);
  return {
    summary: wanted.map(({ summary }) => summary).join("; "),
    exact: wanted.flatMap(({ exact }) => exact),
    targets: all.flatMap(({ targets }) => targets),
    undo: null,
    ...(lifted === undefined ? {} : { lifted: lifted.lifted!, confirm: lifted.confirm! }),
    async run(report, signal) {
      for (const { run } of wanted) await run(report, signal);
      return null;
    },
  };
}

const jobs: Record<Verb, UnitJob> = { start: "StartUnit", stop: "StopUnit", restart: "RestartUnit" };
const alongside: Record<Verb, string> = {
  start: "which stops for it",
  stop: "which stops with it",
  restart: "which restarts with it",
};

/** What is not done, whoever asks. */
function refuse(verb: Verb, { entry: { name }, load, refuses, successAction }: LoadedUnit): void {
  if (name.startsWith("parlance-"))
    throw new BusError(
      systemApiErrors.denied,
      `${name} is a part of Parlance, which does not ${verb} itself; \`parlancectl off\` switches it off`,
    );
  if (verb !== "stop" && (successAction !== "none" || endsWork.test(name)))
    throw new BusError(
      systemApiErrors.denied,
      `${name} is how the machine is shut down, restarted or put to sleep; ask for that instead`,
    );
  if (verb !== "stop" && load === "masked")
    throw new BusError(
      systemApiErrors.failed,
      `${name} is masked: an administrator made sure that it cannot start; \`systemctl unmask ${name}\` lets it again`,
    );
  if ((verb !== "stop" && refuses.start) || (verb !== "start" && refuses.stop))
    throw new BusError(systemApiErrors.failed, `${name} cannot be asked to ${verb}: it comes and goes with others`);
}

const endsWork =
  /^systemd-(poweroff|reboot|halt|kexec|soft-reboot|suspend|hibernate|hybrid-sleep|suspend-then-hibernate)\.service$/;

const rootShells = /^(rescue|emergency|debug-shell)\.service$/;

/** Why it is more than a change: what people would lose; or null. */
async function weigh(
  verb: Verb,
  { entry: { name } }: LoadedUnit,
  also: readonly string[],
  { bus, caller }: ToolContext,
): Promise<string | null> {
  if (verb === "start" && rootShells.test(name)) return `${name} gives a root shell to whoever sits at the machine`;
  const losing = verb === "start" ? also : [name, ...also];
  const important = losing.map((one) => [one, unitImportance(one)] as const).find(([, why]) => why !== null);
  if (important !== undefined) return `${important[0]}: ${important[1]}`;
  const own = unitsOfProcess(await callerProcess(bus, caller));
  const around = losing.find((one) => own.includes(one));
  if (around !== undefined) return `${around}: you are working in it`;
  const remote = losing.find((one) => /^(sshd?(@.*)?|dropbear)\.service$/.test(one));
  const why = remote === undefined ? null : await lostWithNetwork(bus, caller);
  return why === null ? null : `${remote}: ${why}`;
}

function summarise(verb: Verb, unit: LoadedUnit, also: readonly string[], running: boolean): string {
  const acts = { start: "Start", stop: "Stop", restart: running ? "Restart" : "Start" };
  const go = { start: "for it stops", stop: "with it stops", restart: "with it restarts" }[verb];
  const others = also.length === 0 ? "" : `; ${go} ${listWords(also)}`;
  const again = verb === "stop" && unit.triggers.length > 0 ? `; ${unit.triggers.join(", ")} may start it again` : "";
  return `${acts[verb]} ${titleOf(unit)}${others}${again}`;
}

const titleOf = ({ entry: { name, description } }: LoadedUnit): string =>
  description === "" || description === name ? name : `${name} (${description})`;

/** The service as it is when it has settled. @throws {BusError} Failed for one that started and ended badly at once */
async function settled(bus: Bus, verb: Verb, name: string): Promise<ServiceEntry> {
  if (verb !== "stop") await sleep(settling);
  const { entry } = await readUnit(bus, name);
  if (verb !== "stop" && (entry.state === "failed" || entry.detail === "auto-restart"))
    throw new BusError(
      systemApiErrors.failed,
      `${name} was started and failed at once; \`journalctl --unit=${name} --lines=20\` shows its last messages`,
    );
  return entry;
}
