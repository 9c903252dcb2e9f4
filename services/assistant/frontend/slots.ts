import type { SlotKind, SlotKinds } from "./compile-template.ts";
import type { Language } from "./language.ts";
import { nameSlots } from "./name-slots.ts";
import { pathSlots } from "./path-slots.ts";

/** The kinds of slots that the templates of a language may use; the tables of its `choices` are kinds as well. */
export function slotKinds(language: Language): SlotKinds {
  const notNames = new Set(language.notNames.toLowerCase().split("|"));
  return {
    ...pathSlots(language, notNames),
    ...nameSlots(language, notNames),
    ...valueSlots(language),
    ...Object.fromEntries(Object.entries(language.choices).map(([name, table]) => [name, choiceSlot(table)])),
  };
}

function choiceSlot(table: Readonly<Record<string, string | number | boolean>>): SlotKind {
  const phrases = Object.keys(table).sort((a, b) => b.length - a.length);
  const values = new Map(Object.entries(table).map(([phrase, value]) => [phrase.toLowerCase(), value]));
  return {
    pattern: phrases.map((phrase) => RegExp.escape(phrase)).join("|"),
    read: (words) => values.get(words.toLowerCase()),
  };
}

/** Numbers, times, texts and commands. */
function valueSlots(language: Language): SlotKinds {
  const any = (read: SlotKind["read"]): SlotKind => ({ pattern: ".+?", read });
  /** What begins with a quote ends with one. */
  const quotable = (read: SlotKind["read"]): SlotKind => ({ pattern: `${inQuotes}|[^\\s"'\`].*?`, read });
  const numbers = language.choices["number"] ?? {};
  const numberPattern = `\\d{1,5}|${Object.keys(numbers).join("|")}`;
  const number =
    (least: number, most: number): SlotKind["read"] =>
    (words) => {
      const value = numbers[words.toLowerCase()] ?? Number(words);
      return typeof value === "number" && value >= least && value <= most ? value : undefined;
    };
  const units = Object.keys(language.spans).sort((a, b) => b.length - a.length);
  const span = new RegExp(`^(?:(?<count>${numberPattern}) ?)?(?<unit>${units.join("|")})$`, "iu");

  const end = language.spaced ? "(?=[ ,:]|$)" : "";
  const notTexts = new RegExp(`^(?:${language.notTexts})${end}`, "iu");
  const notCommands = new RegExp(`^(?:["'\`]|(?:${language.notCommands})${end})`, "iu");
  const thanked = new RegExp(`[,，] ?(?:${language.after})$`, "iu");
  const isCommand = (words: string): boolean => !notCommands.test(words) && !thanked.test(words);
  const polite = new RegExp(language.spaced ? ` (?:${language.after})$` : `(?:${language.after})$`, "iu");
  const joins = language.spaced
    ? new RegExp(`(?:^| )(?:${language.connectors})(?: |$)`, "iu")
    : new RegExp(`${language.connectors}|[，；。]`, "u");
  const freeText = (words: string): string | undefined =>
    notTexts.test(words) || polite.test(words) || /^-|["'`~/]|\.[a-z]{1,4}(?: |$)|[;,] |[：:]$/i.test(words)
      ? undefined
      : words;

  return {
    count: { pattern: numberPattern, read: number(1, 1000) },
    lines: { pattern: numberPattern, read: number(1, 10_000) },
    percent: { pattern: `(?:${numberPattern}) ?%?`, read: (words) => number(0, 100)(words.replace(/ ?%$/, "")) },
    /** "3 hours", "hour" */
    span: {
      pattern: `(?:(?:${numberPattern}) ?)?(?:${units.join("|")})`,
      read: (words) => {
        const { count, unit } = span.exec(words)?.groups ?? {};
        const value = count === undefined ? 1 : number(1, 1000)(count);
        return unit === undefined || value === undefined
          ? undefined
          : `-${String(value)}${language.spans[unit.toLowerCase()] ?? ""}`;
      },
    },
    date: { pattern: "\\d{4}-\\d{2}-\\d{2}", read: (words) => words },
    quoted: { pattern: inQuotes, read: quoted },
    /** what is to be written, if it cannot be taken for its description */
    text: quotable((words) => quoted(words) ?? freeText(words)),
    /** the same where nothing follows */
    lastText: quotable((words) => quoted(words) ?? (joins.test(words) ? undefined : freeText(words))),
    /** what files are searched for */
    sought: quotable(
      (words) =>
        quoted(words) ??
        (words.split(" ").length <= 3 && !joins.test(words) && words.split(" ").every((word) => !notTexts.test(word))
          ? freeText(words)
          : undefined),
    ),
    query: quotable(
      (words) =>
        quoted(words) ??
        (/^[\p{L}\d.+-]+(?: [\p{L}\d.+-]+){0,3}$/u.test(words) &&
        !joins.test(words) &&
        words.split(" ").every((word) => !notTexts.test(word))
          ? freeText(words)
          : undefined),
    ),
    options: any((words) => (/^-[\w=.:/-]+(?: -[\w=.:/-]+)*$/.test(words) ? words.split(" ") : undefined)),
    /** arguments after a program, as they are typed */
    commandLine: any((words) => (joins.test(words) || /["'`|<>$;&]/.test(words) ? undefined : words.split(" "))),
    command: quotable((words) => quoted(words) ?? (isCommand(words) && !joins.test(words) ? words : undefined)),
    severalWords: quotable(
      (words) => quoted(words) ?? (words.includes(" ") && isCommand(words) && !joins.test(words) ? words : undefined),
    ),
    joined: any((words) => (quoted(words) === undefined && isCommand(words) && joins.test(words) ? words : undefined)),
  };
}

const inQuotes = `"[^"]+"|'[^']+'|\`[^\`]+\``;
const quoted = (words: string): string | undefined => /^(["'`])((?:(?!\1).)+)\1$/.exec(words)?.[2];
