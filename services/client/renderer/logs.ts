import type { LogEntry } from "#contracts/results/system";
import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** syslog's priorities from which on a message is an error, or a warning. */
const error = 3;
const warning = 4;

/** Messages of the journal, the oldest first. */
export function renderLogs({ entries, own, truncated }: Results["system.logs"], style: Style): string {
  const whose = own ? "(only your own programs' messages: adm, sudo and systemd-journal may read the others)\n" : "";
  if (entries.length === 0) return `There are no such messages.\n${whose}`;
  return `${truncated ? "(older ones did not fit)\n" : ""}${renderLogEntries(entries, style)}${whose}`;
}

/** A message a line; those of several lines go on indented, so that none can pass for another. */
export function renderLogEntries(entries: readonly LogEntry[], style: Style): string {
  return entries
    .map(({ time, priority, source, pid, message }) => {
      const head = `${moment(visible(time))} ${visible(source)}${pid === null ? "" : `[${pid}]`}: `;
      const text = message.split("\n").map(visible).join("\n    ");
      const colour = priority <= error ? "red" : priority === warning ? "yellow" : null;
      return `${paint(style, "faint", head)}${colour === null ? text : paint(style, colour, text)}\n`;
    })
    .join("");
}
