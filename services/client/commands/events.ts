import { setTimeout as sleep } from "node:timers/promises";
import type { MachineEvent } from "#contracts/event-monitor";
import { type Call, isToolName, tools } from "#contracts/tools";
import { type JobData, type Preview, proposalLifetime } from "#contracts/system-api";
import { exitCode } from "#contracts/exit-code";
import { type Agreement, approve } from "../approve.ts";
import { askMonitor } from "../ask-monitor.ts";
import { askOnTerminal } from "../ask-on-terminal.ts";
import { moment } from "../renderer/quantities.ts";
import { render } from "../renderer/render.ts";
import { styleOf } from "../renderer/style.ts";
import { exitCodeOf, runPlan } from "../run-plan.ts";
import type { Origin, SystemApi } from "../system-api.ts";
import { undoChange } from "../undo-change.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

/** Milliseconds for which what was repaired may take to be well again. */
const patience = 3000;
/** More than a suggestion has. */
const mostSteps = 20;

export const events: Command = {
  about: "show what is or was wrong with this machine, and what could help",
  options: { limit: "how many, 20 by default" },
  flags: { follow: "go on, and tell of each as it comes" },
  async run({ json, options, flags }) {
    const limit = readNumber(options["limit"] ?? "20", "--limit");
    const tell = (event: MachineEvent): number => say((json ? visibleJson(event) : describe(event)) + "\n");
    return await sayingWhy(async () => {
      for await (const answer of askMonitor(flags.has("follow") ? { do: "follow" } : { do: "list", limit })) {
        const all = Array.isArray(answer) ? (answer as MachineEvent[]) : [answer as MachineEvent];
        if (all.length === 0 && !json && Array.isArray(answer)) say("Nothing is known to be wrong.\n");
        for (const event of all) tell(event);
        if (!flags.has("follow")) break;
      }
      return exitCode.done;
    });
  },
};

export const fix: Command = {
  takes: "N",
  about: "do what could help with event N, after you were shown what, and see whether it did",
  async run({ words }) {
    if (words.length !== 1) throw new UsageError("fix takes the number of an event, as `parlancectl events` shows it");
    const number = readNumber(words[0]!, "N");
    return await sayingWhy(async () => {
      const event = await check(number);
      if (event === null)
        return tellFailure(`there is no event ${number}; \`parlancectl events\` shows those that there are`);
      if (event.state === "over") return say(visible(`It is over already: ${event.message}.`) + "\n");
      const { suggestion, message } = event;
      if (suggestion === null) return tellFailure(`nothing is known that Parlance could do about it: ${message}`);
      const { calls, words } = suggestion;
      const back = calls.some(changes) ? " If it does not, what it changed is taken back." : "";
      say(visible(`${message}. What could help: ${words}.${back}`) + "\n");
      const origin: Origin = { foreign: [`what the machine reported: ${message}`] };
      const said = await sayTargets(calls);
      if (said === null) return tellFailure("nothing was done");
      return await withSystemApi(async (api) => {
        const before = await newestChange(api);
        const steps = await runPlan(calls, {
          api,
          // What the machine says of itself is not the person's word.
          origin: { ...origin, utterance: said },
          directory: process.cwd(),
          approve: (preview) => approve(preview),
          secret: async () => null,
          fill: () => Promise.reject(new Error("no step of it waits for another")),
          heard: tellProgress,
          ended(step) {
            if (step.state === "done") say(render(step.call.tool, step.result, styleOf(process.stdout)));
            else if (step.state !== "not begun") process.stderr.write(`${visible(step.message)}\n`);
          },
        });
        const code = exitCodeOf(steps);
        if (!calls.some(changes) || !steps.some((step) => step.state === "done")) return code;
        if (await isOver(number)) return say("It helped.\n");
        process.stderr.write(`It did not help: ${visible(message)}.\n`);
        await takeBack(api, before, origin);
        return exitCode.failed;
      });
    });
  },
};

/**
 * What can carry data out takes the person's own words alone, and what the machine reported is not among them: so they
 * type what it goes to.
 * @returns what was typed, "" where nothing has to be, null where it was something else
 */
async function sayTargets(calls: readonly Call[]): Promise<string | null> {
  const sends = calls.filter(
    ({ tool }) => isToolName(tool) && (tools[tool].tags as readonly string[]).includes("egress"),
  );
  const words = sends.flatMap((call) => Object.values(call.arguments).flat()).map(String);
  if (words.length === 0) return "";
  const wanted = words.join(" ");
  const question = `It may go out to the network. To go on, type ${visible(wanted)} (anything else stops): `;
  const answer = await askOnTerminal(question, proposalLifetime * 1000);
  return answer?.trim() === wanted ? wanted : null;
}

const newestChange = async (api: SystemApi): Promise<number> => (await api.history(1))[0]?.number ?? 0;

/** Takes back what was changed after `before`, newest first; the person agreed to it for as long as it would help. */
async function takeBack(api: SystemApi, before: number, origin: Origin): Promise<void> {
  const changes = (await api.history(mostSteps)).filter(({ number, state }) => number > before && state === "done");
  for (const { number, undo, summary } of changes.sort((a, b) => b.number - a.number)) {
    if (undo === null) {
      process.stderr.write(visible(`It cannot be taken back: ${summary}.`) + "\n");
      continue;
    }
    // What would destroy something is not what they agreed to.
    const agree = async (preview: Preview): Promise<Agreement> =>
      preview.effect === "change" ? "yes" : await approve(preview);
    const { step, preview } = await undoChange(api, number, {
      origin,
      heard: (data) => tellProgress(null, data),
      agree,
    });
    if (step.state === "done") say(visible(`Done. ${preview.summary}.`) + "\n");
    else if (step.state !== "not begun") process.stderr.write(visible(`It was not taken back: ${step.message}`) + "\n");
  }
}

const tellProgress = (_call: unknown, data: JobData): void =>
  void ("progress" in data && process.stderr.write(`${visible(data.progress)}\n`));

/** What only shows something makes nothing well. */
const changes = ({ tool }: Call): boolean => !isToolName(tool) || tools[tool].effect !== "read";

async function check(number: number): Promise<MachineEvent | null> {
  for await (const answer of askMonitor({ do: "check", number })) return answer as MachineEvent | null;
  throw new Error("the event monitor closed the connection without an answer");
}

async function isOver(number: number): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(300))
    if ((await check(number))?.state !== "open") return true;
  return false;
}

async function sayingWhy(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if ((error as Error).name !== "UnavailableError") throw error;
    process.stderr.write(`parlancectl: ${visible((error as Error).message)}\n`);
    return exitCode.unavailable;
  }
}

function tellFailure(message: string): number {
  process.stderr.write(`parlancectl: ${visible(message)}\n`);
  return exitCode.failed;
}

function readNumber(text: string, what: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`${what} is ${visible(text)}; wanted a number from 1 to 999`);
  return Number(text);
}

function describe({ number, since, message, severity, count, state, suggestion }: MachineEvent): string {
  const often = count === 1 ? "" : `, seen ${count} times`;
  const help = state === "over" ? "over" : suggestion === null ? severity : `fix ${number}: ${suggestion.words}`;
  return visible(`${String(number).padStart(4)}  ${moment(since)}  ${message}${often}  (${help})`);
}
