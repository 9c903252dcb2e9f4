import type { Tongue } from "../phrasing.ts";
import type { Random } from "../random.ts";
import { type Kind, kinds as machineKinds, type Said } from "../slots.ts";
import { measured, money, number, spokenNumbers } from "./measures.ts";
import { sentence } from "./sentences.ts";
import type { MadeUpTool, OwnKind } from "./tool.ts";
import * as values from "./values.ts";

const plain = (value: string | number): Said => ({ said: String(value), value });
/** What people type of names: as they are written, or in small letters. */
const loosely = (name: string, random: Random): Said => plain(random.chance(0.25) ? name.toLowerCase() : name);
const oneOf =
  (names: readonly string[]): Kind =>
  (random) =>
    loosely(random.pick(names), random);
/** Words of the tongue, English where it has none. */
const inTongue =
  (names: Readonly<Partial<Record<Tongue, readonly string[]>> & { en: readonly string[] }>): Kind =>
  (random, tongue) =>
    plain(random.pick(names[tongue] ?? names.en));
/** What comes after a word that is no part of the value: "on friday". */
const after =
  (lead: Readonly<Record<Tongue, string>>, kind: Kind, bare: RegExp): Kind =>
  (random, tongue) => {
    const { said, value } = kind(random, tongue);
    return { said: bare.test(said) ? said : lead[tongue] + said, value };
  };
const integer =
  (least: number, most: number, step = 1): Kind =>
  (random) =>
    plain(least + step * random.integer(0, Math.floor((most - least) / step)));
/** A number with something around it that people leave out at times. */
const written =
  (kind: Kind, ...ways: readonly string[]): Kind =>
  (random, tongue) => {
    const { said, value } = kind(random, tongue);
    return { said: random.pick(ways).replace("#", said), value };
  };

const date = inTongue(values.dates);
const time = inTongue(values.times);
const percent = integer(5, 100, 5);
const reference: Kind = (random) => {
  const [letters, digits] = [random.pick(["A", "INV", "T", "ORD", "K", "QX", "CL", "R"]), random.integer(10, 9999)];
  return loosely(random.pick([`${letters}-${digits}`, `${letters}${digits}`, String(10_000 + digits)]), random);
};

/** Kinds of slots that requests to several made-up tools have. */
const shared: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    ["file", "folderPath", "textFile", "host", "user", "url"].map((name) => [name, machineKinds[name]!]),
  ),
  sentence: (random) => plain(sentence(random)),
  person: oneOf(values.people),
  fullName: (random) => loosely(`${random.pick(values.people)} ${random.pick(values.surnames)}`, random),
  email: (random) =>
    plain(`${random.pick(values.people).toLowerCase()}@${random.pick(["example.com", "acme.io", "mail.example.org"])}`),
  phone: oneOf(["555 0143", "0664 1234567", "+43 1 58801", "020 7946 0018", "555-0199"]),
  city: oneOf(values.cities),
  street: oneOf(values.streets),
  colour: inTongue(values.colours),
  topic: oneOf(values.topics),
  remark: inTongue({ en: values.remarks }),
  problem: inTongue({ en: values.problems }),
  ref: reference,
  version: (random) =>
    plain(
      `${random.pick(["", "", "v"])}${random.integer(0, 9)}.${random.integer(0, 20)}${random.pick(["", `.${random.integer(0, 9)}`])}`,
    ),
  date,
  onDate: after(
    { en: "on ", loose: "on ", de: "am ", es: "el ", zh: "" },
    date,
    /^(tomorrow|today|tonight|next|this|in |morgen|heute|über|nächste|mañana|hoy|pasado)/,
  ),
  time,
  atTime: after({ en: "at ", loose: "at ", de: "um ", es: "a las ", zh: "" }, time, /^mediodía/),
  fromTime: after({ en: "from ", loose: "from ", de: "ab ", es: "desde las ", zh: "" }, time, /^mediodía/),
  pastDate: inTongue(values.pastMoments),
  pastDay: inTongue(values.pastDays),
  monthName: inTongue(values.months),
  year: integer(2024, 2028),
  pastYear: integer(1780, 1940),
  laterYear: integer(1941, 2005),
  count: number(2, 12, 0.4),
  quantity: number(5, 60, 0.1),
  upToTen: number(1, 9, 0.3),
  goals: integer(0, 6),
  floor: integer(0, 25),
  upperFloor: integer(26, 48),
  roomNumber: integer(3, 480),
  refNumber: integer(100, 9800),
  percent: written(percent, "#%", "#%", "# percent", "# %"),
  angle: written(integer(10, 80, 5), "# degrees", "#°"),
  degrees: measured([18, 19, 20, 21, 22, 23, 24, 19.5, 21.5, 26], {
    ...{ en: ["degrees", "°", "°C", "degrees celsius"], de: ["Grad", "°"], es: ["grados"], zh: ["度"] },
  }),
  ovenDegrees: measured([160, 180, 200, 220, 175, 230], {
    ...{ en: ["degrees", "°", "C"], de: ["Grad"], es: ["grados"] },
  }),
  washing: measured([30, 40, 60, 90], { en: ["degrees", "°"], de: ["Grad"], es: ["grados"] }),
  spin: measured([800, 1000, 1200, 1400], { en: ["rpm", "revolutions"] }),
  rpm: measured([500, 3000, 4500, 8000, 12_000], { en: ["rpm"], zh: ["转"] }),
  bpm: measured([60, 72, 88, 96, 120, 132, 140], { en: ["bpm", "beats per minute"] }),
  decibels: measured([-12, -6, -3, 2, 3, -18], { en: ["db", "dB", "decibels"] }),
  newtons: measured([20, 40, 55, 80], { en: ["newtons", "N"] }),
  metres: measured([30, 40, 55, 80, 120], { en: ["metres", "m"], de: ["Meter"] }),
  ph: (random) => plain(random.pick([6.5, 6.8, 7, 7.2, 7.6, 8, 8.1])),
  minutes: measured([5, 10, 15, 20, 25, 40, 45, 90], spokenNumbers.minutes, spokenNumbers.minutesSaid),
  seconds: measured([5, 8, 10, 20, 30, 300], { en: ["seconds", "s", "sec"] }),
  hours: measured([2, 3, 4, 5, 6, 7, 8, 12], { en: ["hours"], de: ["Stunden"], es: ["horas"], zh: ["小时"] }),
  days: measured([2, 3, 4, 5, 7, 10, 14, 30], spokenNumbers.days, { en: { "two weeks": 14 } }),
  nights: measured([2, 3, 4, 5, 7], { en: ["nights"], de: ["Nächte"], es: ["noches"], zh: ["晚"] }),
  weeks: measured([2, 3, 4, 6, 8], { en: ["weeks"], de: ["Wochen"], es: ["semanas"], zh: ["周"] }),
  months: measured(
    [2, 3, 4, 6],
    { en: ["months"], de: ["Monate"], es: ["meses"], zh: ["个月"] },
    { en: { "half a year": 6 } },
  ),
  kilos: measured([3, 4.5, 12, 18, 22.5, 40], {
    ...{ en: ["kg", "kilos", "kilograms"], de: ["kg", "Kilo"], es: ["kilos"], zh: ["公斤"] },
  }),
  bodyKilos: measured([54, 61.5, 72.4, 81, 95], {
    ...{ en: ["kg", "kilos"], de: ["kg", "Kilo"], es: ["kilos"], zh: ["公斤"] },
  }),
  grams: measured([30, 50, 80, 120, 200], { en: ["grams", "g"], de: ["Gramm"], es: ["gramos"], zh: ["克"] }),
  tonnes: measured([2, 3.5, 12, 40, 7], { en: ["tonnes", "t", "tons"], es: ["toneladas"] }),
  litres: measured([8, 12.5, 20, 31, 42, 55.3], { en: ["litres", "l", "liters"], de: ["Liter"], es: ["litros"] }),
  millilitres: measured([60, 90, 120, 150, 180], { en: ["ml", "millilitres"], de: ["ml", "Milliliter"] }),
  gigabytes: measured([8, 16, 32, 64, 128], { en: ["gb", "GB", "gigabytes"] }),
  km: measured([3, 5, 7.5, 10, 12, 21.1], {
    ...{ en: ["km", "kilometres", "k"], de: ["km", "Kilometer"], es: ["kilómetros", "km"], zh: ["公里"] },
  }),
  odometer: measured([20_400, 48_200, 103_500, 77_010, 9800], { en: ["km", "kilometres"] }),
  calories: measured([120, 250, 310, 480, 600], { en: ["calories", "kcal"] }),
  stars: measured([2, 3, 4, 5], { en: ["stars", "out of 5"], zh: ["星"] }),
  systolic: integer(105, 165),
  diastolic: integer(60, 99),
  pulse: integer(52, 110),
  money,
};

/** Several, each once, as they are listed in a sentence. */
const several =
  (kind: Kind): Kind =>
  (random, tongue) => {
    const count = random.pick([1, 1, 2, 2, 2, 3, 3, 4]);
    const found = new Map<unknown, string>();
    for (let tries = 0; found.size < count && tries < 20; tries += 1) {
      const { said, value } = kind(random, tongue);
      if (![...found.keys()].some((other) => String(other).toLowerCase() === String(value).toLowerCase()))
        found.set(value, said);
    }
    const all = [...found.values()];
    const last = all.pop()!;
    const and = { en: " and ", loose: " and ", de: " und ", es: " y ", zh: "和" }[tongue];
    const joint = random.pick([and, and, all.length > 1 && tongue === "en" ? ", and " : and, ", "]);
    return { said: all.length === 0 ? last : all.join(", ") + joint + last, value: [...found.keys()] };
  };
/** With quotation marks around it, or without: they are no part of the value. */
const quoted =
  (kind: Kind): Kind =>
  (random, tongue) => {
    const { said, value } = kind(random, tongue);
    const [open, close] = random.pick([["", ""], ['"', '"'], ['"', '"'], ["'", "'"], ["“", "”"]] as const); // prettier-ignore
    return { said: said.includes("'") && open === "'" ? said : open + said + close, value };
  };

const own =
  (kind: OwnKind): Kind =>
  (random) => {
    if (Array.isArray(kind)) return loosely(random.pick(kind as readonly string[]), random);
    const [said, value] = random.pick(Object.entries(kind));
    return { said, value };
  };

/**
 * Kinds of slots by name: the tool's own before the shared ones. `manyTag` is a list of what `tag` is, `quotedTag` may
 * have quotation marks around it.
 */
export const kindsOf =
  (tool: MadeUpTool) =>
  (name: string): Kind | undefined => {
    const direct = (name: string): Kind | undefined =>
      tool.kinds?.[name] === undefined ? shared[name] : own(tool.kinds[name]);
    const found = /^(many|quoted)([A-Z].*)$/.exec(name);
    if (found === null) return direct(name);
    const inner = direct(found[2]!.charAt(0).toLowerCase() + found[2]!.slice(1));
    return inner && (found[1] === "many" ? several(inner) : quoted(inner));
  };
