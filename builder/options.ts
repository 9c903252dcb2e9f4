import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";

export interface Options {
  readonly profile: string;
  /** folder that takes everything the build writes, absolute */
  readonly out: string;
  /** the repository, absolute */
  readonly root: string;
  /** fetch nothing: everything comes from what earlier builds have fetched */
  readonly offline: boolean;
  /** take the newest packages where no lock is committed */
  readonly update: boolean;
  /** makes this stage again, and all that depends on it */
  readonly from?: string;
  /** ends the build after this stage */
  readonly until?: string;
  /** open a shell where a command failed */
  readonly shell: boolean;
}

const root = resolve(import.meta.dirname, "..");
/** In the order in which they begin, as build.ts has it; those that there are several of, with what tells them apart. */
export const stages: Readonly<Record<string, readonly string[]>> = {
  ...{ overlays: [], policy: [], archive: ["tools", "base", "shared", "own"], tools: [], bootstrap: [] },
  ...{ configure: ["shared", "own"], packages: [], initramfs: ["shared", "own"], customise: [], fit: [] },
  ...{ services: [], loaders: [], models: [], squash: ["base", "overlays", "services", "models"] },
  ...{ lint: ["base", "overlays", "services", "models"], iso: [], seal: [] },
};
const parts = Object.entries(stages).flatMap(([stage, all]) =>
  all.length === 0 ? [stage] : all.map((part) => `${stage}-${part}`),
);
const flags = {
  out: { type: "string" },
  offline: { type: "boolean", default: false },
  update: { type: "boolean", default: false },
  from: { type: "string" },
  until: { type: "string" },
  shell: { type: "boolean", default: false },
  help: { type: "boolean", short: "h" },
} as const;

const usage = `usage: npm run build:iso -- [PROFILE] [OPTION]...

Builds the image that profiles/PROFILE.yaml describes (default: debian-minimal)
and leaves it in out/images. Only what has changed is made anew.

  --out DIRECTORY  write everything there instead of in out
  --offline        fetch nothing: use what earlier builds have fetched
  --update         take the newest packages (where profiles/PROFILE.lock does
                   not say which)
  --from STAGE     make this stage again, and all that depends on it; without
                   what follows the dash, each of that name
  --until STAGE    end after this stage
  --shell          open a shell where a command fails

Stages: `;

/** Reads the command line; on a mistake says what was meant, and ends the program with status 2. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values, positionals, tokens } = parseArgs({
      ...{ args: [...argv], allowPositionals: true, options: flags, tokens: true },
    });
    if (values.help === true) {
      console.log(withStages());
      process.exit(0);
    }
    if (positionals.length > 1) throw new Error(`one profile at a time, not ${positionals.join(", ")}`);
    const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    const twice = given.find((name, index) => given.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`--${twice} is given twice`);
    if (values.out === "") throw new Error("--out is empty");
    for (const flag of ["from", "until"] as const) {
      const stage = values[flag];
      const known = [...Object.keys(stages), ...parts];
      if (stage !== undefined && !known.includes(stage))
        throw new Error(`--${flag}: there is no stage "${stage}"`, { cause: nearest(stage, known) });
    }
    if (values.until !== undefined && !parts.includes(values.until))
      throw new Error(
        `--until ${values.until}: there are several, ${stages[values.until]!.map((part) => `${values.until}-${part}`).join(", ")}`,
      );
    if (values.from !== undefined && placeOf(values.until ?? "seal") < placeOf(values.from))
      throw new Error(`--until ${values.until!} ends the build before --from ${values.from} begins`);
    if (values.offline && values.update) throw new Error("--offline and --update contradict each other");
    const { out = resolve(root, "out"), offline, update, shell, from, until } = values;
    return {
      ...{ profile: positionals[0] ?? "debian-minimal", out: resolve(out), root, offline, update, shell },
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
  } catch (error) {
    const { message, cause } = error as Error;
    const unknown = /'(--[a-z-]+)'/.exec(message)?.[1];
    const known = Object.keys(flags).map((name) => `--${name}`);
    const near = unknown === undefined || known.includes(unknown) ? cause : nearest(unknown, known);
    const meant = near === undefined ? "" : ` Did you mean ${String(near)}?`;
    console.error(`error: ${message.split(/\.\s/)[0]}.${meant}\n\n${withStages()}`);
    process.exit(2);
  }
}

const placeOf = (stage: string): number => Object.keys(stages).indexOf(stage.split("-")[0]!);

/** What was meant, where that can be told. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const near = closest(word, [...known]);
  return distance(word, near) <= 3 && word !== "" ? near : undefined;
}

function withStages(): string {
  const lines = [""];
  for (const stage of parts) {
    const line = `${lines.at(-1)} ${stage}`;
    if (line.length > 70) lines.push(stage);
    else lines[lines.length - 1] = line.trim();
  }
  return usage + lines.join("\n        ");
}
