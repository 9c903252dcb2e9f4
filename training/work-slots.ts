import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";
import type { Said } from "./slots.ts";
import * as work from "./work-words.ts";
import * as words from "./words.ts";

// The kinds of slots for processes, services, commands and networks.

type Kind = (random: Random, tongue: Tongue) => Said;

const plain = (value: string | number): Said => ({ said: String(value), value });
const oneOf =
  (items: readonly string[]): Kind =>
  (random) =>
    plain(random.pick(items));
const fileName = (random: Random): string => `${random.pick(words.fileStems)}.${random.pick(words.endings)}`;
const filePath = (random: Random): string =>
  random.pick([
    fileName(random),
    fileName(random),
    `~/${random.pick(words.folderNames)}/${fileName(random)}`,
    random.pick(words.systemFiles),
  ]);
const folder = (random: Random): string =>
  random.pick([
    ".",
    "*",
    random.pick(words.folderNames),
    `~/${random.pick(words.folderNames)}`,
    folderOfSystem(random),
  ]);
const folderOfSystem = (random: Random): string => random.pick(words.systemFolders);

/** A pattern of a command with something in each of its gaps. */
function filled(pattern: string, random: Random): string {
  const fillings: Readonly<Record<string, () => string>> = {
    FILE: () => filePath(random),
    FOLDER: () => folder(random),
    WORD: () => random.pick(words.searchWords),
    HOST: () => random.pick(words.hosts),
    NUMBER: () => String(random.integer(2, random.pick([9, 100, 9000]))),
    PROCESS: () => random.pick(words.processes),
  };
  return pattern.replace(/FILE|FOLDER|WORD|HOST|NUMBER|PROCESS/g, (gap) => fillings[gap]!());
}
const patterns = [...work.commandPatterns, ...words.commands];
const unquoted = patterns.filter((pattern) => !/['"]/.test(pattern));

const services = [...words.services, ...work.moreServices, ...work.daemons];
const programs = [...work.terminalPrograms, ...work.windowPrograms];

function networkName(random: Random): string {
  const hex = (length: number): string => Array.from({ length }, () => random.pick([..."0123456789ABCDEF"])).join("");
  const end = random.pick(["", "", "_5G", "-Guest", "_EXT", " 2.4GHz", "-5G"]);
  return random.pick([
    random.pick(words.networks),
    random.pick(work.networkNames),
    `${random.pick(work.networkMakers)}${random.pick(["-", "_", " "])}${hex(random.integer(2, 6))}`,
    `${random.pick(work.networkMakers)}-${random.integer(100, 9999)}${end}`,
    `${random.pick(work.networkPlaces)} ${random.pick(["Guest", "WiFi", "Free", "Net", "2", "Staff", "Public"])}`,
    `${random.pick(work.networkPlaces)}${random.pick(["WLAN", "Guest", "_Free", "-net", "24"])}${end}`,
    `${random.pick(work.networkOwners)}${random.pick([" Family", "net", "s WLAN", "-home", "'s iPhone", " Wifi", "_5G"])}`,
  ]);
}

/** Two arguments, as they are typed after one another. */
function options(random: Random): Said {
  const both = random.shuffled(work.options).slice(0, 2);
  return { said: both.join(" "), value: both };
}
const oneArgument =
  (make: (random: Random) => string): Kind =>
  (random) => {
    const said = make(random);
    return { said, value: [said] };
  };

export const workKinds: Readonly<Record<string, Kind>> = {
  /** what has a window */
  application: oneOf(work.applications),
  /** any process that is not a service */
  ownProcess: oneOf([...work.applications, ...work.background]),
  /** beside the word "process" */
  process: oneOf([...words.processes, ...work.applications, ...work.background]),
  /** 5 or "five" */
  few: (random, tongue) => {
    if (tongue === "zh" || random.chance(0.6))
      return plain(random.pick([3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 50]));
    const [said, value] = random.pick(Object.entries(work.numbers[tongue]));
    return { said, value };
  },
  /** beside the word "service" */
  service: oneOf(services),
  /** a service that goes by its name alone */
  daemon: oneOf(work.daemons),
  /** as one types it after systemctl */
  unit: (random) => plain(`${random.pick(services)}${random.chance(0.3) ? ".service" : ""}`),
  /** beside the word "program" */
  program: (random) =>
    plain(`${random.pick(["", "", "", "", "", "/usr/bin/", "/usr/local/bin/"])}${random.pick(programs)}`),
  programName: oneOf(programs),
  terminalProgram: oneOf(work.terminalPrograms),
  editor: oneOf(work.editors),
  option: oneArgument((random) => random.pick(work.options)),
  options,
  fileArgument: oneArgument(filePath),
  pythonArgument: oneArgument((random) => `${random.pick(words.fileStems)}.py`),
  /** between backticks, or after "the command" */
  command: (random) =>
    plain(filled(random.chance(0.1) ? random.pick(work.quotingCommands) : random.pick(patterns), random)),
  /** between double quotes */
  commandInQuotes: (random) => plain(filled(random.pick(patterns), random)),
  /** between single quotes */
  commandWithoutQuotes: (random) => plain(filled(random.pick(unquoted), random)),
  ssid: (random) => plain(networkName(random)),
};
