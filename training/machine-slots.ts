import * as spoken from "./machine-spoken.ts";
import * as machine from "./machine-words.ts";
import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";
import type { Kind, Said } from "./slots.ts";
import * as work from "./work-words.ts";
import * as words from "./words.ts";

// The kinds of slots for software, accounts, the system, the desktop and models.

const plain = (value: string | number): Said => ({ said: String(value), value });
const pair = (entries: Readonly<Record<string, unknown>>, random: Random): Said => {
  const [said, value] = random.pick(Object.entries(entries));
  return { said, value };
};

const packages = [...words.packages, ...machine.morePackages];
const applications = [...new Set([...words.apps, ...work.applications, ...work.windowPrograms])];
const packageOf =
  (names: readonly string[]): Kind =>
  (random) =>
    random.chance(0.1) ? pair(machine.brands, random) : plain(random.pick(names));

const and: Readonly<Record<Tongue, string>> = { en: " and ", loose: " and ", de: " und ", es: " y ", zh: "和" };

/** One to three, as they are listed in a sentence. */
const listed =
  (names: readonly string[], counts: readonly number[] = [1, 1, 1, 2, 2, 3]): Kind =>
  (random, tongue) => {
    const count = random.pick(counts);
    const found = new Map<unknown, string>();
    while (found.size < count) {
      const { said, value } = packageOf(names)(random, tongue);
      found.set(value, said);
    }
    const all = [...found.values()];
    const last = all.pop()!;
    const joint = tongue === "zh" ? (random.chance(0.5) ? " 和 " : "、") : and[tongue];
    const said =
      all.length === 0 ? last : random.chance(0.2) ? [...all, last].join(" ") : `${all.join(", ")}${joint}${last}`;
    return { said, value: [...found.keys()] };
  };

/** As they stand after "apt install". */
const typed =
  (names: readonly string[]): Kind =>
  (random) => {
    const chosen = random.shuffled([...new Set(names)]).slice(0, random.pick([1, 1, 1, 2, 2, 3, 4]));
    return { said: chosen.join(" "), value: chosen };
  };

function userName(random: Random): string {
  const first = random.pick([...words.users, ...machine.moreUsers]);
  if (random.chance(0.65)) return first;
  return random.pick([
    `${first.charAt(0)}${random.pick(machine.surnames)}`,
    `${first}${random.integer(1, 99)}`,
    `${first}_${random.pick(machine.surnames)}`,
    `${first}-${random.pick(["admin", "test", "work", "home", "dev"])}`,
    `${random.pick(["user", "student", "guest", "test", "svc", "class"])}${random.integer(1, 40)}`,
  ]);
}

function hostname(random: Random): string {
  const start = random.pick(machine.hostnameStarts);
  return random.pick([
    random.pick(words.hostnames),
    random.pick(machine.hostnameNames),
    random.pick(machine.hostnameNames),
    `${start}-${random.pick(machine.hostnameNames)}`,
    `${start}${random.chance(0.5) ? "-" : ""}${random.pick(["01", "02", "1", "2", "3", "7", "42"])}`,
    `${start}-${random.pick(["pc", "laptop", "server", "box", "desktop", "machine"])}`,
    `${random.pick(machine.firstNames)}-${random.pick(["PC", "Laptop", "ThinkPad"])}`,
  ]);
}

function webAddress(random: Random): string {
  const domain = random.chance(0.4)
    ? random.pick(machine.sites)
    : `${random.pick(machine.domainWords)}${random.pick(machine.domainEnds)}`;
  return random.pick([
    random.pick(words.urls),
    domain,
    domain,
    `www.${domain.replace(/^www\./, "")}`,
    `https://${domain}`,
    `https://${domain}${random.pick(machine.pages)}`,
    `${domain}${random.pick(machine.pages)}`,
    `http://localhost:${random.pick([80, 3000, 5000, 8000, 8080, 8888, 9090])}`,
    `http://192.168.${random.pick([0, 1, 178])}.${random.integer(1, 254)}`,
  ]);
}

function model(random: Random): string {
  const size = random.pick(machine.modelSizes);
  const family = random.pick(machine.modelFamilies);
  return random.pick([
    random.pick(words.models),
    `${family}-${size}`,
    `${family}-${size}`,
    `${family}:${size}`,
    `${family}-${size}${random.pick(machine.modelEnds)}`,
    `${random.pick(machine.modelMakers)}/${family}-${size}`,
  ]);
}

const fileOf =
  (endings: readonly string[]): Kind =>
  (random) => {
    const number = random.chance(0.2) ? `${random.pick(["-", "_", ""])}${random.integer(1, 2030)}` : "";
    const name = `${random.pick(words.fileStems)}${number}.${random.pick(endings)}`;
    const folder = random.pick(["Downloads", "Documents", "Desktop", "Pictures", ...words.folderNames.slice(0, 12)]);
    return plain(random.pick([name, `~/${name}`, `~/${folder}/${name}`, `/srv/data/${name}`, `/tmp/${name}`]));
  };

/** "the last 3 hours", after "from", "von", "de". */
const recently: Kind = (random, tongue) => {
  const hours = random.pick([1, 1, 2, 3, 4, 5, 6, 8, 12, 24, 48]);
  const minutes = random.pick([5, 10, 15, 20, 30, 45, 90]);
  const inHours = random.chance(0.7);
  const said = {
    en: inHours ? (hours === 1 ? "the last hour" : `the last ${hours} hours`) : `the last ${minutes} minutes`,
    loose: inHours ? (hours === 1 ? "the past hour" : `the past ${hours} hours`) : `the past ${minutes} minutes`,
    de: inHours
      ? hours === 1
        ? "der letzten Stunde"
        : `den letzten ${hours} Stunden`
      : `den letzten ${minutes} Minuten`,
    es: inHours ? (hours === 1 ? "la última hora" : `las últimas ${hours} horas`) : `los últimos ${minutes} minutos`,
    zh: inHours ? `最近 ${hours} 小时` : `最近 ${minutes} 分钟`,
  };
  return { said: said[tongue], value: inHours ? `-${hours}h` : `-${minutes}min` };
};

const lineWords: Readonly<Record<Tongue, Readonly<Record<string, number>>>> = {
  en: { ten: 10, twenty: 20, thirty: 30, fifty: 50, "a hundred": 100 },
  loose: { ten: 10, twenty: 20, fifty: 50 },
  de: { zehn: 10, zwanzig: 20, dreißig: 30, fünfzig: 50, hundert: 100 },
  es: { diez: 10, veinte: 20, treinta: 30, cincuenta: 50, cien: 100 },
  zh: { 十: 10, 二十: 20, 五十: 50, 一百: 100 },
};

export const machineKinds: Readonly<Record<string, Kind>> = {
  package: packageOf(packages),
  packages: listed(packages),
  /** what nobody takes for a file */
  knownPackages: listed(machine.knownPackages),
  onePackage: listed(packages, [1]),
  manyPackages: listed(packages, [2, 2, 3]),
  typedPackages: typed(packages),
  /** "a pdf reader" for "pdf reader" */
  aProgram: (random, tongue) => {
    const [article, noun] = random.pick(spoken.soughtSoftware[tongue]);
    return { said: article === "" ? noun : `${article} ${noun}`, value: noun };
  },
  programSought: (random, tongue) => plain(random.pick(spoken.soughtSoftware[tongue])[1]),
  topic: (random, tongue) => plain(random.pick(spoken.topics[tongue])),
  user: (random) => plain(userName(random)),
  /** also "Anna" for anna */
  person: (random) => {
    const name = random.pick(machine.firstNames);
    return { said: random.chance(0.5) ? name : name.toLowerCase(), value: name.toLowerCase() };
  },
  zone: (random) => {
    const value = random.pick([...words.zones, ...machine.moreZones]);
    return { said: random.chance(0.1) ? value.toLowerCase() : value, value };
  },
  city: (random, tongue) => pair(spoken.cities[tongue], random),
  hostname: (random) => plain(hostname(random)),
  url: (random) => plain(webAddress(random)),
  app: (random) => (random.chance(0.12) ? pair(machine.brands, random) : plain(random.pick(applications))),
  /** "the calculator" for calculator */
  appSaid: (random, tongue) => pair(spoken.generalApplications[tongue], random),
  documentFile: fileOf(["pdf", "odt", "docx", "xlsx", "ods", "pptx", "epub", "html", "ps", "djvu"]),
  mediaFile: fileOf(["mp3", "ogg", "flac", "wav", "mp4", "mkv", "avi", "webm", "m4a", "mov"]),
  videoFile: fileOf(["mp4", "mkv", "avi", "webm", "mov"]),
  pictureFile: fileOf(["jpg", "png", "jpeg", "gif", "svg", "webp", "tiff", "bmp"]),
  /** 1 to 100 */
  volume: (random) => plain(random.chance(0.7) ? random.integer(1, 20) * 5 : random.integer(1, 99)),
  volumeWord: (random, tongue) => pair(spoken.percentWords[tongue], random),
  model: (random) => plain(model(random)),
  recently,
  /** 2026-01-31 */
  date: (random) => {
    const two = (number: number): string => String(number).padStart(2, "0");
    return plain(`${random.integer(2024, 2026)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`);
  },
  logLines: (random, tongue) =>
    random.chance(0.15)
      ? pair(lineWords[tongue], random)
      : plain(
          random.chance(0.7) ? random.pick([5, 10, 15, 20, 25, 30, 40, 50, 80, 100, 200, 500]) : random.integer(3, 300),
        ),
  /** in the possessive: "today's" */
  sincePossessive: (random) => pair({ "today's": "today", "yesterday's": "yesterday" }, random),
};
