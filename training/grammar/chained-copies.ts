import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** Where to: only the first step has slots, so each goal has entries of its own. */
const goals = [
  {
    to: "~/Desktop",
    en: "my desktop",
    at: "on my desktop",
    de: "auf meinen Schreibtisch",
    es: "al escritorio",
    zh: "桌面",
  },
  {
    to: "~/Documents",
    en: "my documents",
    at: "in my documents",
    de: "in meine Dokumente",
    es: "a mis documentos",
    zh: "我的文档",
  },
  {
    to: "/media/usb",
    en: "/media/usb",
    at: "in /media/usb",
    de: "nach /media/usb",
    es: "a /media/usb",
    zh: " /media/usb",
  },
  { to: "~/backup", en: "~/backup", at: "in ~/backup", de: "nach ~/backup", es: "a ~/backup", zh: " ~/backup" },
] as const;

/** What is found, and then copied or moved. */
export const chainedCopies: readonly Chained[] = goals.flatMap(({ to, en, at, de, es, zh }): Chained[] => [
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.copy", arguments: { from: first, to } },
    ],
    templates: {
      en: [
        `(find|look for|locate) {name:name} and copy it to ${en}`,
        `(find|search for) [all] [the] {name:filesOf} {path:inFolder} and copy (them|the newest) to ${en}`,
        `search {path:folderPath} for {name:name}, then (copy it|copy that) to ${en}`,
        `find the file (that mentions|containing) {text:sought} and put a copy ${at}`,
        `find everything with {name:part} in its name {path:inFolder} and copy it to ${en}`,
      ],
      loose: [
        `dig up {name:name} and drop a copy ${at}`,
        `wherever {name:name} is, find it and stash a copy ${at}`,
        `round up the {name:filesOf} {path:inFolder}, copies go to ${en}`,
      ],
      de: [
        `(such|finde) {name:name} und kopiere sie ${de}`,
        `finde alle {name:filesOf} {path:inFolder} und kopiere sie ${de}`,
      ],
      es: [
        `(busca|encuentra) {name:name} y cópialo ${es}`,
        `busca los {name:filesOf} {path:inFolder} y cópialos ${es}`,
      ],
      zh: [`(找到|查找) {name:name} 并复制到${zh}`, `找出{path:inFolder}的{name:filesOf}，复制到${zh}`],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.move", arguments: { from: first, to } },
    ],
    templates: {
      en: [
        `(find|look for|locate) {name:name} and move it to ${en}`,
        `(find|search for) [all] [the] {name:filesOf} {path:inFolder} and move (them|the biggest) to ${en}`,
        `search {path:folderPath} for {name:name} and move it to ${en}`,
        `find the file (that mentions|containing) {text:sought} and move it to ${en}`,
        `look for files with {name:part} in their name {path:inFolder}, then move them to ${en}`,
      ],
      loose: [
        `find {name:name} and shove it over to ${en}`,
        `all the {name:filesOf} {path:inFolder} belong ${at}, find and move them`,
        `hunt {name:name} down and park it ${at}`,
      ],
      de: [
        `(such|finde) {name:name} und verschieb sie ${de}`,
        `finde alle {name:filesOf} {path:inFolder} und verschiebe sie ${de}`,
      ],
      es: [
        `(busca|encuentra) {name:name} y muévelo ${es}`,
        `busca los {name:filesOf} {path:inFolder} y muévelos ${es}`,
      ],
      zh: [`(找到|查找) {name:name} 并移动到${zh}`, `找出{path:inFolder}的{name:filesOf}，移到${zh}`],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "time" } },
      { tool: "files.copy", arguments: { from: first, to } },
    ],
    templates: {
      en: [
        `copy the (newest|latest|most recent) file {path:inFolder} to ${en}`,
        `list the files {path:inFolder} by date and copy the (newest|first) to ${en}`,
        `copy the file i changed last {path:inFolder} to ${en}`,
        `which file {path:inFolder} is the newest? copy it to ${en}`,
        `back up the latest file {path:inFolder} to ${en}`,
      ],
      loose: [
        `copy whatever i saved last {path:inFolder} to ${en}`,
        `the freshest file {path:inFolder}, stash a copy ${at}`,
        `newest thing {path:inFolder}, copy goes to ${en}`,
      ],
      de: [
        `kopiere die neueste Datei {path:inFolder} ${de}`,
        `kopiere die zuletzt geänderte Datei {path:inFolder} ${de}`,
      ],
      es: [
        `copia el archivo más reciente que hay {path:inFolder} ${es}`,
        `copia lo último que guardé {path:inFolder} ${es}`,
      ],
      zh: [`把{path:inFolder}最新的文件复制到${zh}`, `{path:inFolder}最近修改的文件，复制一份到${zh}`],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "size" } },
      { tool: "files.move", arguments: { from: first, to } },
    ],
    templates: {
      en: [
        `move the (biggest|largest) file {path:inFolder} to ${en}`,
        `list the files {path:inFolder} by size and move the (biggest|largest|first) to ${en}`,
        `which file {path:inFolder} is the biggest? move it to ${en}`,
        `see what is largest {path:inFolder} and move it to ${en}`,
        `the largest file {path:inFolder} should go to ${en}, whichever it is`,
      ],
      loose: [
        `shove the fattest file {path:inFolder} over to ${en}`,
        `whatever takes the most room {path:inFolder}, off to ${en} with it`,
        `the huge one {path:inFolder}, find out which and park it ${at}`,
      ],
      de: [
        `verschiebe die größte Datei {path:inFolder} ${de}`,
        `welche Datei {path:inFolder} ist die größte? verschieb sie ${de}`,
      ],
      es: [
        `mueve el archivo más grande que hay {path:inFolder} ${es}`,
        `mira qué ocupa más {path:inFolder} y muévelo ${es}`,
      ],
      zh: [`把{path:inFolder}最大的文件移到${zh}`, `看看{path:inFolder}哪个文件最大，移动到${zh}`],
    },
  },
]);
