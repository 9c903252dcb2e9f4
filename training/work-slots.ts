import type { Random } from "./random.ts";
import type { Kind, Said } from "./slots.ts";
import * as work from "./work-words.ts";
import * as words from "./words.ts";

// The kinds of slots for processes, services, commands and networks.

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

// Paths as people type them: up from here, in quotes for their blanks, hidden, in other languages.

const quoted = (path: string, random: Random): Said => {
  const quote = random.pick(['"', '"', '"', "'"]);
  return { said: `${quote}${path}${quote}`, value: path };
};
const foreign = (random: Random): string =>
  `~/${random.pick(words.foreignFolders)}${random.chance(0.3) ? `/${random.pick(words.folderNames)}` : ""}`;
const relative = (random: Random): string => random.pick(["../", "../", "./", "./", "../../", "~/../"]);
const typedFolder: Kind = (random) => {
  const name = random.pick([
    random.pick(words.folderNames),
    random.pick(words.folderNames),
    "src-old",
    ".git",
    ".cache",
  ]);
  if (random.chance(0.2))
    return quoted(
      `${random.pick(["~/", "~/Music/", "~/Documents/", "/srv/", "./", ""])}${random.pick(words.blankFolders)}`,
      random,
    );
  return plain(
    random.pick([
      "..",
      "..",
      ".",
      "../..",
      `${relative(random)}${name}`,
      `${relative(random)}${name}`,
      foreign(random),
      foreign(random),
      `~/.config/${name}`,
    ]),
  );
};
const typedNewFolder: Kind = (random) => {
  const name = `${random.pick(words.folderNames)}${random.chance(0.4) ? random.pick(["-2025", "_old", "-new", "2", "/raw"]) : ""}`;
  if (random.chance(0.25))
    return quoted(
      `${random.pick(["~/", "~/Documents/", "~/Desktop/", "", "../"])}${random.pick(words.blankFolders)}`,
      random,
    );
  return plain(random.pick([`../${name}`, `./${name}`, `${foreign(random)}/${name}`, `~/.${name}`, `~/${name}`, name]));
};
const typedFileWith =
  (endings: readonly string[]): Kind =>
  (random) => {
    const ending = random.pick(endings);
    const name = `${random.pick(words.fileStems)}${random.chance(0.2) ? random.integer(1, 99) : ""}.${ending}`;
    if (random.chance(0.2))
      return quoted(
        `${random.pick(["~/", "~/Documents/", "~/Desktop/", "../", ""])}${random.pick(words.blankStems)}.${ending}`,
        random,
      );
    return plain(
      random.pick([
        `${relative(random)}${name}`, `${relative(random)}${name}`, `${foreign(random)}/${name}`, `${foreign(random)}/${name}`,
        `~/${random.pick(words.hiddenFiles)}`, random.pick(words.hiddenFiles), `${relative(random)}${random.pick(words.folderNames)}/${name}`,
        `~/${name}`, name,
      ]),
    ); // prettier-ignore
  };
const exactName: Kind = (random) =>
  plain(
    random.pick([
      fileName(random),
      random.pick(words.plainFiles),
      random.pick(words.plainFiles),
      random.pick(words.hiddenFiles.slice(0, 12)),
    ]),
  );
const typedFile: Kind = (random, tongue) =>
  random.chance(0.25)
    ? plain(`${random.pick(["", "~/", "./", "../", "/etc/", "/srv/"])}${random.pick(words.plainFiles)}`)
    : typedFileWith(words.endings)(random, tongue);

const original: Kind = (random, tongue) =>
  random.chance(0.6)
    ? plain(
        random.pick([
          filePath(random),
          `~/${random.pick(words.hiddenFiles)}`,
          folder(random).replace(/^[.*]$/, "~/site"),
        ]),
      )
    : typedFile(random, tongue);
/** The name of a copy beside what is copied. */
const copyOfIt: Kind = (random, _tongue, { from } = {}) => {
  const path = String(from);
  const [whole, stem, ending] = /^(.*[^/.])(\.[a-z0-9]+)$/.exec(path) ?? [path, path, ""];
  const between = random.pick(["-copy", "-old", "_2", "-backup", "-v2"]);
  const copy =
    random.chance(0.25) && ending !== "" ? `${stem}${between}${ending}` : `${whole}${random.pick(words.copyEndings)}`;
  return copy.includes(" ") ? quoted(copy, random) : plain(copy);
};

const programOf = (invocation: string): string => invocation.split(" ")[0]!;
const someFolder = (random: Random): string => {
  const name = random.pick(words.folderNames);
  return random.pick([name, `~/${name}`, "src", "dst", `/mnt/${name}`]);
};
/** A program whose arguments follow. */
const invoked: Kind = (random) => plain(filled(programOf(random.pick(work.invocations)), random));
const itsArguments: Kind = (random, _tongue, { program } = {}) => {
  const own = work.invocations.filter((one) => programOf(one) === program);
  const pattern = random.pick(own.length === 0 ? work.invocations.filter((one) => one.startsWith("./")) : own);
  const [, ...rest] = filled(
    pattern.replace(/DIR/g, () => someFolder(random)),
    random,
  ).split(" ");
  return { said: rest.join(" "), value: rest };
};

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
  typedFolder,
  typedNewFolder,
  typedFile,
  typedTextFile: typedFileWith(words.textEndings),
  /** a file's whole name, which is looked for as it is */
  exactName,
  /** what is copied beside itself, and then the copy */
  original,
  copyOfIt,
  /** a program with arguments, and then these */
  invoked,
  itsArguments,
  seconds: oneArgument((random) => String(random.pick([1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 300, 3600]))),
  /** "*.flac" */
  endingGlob: (random) => plain(`*.${random.pick(words.endings)}`),
  ssid: (random) => plain(networkName(random)),
};
