import type { Progress } from "./progress.ts";
import { type RunningStage, runningStages, secondsOf } from "./progress-stages.ts";

/** What a CI job's log shows of a stage that takes long, and what keeps the job from being ended as silent. */
const plainInterval = 30_000;

/**
 * Lines that only ever follow one another: a stage starts, what it is doing every half minute, and how it ended.
 * @param interval in ms
 */
export function plainProgress(stream: NodeJS.WritableStream, interval = plainInterval): Progress {
  const stages = runningStages();
  const timers = new Map<string, NodeJS.Timeout>();
  let held: string[] | undefined;

  const say = (line: string): void => {
    if (held === undefined) stream.write(`${line}\n`);
    else held.push(line);
  };
  const report = (stage: RunningStage): void => say(line(stage.name, `${secondsOf(stage)} s`, stage.activity.text));
  const end = (name: string, how: string): void => {
    clearInterval(timers.get(name));
    timers.delete(name);
    say(line(name, `${stages.end(name)} s`, how));
  };

  return {
    start(name, why) {
      const stage = stages.start(name, why);
      say(`${name.padEnd(18)} starts: ${why}`);
      timers.set(name, setInterval(report, interval, stage).unref());
    },
    activity: stages.activity,
    measure: stages.measure,
    finish: (name) => end(name, "done"),
    fail: (name) => end(name, "failed"),
    skip: (name) => say(line(name, "-", "unchanged")),
    say,
    suspend() {
      held ??= [];
      return () => {
        const lines = held ?? [];
        held = undefined;
        lines.forEach(say);
      };
    },
  };
}

const line = (name: string, time: string, text: string): string => `${name.padEnd(18)} ${time.padStart(6)}  ${text}`;
