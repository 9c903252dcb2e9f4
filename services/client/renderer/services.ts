import type { ServiceEntry } from "#contracts/results/services";
import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { renderLogEntries } from "./logs.ts";
import { bytes, moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** Services, one a line: what state it is in, whether it starts with the machine, and what it is. */
export function renderServices(result: Results["services.list"], style: Style): string {
  if (result.services.length === 0) return "There is no such service.\n";
  const rows = result.services.map((entry) => [
    shortName(entry),
    state(entry, style),
    visible(entry.enabled),
    visible(entry.description),
  ]);
  const layout = [
    { align: "left", rank: 0 },
    { align: "left", rank: 1 },
    { align: "left", rank: 3 },
    { align: "left", rank: 2 },
  ] as const;
  return columns(rows, layout, style);
}

/** Whether a service runs, since when and with what, then its last messages. */
export function renderServiceStatus({ service, log, withheld }: Results["services.status"], style: Style): string {
  const since = service.since === null ? "" : ` since ${moment(visible(service.since))}`;
  const ended =
    service.state === "failed" || (service.result !== "success" && service.result !== "")
      ? `, ended with ${visible(service.result)}`
      : "";
  const facts = [
    service.pid === null ? "" : `process ${service.pid}`,
    service.memory === null ? "" : `${bytes(service.memory)} of memory`,
    startsWithMachine(service.enabled),
  ].filter((fact) => fact !== "");
  return [
    `${paint(style, "bold", shortName(service))}: ${visible(service.description)}\n`,
    `${state(service, style)}${since}${ended}\n`,
    facts.length === 0 ? "" : `${facts.join(", ")}\n`,
    log.length === 0 ? "" : `\n${renderLogEntries(log, style)}`,
    withheld === null ? "" : `(${visible(withheld)})\n`,
  ].join("");
}

/** What became of a service that was started, stopped or restarted. */
export function renderServiceAct({ service, also }: Results["services.start"], style: Style): string {
  const others = also.length === 0 ? "" : `Together with it: ${also.map(visible).join(", ")}\n`;
  return `${shortName(service)} is ${state(service, style)}.\n${others}`;
}

const shortName = ({ name }: ServiceEntry): string => visible(name.replace(/\.service$/, ""));

function state({ state, detail }: ServiceEntry, style: Style): string {
  const words = visible(state === detail || detail === "dead" ? state : `${state} (${detail})`);
  if (state === "failed") return paint(style, "red", words);
  return state === "active" ? paint(style, "green", words) : words;
}

function startsWithMachine(enabled: string): string {
  if (enabled.startsWith("enabled")) return "starts with the machine";
  if (enabled === "disabled") return "does not start with the machine";
  if (enabled.startsWith("masked")) return "masked: it cannot be started";
  return enabled === "" ? "" : `${visible(enabled)}: started by others`;
}
