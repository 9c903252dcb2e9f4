import { type Activity, activityReader } from "./activity.ts";
import type { Measure } from "./progress.ts";

/** A stage that runs, as far as it shows. */
export interface RunningStage {
  readonly name: string;
  /** ms since the epoch */
  readonly began: number;
  activity: Activity;
  readonly read: (line: string) => Activity | undefined;
}

/** The stages that run now, in the order in which they started. */
export interface RunningStages {
  start(name: string, why: string): RunningStage;
  activity(name: string, line: string): void;
  measure(name: string, measure: Measure): void;
  /** @returns the seconds that it ran */
  end(name: string): number;
  all(): readonly RunningStage[];
}

export function runningStages(): RunningStages {
  const running = new Map<string, RunningStage>();
  return {
    start(name, why) {
      const stage = { name, began: Date.now(), activity: { text: why }, read: activityReader() };
      running.set(name, stage);
      return stage;
    },
    activity(name, line) {
      const stage = running.get(name);
      if (stage !== undefined) stage.activity = stage.read(line) ?? stage.activity;
    },
    measure(name, measure) {
      const stage = running.get(name);
      if (stage !== undefined) stage.activity = measured(measure);
    },
    end(name) {
      const stage = running.get(name);
      running.delete(name);
      return stage === undefined ? 0 : secondsOf(stage);
    },
    all: () => [...running.values()],
  };
}

export const secondsOf = ({ began }: RunningStage): number => Math.round((Date.now() - began) / 1000);

function measured({ what, done, total, unit }: Measure): Activity {
  const show = (number: number): string => (unit === "bytes" ? (number / 1e6).toFixed(1) : String(number));
  const amount = `${total > 0 ? `${show(done)}/${show(total)}` : show(done)}${unit === "bytes" ? " MB" : ""}`;
  return { text: `${what} ${amount}`, ...(total > 0 ? { done, total } : {}) };
}
