import { loadavg } from "node:os";
import { join } from "node:path";
import type { Fingerprint } from "./fingerprint.ts";
import { holdLock } from "./hold-lock.ts";
import type { Options } from "./options.ts";
import type { OurBuilder } from "./our-builder.ts";
import type { Row } from "./rows.ts";
import type { Runs } from "./runs.ts";
import type { Scene } from "./scene.ts";
import { timed } from "./timed.ts";

export interface Bench {
  readonly options: Options;
  readonly ours: OurBuilder;
  readonly scene: Scene;
  readonly runs: Runs;
  readonly of: Fingerprint;
  readonly work: string;
  readonly logs: string;
  readonly say: (text: string) => void;
}

/** Measures a row once, unless that has been done already. */
export async function measureRow(row: Row, round: number, bench: Bench): Promise<void> {
  const { options, ours, scene, runs, work, logs, say } = bench;
  const of = row.ours === undefined ? bench.of.peers : bench.of.ours;
  const title = `round ${round} of ${options.rounds}, ${row.id}`;
  if (!options.again && (await runs.find(row.id, round, of)) !== undefined) return say(`${title}: measured before`);
  say(`${title} …`);
  let load = 0;
  // What was written before must not be written out in the time of this run.
  const settle = async (): Promise<void> => {
    await timed(["sync"], { log: join(logs, "sync.log") });
    load = loadavg()[0]!;
  };
  const made = await holdLock(options.lock, async () => {
    if (row.peer !== undefined) {
      await settle();
      return row.peer(scene, join(work, "peer"), join(logs, row.id));
    }
    return row.ours!(ours, scene, async () => {
      await settle();
      return ours.build(...(row.options ?? []));
    });
  });
  await runs.keep(row.id, round, { ...made, load, of });
  say(`${title}: ${made.seconds.toFixed(1)} s`);
}
