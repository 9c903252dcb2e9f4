import { compileTemplate } from "./compile-template.ts";
import type { Language } from "./language.ts";

/** Gives the value of a slot from the words that stand there; undefined when they do not fit, so that the template does not match. */
export type SlotReader = (words: string) => unknown;

/** The kinds of slots that templates may use, in one language; the tables of `choices` are kinds as well. */
export function slotReaders(language: Language): Readonly<Record<string, SlotReader>> {
  const notNames = new Set(language.notNames.split("|"));
  const places = Object.entries(language.places).map(
    ([path, phrases]) => [path, compileTemplate(`(${phrases})`, language).pattern] as const,
  );
  const folder = new RegExp(
    `^(?:the |my )?(?:(?:${language.folder}) (?:named |called )?(?<after>\\S+|"[^"]+"|'[^']+')|(?<before>\\S+|"[^"]+"|'[^']+') (?:${language.folder}))$`,
    "i",
  );

  const place: SlotReader = (words) => places.find(([, pattern]) => pattern.test(` ${words}`))?.[0];
  const namedFolder = (words: string): string | undefined => {
    const found = folder.exec(words)?.groups;
    const name = unquote(found?.["after"] ?? found?.["before"] ?? "");
    return name === "" || notNames.has(name.toLowerCase()) ? undefined : name;
  };
  const path = (words: string): unknown => place(words) ?? namedFolder(words) ?? pathAsSaid(words);
  const name: SlotReader = (words) =>
    /^[\w.+:@-]+$/.test(words) && /[a-z]/i.test(words) && !notNames.has(words.toLowerCase()) ? words : undefined;
  const packages =
    (divider: RegExp): SlotReader =>
    (words) => {
      const names = words.toLowerCase().split(divider);
      const good = names.every((part) => packageName.test(part) && !notNames.has(part));
      return good ? [...new Set(names)] : undefined;
    };
  const quoted: SlotReader = (words) => /^(["'`])(.+)\1$/.exec(words)?.[2];
  const notCommands = new Set(language.notCommands.split("|"));
  const isCommand = (words: string): boolean => !notCommands.has(words.toLowerCase().split(" ", 1)[0] ?? "");
  const joins = new RegExp(`(?:^| )(?:${language.connectors.join("|")})(?: |$)`, "i");

  return {
    place,
    namedFolder,
    path: (words) => path(words.replace(/,$/, "")),
    /** only what can hardly be a file, where "what is in X" could ask for the text of one */
    directory: (words) => {
      const named = place(words) ?? namedFolder(words);
      if (named !== undefined) return named;
      const said = pathAsSaid(words);
      return said !== undefined && (said.endsWith("/") || directories.test(said)) ? said : undefined;
    },
    fileType: (words) => {
      if (/^[^/\s]*\*[^/\s]*$/.test(words)) return words;
      const ending = words.toLowerCase().replace(/^\./, "");
      return fileTypes.has(ending) ? `*.${ending}` : undefined;
    },
    name,
    packages: packages(/(?:, ?| )(?:and|&|plus) | ?, ?/),
    packageWords: packages(/(?:, ?| )(?:and|&|plus) | ?, ?| /),
    count: (words) => {
      const count = language.choices["number"]?.[words.toLowerCase()] ?? (/^\d{1,4}$/.test(words) ? Number(words) : 0);
      return typeof count === "number" && count >= 1 && count <= 1000 ? count : undefined;
    },
    quoted,
    command: (words) => quoted(words) ?? (isCommand(words) && !joins.test(words) ? words : undefined),
    joined: (words) => (quoted(words) === undefined && isCommand(words) && joins.test(words) ? words : undefined),
  };
}

/** A path that shows itself to be one; a bare word could be anything. */
function pathAsSaid(words: string): string | undefined {
  const quoted = /^(["'])(.+)\1$/.exec(words)?.[2];
  if (quoted !== undefined) return quoted;
  if (/^\w+:\/\//.test(words)) return undefined;
  return /^(?:~|\.{1,2}|~?[\w.+@:-]*\/\S*)$/.test(words) ? words : undefined;
}

const unquote = (words: string): string => words.replace(/^(["'])(.*)\1$/, "$2");

const packageName = /^[a-z0-9][a-z0-9.+-]*[a-z0-9]$/;

/** Directories that every Linux system has, and names without an ending or a leading dot where people keep their own. */
const directories =
  /^(?:\.{1,2}|~(?:\/[\w+@-]+)*|\/(?:home|media|mnt|srv|tmp|opt)(?:\/[\w+@-]+)*|\/(?:etc|usr|var|boot|dev|proc|sys|run|root|bin|sbin|lib)|\/(?:usr|var)\/[a-z]+)$/;

/** Endings of files that people name as a kind: "list the pdf files". */
const fileTypes = new Set(
  "txt md pdf doc docx odt rtf csv tsv xls xlsx ods ppt pptx odp json yaml yml toml xml html css js ts py rb go rs c h cpp java sh conf log zip tar gz xz zst 7z deb iso img png jpg jpeg gif webp svg bmp tiff mp3 ogg flac wav mp4 mkv webm avi mov epub tex sql db bak".split(
    " ",
  ),
);
