import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { bytes, moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** Lines of a terminal that are left to the command, the heading, the last line and the next prompt. */
const spare = 5;

/** Processes, one a line, in the order given; on a terminal only as many as can be seen at once. */
export function renderProcesses(result: Results["processes.list"], style: Style): string {
  if (result.processes.length === 0) return "No such process is running.\n";
  const head = ["PID", "MEMORY", "CPU", "STARTED", "USER", "NAME"];
  const processes = result.processes.slice(0, Math.max(style.rows - spare, 10));
  const rows = processes.map((entry) => [
    String(entry.pid),
    bytes(entry.memory),
    `${entry.cpu.toFixed(1)} %`,
    moment(visible(entry.started)),
    visible(entry.user),
    visible(entry.name),
  ]);
  const layout = [
    { align: "right", rank: 1 },
    { align: "right", rank: 2 },
    { align: "right", rank: 3 },
    { align: "left", rank: 5 },
    { align: "left", rank: 4 },
    { align: "left", rank: 0 },
  ] as const;
  const shown = processes.length;
  const hint = shown < result.processes.length ? "; to see all, pipe the answer: nlsh -c … | less" : "";
  const rest = result.total > shown ? `${shown} of ${result.total} processes${hint}\n` : "";
  const [heading = "", ...lines] = columns([head, ...rows], layout, style).split(/(?<=\n)/);
  return paint(style, "bold", heading.trimEnd()) + "\n" + lines.join("") + rest;
}

/** What became of each process that was to be stopped. */
export function renderStopped({ processes }: Results["processes.stop"], style: Style): string {
  return processes
    .map(({ pid, name, ended }) => {
      const who = `${visible(name)} (${pid})`;
      if (ended === null) return `${who} ${paint(style, "red", "still runs")}.\n`;
      return ended === "SIGKILL" ? `${who} did not end when it was asked to, and was killed.\n` : `${who} ended.\n`;
    })
    .join("");
}
