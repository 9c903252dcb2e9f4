import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  readonly profile: string;
  /** how often each row is measured; the table shows the median */
  readonly rounds: number;
  /** folder for everything but the table, absolute */
  readonly out: string;
  /** measure these rows alone */
  readonly only: readonly string[];
  /** measure again what was measured before */
  readonly again: boolean;
  /** taken around each measured run, so that other work on the machine can wait for it */
  readonly lock?: string;
  readonly json: boolean;
  /** leave what was built, so that the next run starts sooner */
  readonly keep: boolean;
  /** the repository, absolute */
  readonly root: string;
}

const root = resolve(import.meta.dirname, "..");
const usage = `usage: npm run bench:build -- [OPTION]...

Builds the same image by hand, with live-build, with mkosi and with this
builder, in turns, and writes bench/results.md. What was measured once is kept:
an interrupted run goes on where it stopped.

  --profile NAME   a profile on Debian (default: debian-minimal)
  --rounds N       how often each is measured (default: 3)
  --out DIRECTORY  where the work is done (default: out/bench)
  --only ROW       measure this row alone; may be given again
  --again          measure anew what was measured before
  --lock FILE      hold this lock (flock) during each measured run
  --json           print the results as JSON, too
  --keep           leave what was built: the next run starts sooner`;

/** Reads the command line; on a mistake says what was meant, and ends the program with status 2. */
export function readOptions(argv: readonly string[], rows: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        profile: { type: "string", default: "debian-minimal" },
        rounds: { type: "string", default: "3" },
        out: { type: "string", default: resolve(root, "out/bench") },
        only: { type: "string", multiple: true, default: [] },
        again: { type: "boolean", default: false },
        lock: { type: "string" },
        json: { type: "boolean", default: false },
        keep: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help === true) {
      console.log(`${usage}\n\nRows: ${rows.join(", ")}`);
      process.exit(0);
    }
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is no number: ${values.rounds}`);
    const unknown = values.only.filter((row) => !rows.includes(row));
    if (unknown.length > 0) throw new Error(`there is no row ${unknown.join(", ")}; rows: ${rows.join(", ")}`);
    const { profile, only, again, lock, json, keep } = values;
    const rest = lock === undefined ? {} : { lock: resolve(lock) };
    return { profile, rounds, out: resolve(values.out), only, again, json, keep, root, ...rest };
  } catch (error) {
    console.error(`error: ${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
