import { type SlotKind, type SlotKinds, templateCompiler } from "./compile-template.ts";
import { fileEndings, mediaEndings, plainPlurals, textEndings } from "./known-names.ts";
import type { Language } from "./language.ts";

type Read = SlotKind["read"];

/** The kinds of slots for files and folders, in one language. */
export function pathSlots(language: Language, notNames: ReadonlySet<string>): SlotKinds {
  const any = (read: Read): SlotKind => ({ pattern: ".+?", read });
  const word = (read: Read): SlotKind => ({ pattern: "\\S+?", read });

  const bareName: Read = (words) =>
    /^[\w+@%-][\w.+@%-]*$/.test(words) && !notNames.has(words.toLowerCase()) ? words : undefined;
  /** Without spaces between words nothing tells where a name in the same letters would begin. */
  const apart = (words: string): boolean => language.spaced || !/[^\x20-\x7e]/.test(words);
  const fileName: Read = (words) =>
    quoted(words) ?? (apart(words) && hasEnding(words, fileEndings) && !words.includes("/") ? words : undefined);
  const names = {
    folderName: any((words) => quoted(words) ?? bareName(words)),
    fileName: any(fileName),
    /** beside the word "file" */
    anyName: any((words) => fileName(words) ?? bareName(words)),
  };

  const compileName = templateCompiler(language, names);
  const places = Object.entries(language.places).map(
    ([path, phrases]) => [path, compileName(`(${phrases})`).read] as const,
  );
  const place: Read = (words) => places.find(([, read]) => read(words) !== null)?.[0];
  const folders = compileName(language.folders).read;
  const namedFolder: Read = (words) => folders(words)?.["name"];
  const inside = templateCompiler(language, { ...names, place: any(place) })(language.inside).read;

  const said = (words: string): string | undefined =>
    apart(words) || quoted(words) !== undefined ? pathAsSaid(words) : undefined;
  const file: Read = (words) => {
    const path = said(words);
    if (path !== undefined) return /^(?:~|\.{1,2}|\/|\/(?:dev|sys)(?:\/.*)?)$/.test(path) ? undefined : path;
    if (apart(words) && hasEnding(words, fileEndings)) return words;
    const found = inside(words);
    return typeof found?.["name"] === "string" && hasEnding(found["name"], fileEndings)
      ? joined(String(found["place"]), found["name"])
      : undefined;
  };
  const path: Read = (words) => place(words) ?? namedFolder(words) ?? said(words);

  return {
    ...names,
    place: any(place),
    namedFolder: any(namedFolder),
    path: any((words) => path(words.replace(/,$/, ""))),
    /** only what can hardly be a file, where "what is in X" could ask for the text of one */
    directory: any((words) => {
      const named = place(words) ?? namedFolder(words);
      if (named !== undefined) return named;
      const path = said(words);
      return path !== undefined && (path.endsWith("/") || directories.test(path)) ? path : undefined;
    }),
    file: any(file),
    /** a file that can hardly be anything but text */
    textFile: any((words) => {
      const path = file(words);
      return typeof path === "string" && (hasEnding(path, textEndings) || textPaths.test(path)) ? path : undefined;
    }),
    mediaFile: any((words) => {
      const path = file(words);
      return typeof path === "string" && hasEnding(path, mediaEndings) ? path : undefined;
    }),
    /** a file or folder that is said by its path or its ending, never by words such as "my downloads" */
    target: any((words) => (/^\S+$/.test(words) || quoted(words) !== undefined ? file(words) : undefined)),
    /** beside the word "file" */
    anyFile: any((words) => file(words) ?? bareName(words)),
    /** a folder that is to be made */
    newFolder: any((words) => {
      const found = inside(words);
      if (found !== null) return joined(String(found["place"]), String(found["name"]));
      return said(words) ?? bareName(words);
    }),
    glob: word((words) => (/^[\w.+*?-]*\*[\w.+*?-]*$/.test(words) ? words : undefined)),
    quotedGlob: any((words) => quoted(words) ?? (/^[\w.+*?-]*\*[\w.+*?-]*$/.test(words) ? words : undefined)),
    /** "pdf" or "*.pdf" */
    fileType: word((words) => {
      if (/^\*\.\w+$/.test(words)) return words;
      const ending = words.toLowerCase().replace(/^\./, "");
      return fileEndings.has(ending) ? `*.${ending}` : undefined;
    }),
    /** "pdfs" */
    fileTypes: word((words) => {
      const ending = /^([a-z0-9]+)'?s$/i.exec(words)?.[1]?.toLowerCase() ?? "";
      return plainPlurals.has(ending) ? `*.${ending}` : undefined;
    }),
    part: word((words) => (bareName(words) === undefined ? undefined : `*${words}*`)),
    start: word((words) => (bareName(words) === undefined ? undefined : `${words}*`)),
  };
}

const joined = (place: string, name: string): string => (place === "." ? name : `${place.replace(/\/$/, "")}/${name}`);

const quoted = (words: string): string | undefined => /^(["'`])([^"'`]+)\1$/.exec(words)?.[2];

function hasEnding(name: string, endings: ReadonlySet<string>): boolean {
  const ending = /^[^\s"'`,;:()]+\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && endings.has(ending) && !/^\w+:\/\//.test(name);
}

/** A path that shows itself to be one; a bare word could be anything. */
function pathAsSaid(words: string): string | undefined {
  const inQuotes = quoted(words);
  if (inQuotes !== undefined) return inQuotes;
  if (/^\w+:\/\/|^www\.|[,;!?"'`]$|^-|\*|\.\w+\p{Script=Han}+$/u.test(words)) return undefined;
  return /^(?:~|\.{1,2}|~?[\w.+@:%-]*\/[^\s"'`,;，。；、！？]*|\.[\w-]+)$/u.test(words) ? words : undefined;
}

/** Directories that every Linux system has, and names without an ending or a leading dot where people keep their own. */
const directories =
  /^(?!\/var\/log\/\w)(?:\.{1,2}|~(?:\/[\w+@-]+)*|\/(?:home|media|mnt|srv|tmp|opt)(?:\/[\w+@-]+)*|\/(?:etc|usr|var|boot|dev|proc|sys|run|root|bin|sbin|lib)|\/(?:usr|var)\/[a-z]+(?:\/[a-z-]+)?)$/;

/** Text files without an ending. */
const textPaths =
  /^(?:\/etc\/(?!.*\.d$)[\w.-]*(?:hosts|fstab|passwd|group|hostname|os-release|crontab|environment|issue|motd|profile|sshd_config|_config|rc)|\/proc\/(?:cpuinfo|meminfo|version|cmdline)|\/var\/log\/syslog|~\/\.[\w-]*(?:rc|profile|gitconfig|_history|_aliases)|~\/\.ssh\/(?:config|authorized_keys|known_hosts)|(?:~\/)?(?:\S+\/)?(?:README|LICENSE|Makefile|TODO))$/;
