import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closest } from "fastest-levenshtein";

export interface Options {
  readonly profile: string;
  /** folder that takes everything the build writes, absolute */
  readonly out: string;
  /** the repository, absolute */
  readonly root: string;
}

const usage = `usage: npm run build:iso -- [PROFILE] [--out DIRECTORY]

Builds the image that profiles/PROFILE.yaml describes (default: debian-minimal)
and leaves it in DIRECTORY/images (default: out/images).`;

/** Reads the command line; on a mistake says what was meant, and ends the program with status 2. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    if (positionals.length > 1) throw new Error(`one profile at a time, not ${positionals.join(", ")}`);
    if (values.out === "") throw new Error("--out is empty");
    const root = resolve(import.meta.dirname, "..");
    return { profile: positionals[0] ?? "debian-minimal", out: resolve(values.out ?? resolve(root, "out")), root };
  } catch (error) {
    const unknown = /'(--[a-z-]+)'/.exec((error as Error).message)?.[1];
    const meant = unknown === undefined ? "" : ` Did you mean ${closest(unknown, ["--out", "--help"])}?`;
    console.error(`error: ${(error as Error).message.split(". ")[0]}.${meant}\n\n${usage}`);
    process.exit(2);
  }
}
