import { styleText } from "node:util";
import { createLogUpdate } from "log-update";
import stringWidth from "string-width";
import type { Progress } from "./progress.ts";
import { progressRow } from "./progress-row.ts";
import { runningStages } from "./progress-stages.ts";

const redrawInterval = 200;

/**
 * Finished stages as lines that stay, below them one live line for each stage that runs. The cursor stays visible,
 * below the block: so there is nothing to put back, however the build ends.
 */
export function liveProgress(stream: NodeJS.WriteStream): Progress {
  const stages = runningStages();
  const block = createLogUpdate(stream, { showCursor: true });
  let drawn: readonly string[] = [];
  let drawnColumns = 0;
  let timer: NodeJS.Timeout | undefined;
  let held: string[] | undefined;

  const draw = (): void => {
    if (held !== undefined) return;
    const columns = stream.columns || 80;
    if (columns < drawnColumns) stream.write(aboveReflowed(drawn, columns));
    drawn = stages.all().map((stage) => progressRow(stage, columns));
    drawnColumns = columns;
    if (drawn.length > 0) return block(drawn.join("\n"));
    block.clear();
    clearInterval(timer);
    timer = undefined;
  };
  const say = (line: string): void => {
    if (held !== undefined) return void held.push(line);
    // In one go, or the block would be seen to vanish and come back.
    stream.cork();
    block.persist(line);
    draw();
    stream.uncork();
  };
  const end = (name: string, how: string): void => {
    const seconds = stages.end(name);
    say(row(name, `${seconds} s`, how));
  };
  const style = (format: "bold" | "red" | "dim", text: string): string => styleText(format, text, { stream });
  const row = (name: string, time: string, text: string): string =>
    `${style("bold", name.padEnd(18))} ${time.padStart(6)}  ${text}`;
  stream.on("resize", draw);

  return {
    start(name, why) {
      stages.start(name, why);
      timer ??= setInterval(draw, redrawInterval).unref();
      draw();
    },
    activity: stages.activity,
    measure: stages.measure,
    finish: (name) => end(name, "done"),
    fail: (name) => end(name, style("red", "failed")),
    skip: (name) => say(row(name, "-", style("dim", "unchanged"))),
    say,
    suspend() {
      if (held === undefined) block.clear();
      held ??= [];
      drawn = [];
      return () => {
        const lines = held ?? [];
        held = undefined;
        lines.forEach(say);
        draw();
      };
    },
  };
}

/** A terminal that became narrower has broken the lines anew: goes up over the rows that came of that. */
function aboveReflowed(lines: readonly string[], columns: number): string {
  const more = lines.reduce((rows, line) => rows + Math.ceil(Math.max(stringWidth(line), 1) / columns) - 1, 0);
  return more === 0 ? "" : `\x1b[${more}A\x1b[J`;
}
