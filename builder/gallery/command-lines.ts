import { execFile } from "node:child_process";
import { join } from "node:path";

/** Words after the program's name. */
export interface BadCommandLine {
  readonly name: string;
  readonly argv: readonly string[];
  /** before it shows how the program is used */
  readonly says: string;
}

/** Command lines that do not say what is to be done. */
export const commandLines: readonly BadCommandLine[] = [
  {
    name: "an option with a typing mistake",
    argv: ["--ot", "x"],
    says: `error: Unknown option '--ot'. Did you mean --out?`,
  },
  { name: "an option that is not there", argv: ["-x"], says: `error: Unknown option '-x'.` },
  {
    name: "an option of another program",
    argv: ["--profile=debian-minimal"],
    says: `error: Unknown option '--profile'.`,
  },
  {
    name: "two profiles",
    argv: ["debian-minimal", "ubuntu-minimal"],
    says: `error: one profile at a time, not debian-minimal, ubuntu-minimal.`,
  },
  { name: "no folder for output", argv: ["--out"], says: `error: Option '--out <value>' argument missing.` },
  { name: "an empty folder for output", argv: ["--out="], says: `error: --out is empty.` },
  {
    name: "an option in the place of a folder",
    argv: ["--out", "--offline"],
    says: `error: Option '--out' argument is ambiguous.`,
  },
  { name: "a folder twice", argv: ["--out", "a", "--out", "b"], says: `error: --out is given twice.` },
  {
    name: "a value for an option without one",
    argv: ["--offline=yes"],
    says: `error: Option '--offline' does not take an argument.`,
  },
  {
    name: "an option the other way round",
    argv: ["--no-offline"],
    says: `error: Unknown option '--no-offline'. Did you mean --offline?`,
  },
  {
    name: "a stage to begin with that is not there",
    argv: ["--from", "overlay"],
    says: `error: --from: there is no stage "overlay". Did you mean overlays?`,
  },
  {
    name: "a stage to end with that is not there",
    argv: ["--until", "sqash"],
    says: `error: --until: there is no stage "sqash". Did you mean squash?`,
  },
  {
    name: "an end with a stage that there are several of",
    argv: ["--until", "configure"],
    says: `error: --until configure: there are several, configure-shared, configure-own.`,
  },
  {
    name: "a part of a stage that is not there",
    argv: ["--from", "squash-bass"],
    says: `error: --from: there is no stage "squash-bass". Did you mean squash-base?`,
  },
  {
    name: "a stage that only checks",
    argv: ["--from", "check-inputs"],
    says: `error: --from: there is no stage "check-inputs".`,
  },
  { name: "an empty stage", argv: ["--until="], says: `error: --until: there is no stage "".` },
  {
    name: "an end before the beginning",
    argv: ["--from", "iso", "--until", "tools"],
    says: `error: --until tools ends the build before --from iso begins.`,
  },
  {
    name: "the newest packages without a network",
    argv: ["--offline", "--update"],
    says: `error: --offline and --update contradict each other.`,
  },
];

const options = join(import.meta.dirname, "../options.ts");

/** @returns undefined where it was taken */
export async function saidOfCommandLine({ argv }: Pick<BadCommandLine, "argv">): Promise<string | undefined> {
  const program = `import { readOptions } from ${JSON.stringify(options)}; readOptions(process.argv.slice(1));`;
  return new Promise((resolve) =>
    execFile(process.execPath, ["--input-type=module", "-e", program, "--", ...argv], (error, _out, text) => {
      const [said, usage] = text.split("\n\n");
      resolve(error?.code === 2 && usage?.startsWith("usage: npm run build:iso") === true ? said : undefined);
    }),
  );
}
