import { machineKinds } from "./machine-slots.ts";
import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";
import { workKinds } from "./work-slots.ts";
import * as spoken from "./spoken.ts";
import * as words from "./words.ts";

/** A value, and how it is said. */
export interface Said {
  readonly said: string;
  readonly value: unknown;
}

/**
 * Says something of a kind.
 * @param found what the slots before it stand for, by their arguments
 */
export type Kind = (random: Random, tongue: Tongue, found?: Readonly<Record<string, unknown>>) => Said;

const plain = (value: string | number): Said => ({ said: String(value), value });
const oneOf =
  (items: readonly string[]): Kind =>
  (random) =>
    plain(random.pick(items));
/** Words of the tongue for a value. */
const table =
  (entries: Readonly<Record<Tongue, Readonly<Record<string, unknown>>>>): Kind =>
  (random, tongue) => {
    const [said, value] = random.pick(Object.entries(entries[tongue]));
    return { said, value };
  };
const mixed =
  (...shares: readonly (readonly [share: number, kind: Kind])[]): Kind =>
  (random, tongue) => {
    let left = random.next() * shares.reduce((sum, [share]) => sum + share, 0);
    for (const [share, kind] of shares) if ((left -= share) < 0) return kind(random, tongue);
    return shares.at(-1)![1](random, tongue);
  };

const and: Readonly<Record<Tongue, string>> = { en: "and", loose: "and", de: "und", es: "y", zh: "和" };

/** Several of one kind, each once, as people list them. */
const several =
  (kind: Kind, most: number): Kind =>
  (random, tongue) => {
    const count = random.pick([1, 1, 1, 1, 2, 2, 3].filter((number) => number <= most));
    const items = new Map<unknown, string>();
    while (items.size < count) {
      const { said, value } = kind(random, tongue);
      items.set(value, said);
    }
    const all = [...items.values()];
    const last = all.pop()!;
    const gap = tongue === "zh" ? "" : " ";
    const listed =
      all.length === 0
        ? last
        : random.chance(0.15)
          ? [...all, last].join(" ")
          : `${all.join(", ")}${gap}${and[tongue]}${gap}${last}`;
    return { said: listed, value: [...items.keys()] };
  };

const place = table(spoken.places);
const folderName: Kind = (random) => plain(random.pick(words.folderNames));
const homeFolder: Kind = (random) =>
  plain(`~/${random.pick(words.folderNames)}${random.chance(0.25) ? `/${random.pick(words.folderNames)}` : ""}`);
const systemFolder = oneOf(words.systemFolders);
const fileName: Kind = (random) => plain(fileNameOf(random));
const homeFile: Kind = (random) =>
  plain(`~/${random.chance(0.5) ? `${random.pick(words.folderNames)}/` : ""}${fileNameOf(random)}`);
const systemFile = oneOf(words.systemFiles);

function fileNameOf(random: Random): string {
  const stem = random.pick(words.fileStems);
  const number = random.chance(0.2) ? `${random.pick(["-", "_", ""])}${random.integer(1, 2030)}` : "";
  return `${stem}${number}.${random.pick(words.endings)}`;
}

const file = mixed([4, homeFile], [3, fileName], [3, systemFile]);
const folder = mixed([4, place], [3, homeFolder], [3, systemFolder]);
const germanGoal = mixed(
  [
    4,
    (random) => {
      const [said, value] = random.pick(Object.entries(spoken.placesAccusative));
      return { said, value };
    },
  ],
  [3, homeFolder],
  [2, systemFolder],
);

const textFileName: Kind = (random) =>
  plain(
    `${random.pick(words.fileStems)}${random.chance(0.2) ? random.integer(1, 99) : ""}.${random.pick(words.textEndings)}`,
  );
const textFile = mixed(
  [
    4,
    (random, tongue) =>
      plain(`~/${random.chance(0.5) ? `${random.pick(words.folderNames)}/` : ""}${textFileName(random, tongue).said}`),
  ],
  [3, textFileName],
  [3, systemFile],
);
const newFolder = mixed(
  [3, homeFolder],
  [2, folderName],
  [1, (random) => plain(`${random.pick(words.systemFolders)}/${random.pick(words.folderNames)}`)],
);

/** "notes.txt in my downloads" */
const inside =
  (name: Kind): Kind =>
  (random, tongue) => {
    const places = Object.entries(spoken.places[tongue]).filter(([, value]) => value.startsWith("~"));
    const [place, path] = random.pick(places);
    const { said, value } = name(random, tongue);
    return { said: placed[tongue](said, place, path === "~/Desktop"), value: `${path}/${String(value)}` };
  };
const placed: Readonly<Record<Tongue, (name: string, place: string, onDesktop: boolean) => string>> = {
  en: (name, place, onDesktop) => `${name} ${onDesktop ? "on" : "in"} ${place}`,
  loose: (name, place, onDesktop) => `${name} ${onDesktop ? "on" : "in"} ${place}`,
  de: (name, place, onDesktop) => `${name} ${onDesktop ? "auf" : "in"} ${place}`,
  es: (name, place) => `${name} en ${place}`,
  zh: (name, place, onDesktop) => `${place}${onDesktop ? "上" : "里"}的 ${name}`,
};
const here: Readonly<Record<Tongue, string>> = { en: "here", loose: "right here", de: "hier", es: "aquí", zh: "这里" };
/** "in my downloads", "on my desktop", "here" */
const inFolder: Kind = (random, tongue) => {
  if (random.chance(0.05)) return { said: here[tongue], value: "." };
  const { said, value } = folder(random, tongue);
  if (said === here[tongue]) return { said, value };
  const onDesktop = value === "~/Desktop" && !said.startsWith("~");
  if (tongue === "zh") return { said: `${said}${onDesktop ? "上" : "里"}`, value };
  const preposition = {
    en: onDesktop ? "on" : "in",
    loose: onDesktop ? "on" : "in",
    de: onDesktop ? "auf" : "in",
    es: "en",
  };
  return { said: said === "right here" ? said : `${preposition[tongue]} ${said}`, value };
};
const filesOfEnding: Readonly<Record<Tongue, readonly ((ending: string) => string)[]>> = {
  en: [(ending) => `${ending} files`, (ending) => `*.${ending} files`, (ending) => `files ending in ${ending}`],
  loose: [(ending) => `${ending} files`, (ending) => `*.${ending} files`],
  de: [
    (ending) => `${ending}-Dateien`,
    (ending) => `*.${ending}-Dateien`,
    (ending) => `Dateien mit der Endung ${ending}`,
  ],
  es: [(ending) => `archivos ${ending}`, (ending) => `archivos *.${ending}`, (ending) => `ficheros ${ending}`],
  zh: [(ending) => `${ending} 文件`, (ending) => `*.${ending} 文件`, (ending) => `${ending} 格式的文件`],
};
const filesEnding =
  (endings: readonly string[]): Kind =>
  (random, tongue) => {
    const ending = random.pick(endings);
    return { said: random.pick(filesOfEnding[tongue])(ending), value: `*.${ending}` };
  };

/** What slots of templates can be, by the name that stands behind the colon. */
export const kinds: Readonly<Record<string, Kind>> = {
  // first: those below of the same name win
  ...machineKinds,
  file,
  folder,
  /** a file or a folder */
  anything: mixed([3, file], [2, homeFolder], [1, folderName]),
  /** said by its path, never by words such as "my downloads" */
  folderPath: mixed([3, homeFolder], [2, systemFolder]),
  /** one that is to be made */
  newFolder,
  /** also "photos in my documents" */
  newFolderSaid: mixed([3, newFolder], [2, inside(folderName)]),
  folderName,
  inFolder,
  homeFolder,
  homeFile,
  /** where something goes: as a folder, but accusative in German */
  intoFolder: (random, tongue) => (tongue === "de" ? germanGoal : folder)(random, tongue),
  /** also "notes.txt in my downloads" */
  fileSaid: mixed([3, file], [1, inside(fileName)]),
  /** one that people read as text */
  textFile,
  textFileSaid: mixed([3, textFile], [1, inside(textFileName)]),
  /** for writing to: fewer of the system's */
  /** a document of the person's */
  openable: homeFile,
  systemFile,
  systemFolder,
  ownTextFile: mixed([2, textFileName], [2, textFile], [1, inside(textFileName)]),
  /** a plural, "pdf files" or "python scripts", for a glob */
  filesOf: mixed([1, table(spoken.fileKinds)], [2, filesEnding(words.endings)]),
  textFilesOf: filesEnding(words.textEndings),
  /** "budget" for what has it somewhere in its name, and for what begins with it */
  part: (random) => {
    const stem = random.pick([...words.fileStems, ...words.folderNames]);
    return { said: stem, value: `*${stem}*` };
  },
  start: (random) => {
    const stem = random.pick([...words.fileStems, ...words.folderNames]);
    return { said: stem, value: `${stem}*` };
  },
  sought: mixed([3, oneOf(words.searchWords)], [2, (random, tongue) => plain(random.pick(spoken.searchTerms[tongue]))]),
  newFile: mixed([3, homeFile], [3, fileName]),
  glob: (random) =>
    plain(
      random.pick([
        `*.${random.pick(words.endings)}`,
        `${random.pick(words.fileStems)}*`,
        `*${random.pick(words.fileStems)}*`,
      ]),
    ),
  /** "pdf" for *.pdf */
  ending: (random) => {
    const ending = random.pick(words.endings);
    return { said: ending, value: `*.${ending}` };
  },
  /** what a file is called */
  name: fileName,
  word: oneOf(words.searchWords),
  text: (random, tongue) => plain(random.pick([...words.texts, ...spoken.notes[tongue]])),
  pid: (random) => plain(String(random.integer(100, 32_000))),
  host: mixed([3, oneOf(words.hosts)], [1, (random) => plain(address(random))]),
  addresses: several((random) => plain(random.chance(0.6) ? random.pick(words.dnsServers) : address(random)), 2),
  package: oneOf(words.packages),
  packages: several(oneOf(words.packages), 3),
  query: oneOf(words.queries),
  user: oneOf(words.users),
  zone: oneOf(words.zones),
  hostname: oneOf(words.hostnames),
  url: oneOf(words.urls),
  ...workKinds,
  app: oneOf(words.apps),
  percent: (random) => plain(random.pick([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 65, 70, 75, 80, 90, 95, 100])),
  model: oneOf(words.models),
  count: (random) => plain(random.pick([3, 5, 8, 10, 12, 15, 20, 25, 30, 50])),
  lines: (random) => plain(random.pick([5, 10, 15, 20, 25, 30, 40, 50, 80, 100, 200])),
  since: table(spoken.since),
};

function address(random: Random): string {
  const start = random.pick(["10", "192.168", "172.16"]);
  const parts = start.split(".");
  while (parts.length < 4) parts.push(String(random.integer(1, 254)));
  return parts.join(".");
}
