import type { Change } from "#contracts/history";
import { moment } from "../renderer/quantities.ts";
import { exitCodeOf } from "../run-plan.ts";
import { undoChange } from "../undo-change.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

const shown = 20;

export const history: Command = {
  about: "show what you had done, and what of it can be taken back",
  options: { limit: `how many, ${shown} by default` },
  run: ({ json, options }) => {
    const limit = readNumber(options["limit"] ?? String(shown), "--limit");
    return withSystemApi(async (api) => {
      const changes = await api.history(limit);
      if (changes.length === 0 && !json) return say("Nothing was changed yet.\n");
      return say(changes.map((change) => (json ? visibleJson(change) : describe(change)) + "\n").join(""));
    });
  },
};

export const undo: Command = {
  takes: "[N]",
  about: "take back change N of the history, or the newest that can be; you are shown how, and asked",
  run({ words, json }) {
    if (words.length > 1) throw new UsageError(`undo takes one number, not ${words.length}`);
    const change = words[0] === undefined ? 0 : readNumber(words[0], "N");
    return withSystemApi(async (api) => {
      const { step, preview } = await undoChange(api, change, {
        heard: (data) => void ("progress" in data && process.stderr.write(`${visible(data.progress)}\n`)),
      });
      if (json) say(visibleJson({ state: step.state, preview }) + "\n");
      else if (step.state === "done") say(visible(`Done. ${preview.summary}`) + "\n");
      else if (step.state !== "not begun") process.stderr.write(`${visible(step.message)}\n`);
      return exitCodeOf([step]);
    });
  },
};

function readNumber(text: string, what: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`${what} is ${visible(text)}; wanted a number from 1`);
  return Number(text);
}

function describe({ number, time, summary, undo, state }: Change): string {
  const back = state === "undone" ? "taken back" : undo === null ? "cannot be taken back" : `undo: ${undo}`;
  return visible(`${String(number).padStart(4)}  ${moment(time)}  ${summary}  (${back})`);
}
