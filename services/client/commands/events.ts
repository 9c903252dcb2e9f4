import { setTimeout as sleep } from "node:timers/promises";
import type { MachineEvent } from "#contracts/event-monitor";
import { type Call, isToolName, tools } from "#contracts/tools";
import { exitCode } from "#contracts/exit-code";
import { approve } from "../approve.ts";
import { askMonitor } from "../ask-monitor.ts";
import { moment } from "../renderer/quantities.ts";
import { render } from "../renderer/render.ts";
import { styleOf } from "../renderer/style.ts";
import { exitCodeOf, runPlan } from "../run-plan.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

/** Milliseconds for which what was repaired may take to be well again. */
const patience = 3000;

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
      say(visible(`${message}. What could help: ${words}.`) + "\n");
      return await withSystemApi(async (api) => {
        const steps = await runPlan(calls, {
          api,
          // What the machine says of itself is not the person's word.
          origin: { foreign: [`what the machine reported: ${message}`] },
          directory: process.cwd(),
          approve: (preview) => approve(preview),
          secret: async () => null,
          fill: () => Promise.reject(new Error("no step of it waits for another")),
          heard: (_call, data) => void ("progress" in data && process.stderr.write(`${visible(data.progress)}\n`)),
          ended(step) {
            if (step.state === "done") say(render(step.call.tool, step.result, styleOf(process.stdout)));
            else if (step.state !== "not begun") process.stderr.write(`${visible(step.message)}\n`);
          },
        });
        const code = exitCodeOf(steps);
        if (code !== exitCode.done || !calls.some(changes)) return code;
        return (await isOver(number))
          ? say("It helped.\n")
          : tellFailure(`it did not help: ${message}; \`parlancectl history\` shows what can be taken back`);
      });
    });
  },
};

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
