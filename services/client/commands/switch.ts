import { spawnSync } from "node:child_process";
import { exitCode } from "#contracts/exit-code";
import { askOnTerminal } from "../ask-on-terminal.ts";
import { isYes } from "../is-yes.ts";
import { type Command, say, withSystemApi } from "./command.ts";

/** Milliseconds to answer in. */
const patience = 60_000;

export const off: Command = {
  about: "stop all that understands and acts for you, until you switch it on",
  flags: { system: "for everybody on this machine; polkit decides who may" },
  async run({ flags }) {
    if (flags.has("system"))
      return startUnit("parlance-off.service", "Parlance is off on this machine, until: parlancectl on --system");
    return await withSystemApi(async (api) => {
      await api.switch("off");
      return say("Parlance is off for you, until: parlancectl on\n");
    });
  },
};

export const on: Command = {
  about: "undo off; asks a person, at a terminal",
  flags: { system: "for everybody on this machine; polkit decides who may" },
  async run({ flags }) {
    const whom = flags.has("system") ? "everybody on this machine" : "you";
    const answer = await askOnTerminal(`Switch Parlance on for ${whom}? [y/N] `, patience);
    if (!isYes(answer)) {
      process.stderr.write("parlancectl: it stays as it is: only a person at a terminal switches Parlance on\n");
      return exitCode.declined;
    }
    if (flags.has("system")) return startUnit("parlance-on.service", "Parlance is on again on this machine.");
    return await withSystemApi(async (api) => {
      await api.switch("on");
      return say("Parlance is on for you.\n");
    });
  },
};

/** Through systemd, which asks polkit and, where it needs a password, the person: it works when nothing of Parlance does. */
function startUnit(unit: string, done: string): number {
  const { status, error } = spawnSync("systemctl", ["start", unit], { stdio: "inherit" });
  if (error !== undefined) process.stderr.write(`parlancectl: systemctl: ${error.message}\n`);
  if (status !== 0) return exitCode.denied;
  return say(`${done}\n`);
}
