import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Call } from "#contracts/tools";

export interface Nl2shItem {
  /** 1 to 5: in whose files it is to be done */
  readonly image: number;
  readonly utterance: string;
  /** two commands that do it */
  readonly gold: readonly [string, string];
  /** 0: one program without much; 2: several */
  readonly difficulty: number;
}

/**
 * The 300 test items of NL2SH-ALFA (Westenfelder et al., 2025: "LLM-supported natural language to Bash translation"), as
 * icalfa has them.
 * @param sets where fetchSets() put the packages
 */
export async function readNl2sh(sets: string): Promise<Nl2shItem[]> {
  const items: Nl2shItem[] = [];
  for (const image of [1, 2, 3, 4, 5]) {
    const file = join(sets, `icalfa/assets/datasets/nl2bash_fs_${image}.json`);
    const rows = JSON.parse(await readFile(file, "utf8")) as {
      query: string;
      gold: string;
      gold2: string;
      difficulty: number;
    }[];
    for (const { query, gold, gold2, difficulty } of rows)
      items.push({ image, utterance: query.trim(), gold: [gold, gold2], difficulty });
  }
  return items;
}

/**
 * What a plan comes down to in a shell, for commands are what this set compares: the text of commands.run as it is, and for a
 * typed tool the plainest command that does the same.
 * @returns null where a call has no such command, or there is no call
 */
export function commandOf(calls: readonly Call[]): string | null {
  const commands = calls.map(({ tool, arguments: given }) => inShell[tool]?.(given as Given) ?? null);
  return commands.length === 0 || commands.includes(null) ? null : commands.join("; ");
}

type Given = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One argument, in quotes where the shell would read it otherwise; a leading ~ stays outside of them. */
function quote(value: Given[string]): string {
  const text = String(value);
  if (/^[\w./~:=,@%+-]+$/.test(text)) return text;
  const home = /^~\//.exec(text)?.[0] ?? "";
  return `${home}'${text.slice(home.length).replaceAll("'", "'\\''")}'`;
}

const words = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join(" ");

const list = (value: Given[string]): string => (Array.isArray(value) ? value : []).map(quote).join(" ");

function search({ path = "~", name, text }: Given): string {
  const named = name !== undefined && `-name ${quote(name)}`;
  if (text === undefined) return words("find", quote(path), named);
  if (named === false) return words("grep -rl", quote(text), quote(path));
  return words("find", quote(path), named, "-exec grep -l", quote(text), "{} +");
}

const inShell: Readonly<Record<string, (given: Given) => string>> = {
  "commands.run": ({ command }) => String(command),
  "files.list": ({ path, hidden, sort, pattern }) =>
    words(
      "ls",
      hidden === true && "-a",
      sort === "size" && "-S",
      sort === "time" && "-t",
      pattern === undefined
        ? path !== undefined && quote(path)
        : `${path === undefined ? "" : `${quote(path)}/`}${pattern}`,
    ),
  "files.read": ({ path, lines }) => words(lines === undefined ? "cat" : `head -n ${lines}`, quote(path)),
  "files.info": ({ path }) => `stat ${quote(path)}`,
  "files.search": search,
  "files.write": ({ path, text, append }) => `echo ${quote(text)} ${append === true ? ">>" : ">"} ${quote(path)}`,
  "files.make_directory": ({ path }) => `mkdir ${quote(path)}`,
  "files.copy": ({ from, to }) => `cp -r ${quote(from)} ${quote(to)}`,
  "files.move": ({ from, to }) => `mv ${quote(from)} ${quote(to)}`,
  "files.delete": ({ path }) => `rm -r ${quote(path)}`,
  "processes.list": ({ sort, name }) =>
    name !== undefined
      ? `pgrep -l ${quote(name)}`
      : words("ps aux", sort === "memory" && "--sort=-%mem", sort === "cpu" && "--sort=-%cpu"),
  "processes.start": ({ program, arguments: given }) => words(quote(program), list(given)),
  "processes.stop": ({ process }) => words(/^\d+$/.test(String(process)) ? "kill" : "pkill", quote(process)),
  "services.list": () => "systemctl list-units --type=service",
  "services.status": ({ service }) => `systemctl status ${quote(service)}`,
  "network.status": () => "ip link",
  "network.addresses": () => "ip addr",
  "network.ping": ({ host }) => `ping -c 4 ${quote(host)}`,
  "packages.search": ({ query }) => `apt search ${quote(query)}`,
  "packages.info": ({ package: name }) => `apt show ${quote(name)}`,
  "packages.install": ({ packages }) => `apt install ${list(packages)}`,
  "packages.remove": ({ packages }) => `apt remove ${list(packages)}`,
  "users.list": () => "cut -d: -f1 /etc/passwd",
  "users.add": ({ user }) => `useradd ${quote(user)}`,
  "system.status": () => "uptime",
  "system.memory": () => "free",
  "system.disk": () => "df",
  "system.hardware": () => "lshw",
  "system.set_hostname": ({ name }) => `hostname ${quote(name)}`,
};

/**
 * Whether a command is one of the two that are given, to the letter but for blanks, quotes around plain words and a slash
 * at the end of a path. This is stricter than the set's own measure, which runs them (nl2sh-run.ts).
 */
export function isGold({ gold }: Pick<Nl2shItem, "gold">, command: string | null): boolean {
  return command !== null && gold.some((one) => plain(one) === plain(command));
}

function plain(command: string): string {
  const parts = command.match(/'[^']*'|"(?:\\.|[^"\\])*"|\s+|[^\s'"]+/g) ?? [];
  return parts
    .map((part) => {
      if (/^\s+$/.test(part)) return " ";
      const inner = /^(['"])([\w./~:=,@%+-]+)\1$/.exec(part)?.[2] ?? part;
      return inner.length > 1 ? inner.replace(/\/$/, "") : inner;
    })
    .join("")
    .trim()
    .replace(/\s*;\s*$/, "");
}
