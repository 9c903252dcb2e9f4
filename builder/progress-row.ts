import cliTruncate from "cli-truncate";
import { type RunningStage, secondsOf } from "./progress-stages.ts";

const barWidth = 20;
/** Narrower than this, in columns, what is being done is worth more than a bar. */
const roomForBar = 72;

/** The live line of a stage: at most so many columns wide, whatever a command wrote. */
export function progressRow(stage: RunningStage, columns: number): string {
  const { text, done, total } = stage.activity;
  const time = `${secondsOf(stage)} s`;
  const fraction = done === undefined || total === undefined ? undefined : Math.min(done / total, 1);
  const percent = fraction === undefined ? [] : [`${Math.floor(fraction * 100)}%`];
  const parts =
    columns < roomForBar
      ? [stage.name, time, ...percent, text]
      : [
          stage.name.padEnd(18),
          time.padStart(6),
          "",
          ...bar(fraction),
          ...percent.map((p) => `${p.padStart(4)} `),
          text,
        ];
  // The last column stays free: some terminals go to the next line as soon as it is written to.
  return cliTruncate(parts.join(" "), columns - 1);
}

function bar(fraction: number | undefined): string[] {
  if (fraction === undefined) return [];
  const filled = Math.floor(fraction * barWidth);
  return [`[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`];
}
