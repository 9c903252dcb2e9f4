import type { Phrasing } from "../phrasing.ts";

export const filesListSorted: readonly Phrasing[] = [
  {
    tool: "files.list",
    arguments: { sort: "size" },
    templates: {
      en: [
        "ls (-S|-lS) {path:folderPath}",
        "(list|show|show me) [the|all] files {path:inFolder} (by size|sorted by size|ordered by size|largest first|biggest first)",
        "(what|which) are the (biggest|largest) files {path:inFolder}",
        "(which|what) files {path:inFolder} are the (biggest|largest)",
        "[show me] the (biggest|largest) files {path:inFolder}",
        "sort [the files in] {path:folderPath} by size",
        "(list|show) {path:folderPath} (by file size|biggest files first|sorted by size)",
        "order the files {path:inFolder} by (size|how big they are)",
      ],
      loose: [
        "what's hogging space {path:inFolder}, biggest files first",
        "show me the fat files {path:inFolder}",
        "which of the files {path:inFolder} are the huge ones",
        "i need to clear out {path:folderPath}, so list it with the largest files on top",
      ],
      de: [
        "(zeig|zeige|liste) [mir] [die] Dateien {path:inFolder} (nach Größe|nach Größe sortiert|, die größten zuerst)",
        "(was|welche) sind die größten Dateien {path:inFolder}",
        "die größten Dateien {path:inFolder}",
        "sortiere die Dateien {path:inFolder} nach Größe",
      ],
      es: [
        "(lista|muestra) los archivos que hay {path:inFolder} (por tamaño|ordenados por tamaño)",
        "¿cuáles son los archivos más grandes que hay {path:inFolder}?",
        "ordena por tamaño los archivos que hay {path:inFolder}",
      ],
      zh: [
        "(按大小|按文件大小)列出{path:inFolder}的文件",
        "{path:inFolder}(最大的文件是哪些|哪些文件最大)",
        "把{path:inFolder}的文件按大小排(序|列)",
      ],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "time" },
    templates: {
      en: [
        "ls (-t|-lt) {path:folderPath}",
        "(list|show|show me) [the|all] files {path:inFolder} (by date|sorted by date|by time|by modification time|newest first|latest first|most recent first)",
        "(what|which) are the (newest|latest|most recent) files {path:inFolder}",
        "[show me] the (newest|latest|most recent) files {path:inFolder}",
        "(what|which) files {path:inFolder} (changed last|are the newest|were changed most recently)",
        "sort [the files in] {path:folderPath} by (date|time|age)",
        "what was (changed|modified|saved) last {path:inFolder}",
        "recent files {path:inFolder}",
      ],
      loose: [
        "what's new {path:inFolder}",
        "show me the fresh stuff {path:inFolder} first",
        "i saved something {path:inFolder} a minute ago, list the files with the newest on top",
        "what landed {path:inFolder} lately",
      ],
      de: [
        "(zeig|zeige|liste) [mir] [die] Dateien {path:inFolder} (nach Datum|nach Datum sortiert|, die neuesten zuerst)",
        "(was|welche) sind die neuesten Dateien {path:inFolder}",
        "was wurde {path:inFolder} zuletzt geändert",
        "die zuletzt geänderten Dateien {path:inFolder}",
      ],
      es: [
        "(lista|muestra) los archivos que hay {path:inFolder} (por fecha|ordenados por fecha|los más recientes primero)",
        "¿cuáles son los archivos más (recientes|nuevos) que hay {path:inFolder}?",
        "ordena por fecha los archivos que hay {path:inFolder}",
        "¿qué es lo último que se modificó {path:inFolder}?",
      ],
      zh: [
        "(按时间|按日期|按修改时间)列出{path:inFolder}的文件",
        "{path:inFolder}(最新的文件是哪些|最近改过什么)",
        "把{path:inFolder}的文件按时间排(序|列)",
      ],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "name" },
    templates: {
      en: [
        "(list|show|show me) [the|all] files {path:inFolder} (by name|sorted by name|alphabetically|in alphabetical order|from a to z)",
        "sort [the files in] {path:folderPath} (by name|alphabetically)",
        "[an] alphabetical list of the files {path:inFolder}",
      ],
      loose: ["files {path:inFolder} in abc order", "gimme {path:folderPath} sorted a to z"],
      de: [
        "(zeig|zeige|liste) [mir] [die] Dateien {path:inFolder} (nach Namen sortiert|alphabetisch|in alphabetischer Reihenfolge)",
        "sortiere die Dateien {path:inFolder} nach Namen",
      ],
      es: [
        "(lista|muestra) los archivos que hay {path:inFolder} (por nombre|ordenados por nombre|en orden alfabético)",
        "ordena por nombre los archivos que hay {path:inFolder}",
      ],
      zh: ["(按名称|按名字|按文件名)列出{path:inFolder}的文件", "把{path:inFolder}的文件按名字排序"],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "size" },
    templates: {
      en: [
        "ls (-S|-lS)",
        "(list|show) [my|the|all] files (by size|sorted by size|largest first|biggest first)",
        "sort my files by size",
      ],
      loose: ["which of my files are the fat ones"],
      de: ["(zeig|zeige) [mir] [meine|die] Dateien nach Größe [sortiert]"],
      es: ["lista [mis|los] archivos por tamaño"],
      zh: ["按大小列出[我的]文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "time" },
    templates: {
      en: [
        "ls (-t|-lt)",
        "(list|show) [my|the|all] files (by date|sorted by date|newest first|by time)",
        "sort my files by date",
      ],
      loose: ["my newest files"],
      de: ["(zeig|zeige) [mir] [meine|die] Dateien nach Datum [sortiert]"],
      es: ["lista [mis|los] archivos por fecha"],
      zh: ["按时间列出[我的]文件"],
    },
  },
  {
    tool: "files.list",
    templates: {
      en: [
        "ls {pattern:glob}",
        "ls -l {pattern:glob}",
        "list [all] [the|my] {pattern:filesOf}",
        "list [the|all] files (matching|that match) {pattern:glob}",
      ],
      de: ["liste [alle|meine] {pattern:filesOf} auf"],
      es: ["lista [todos] los {pattern:filesOf}"],
      zh: ["列出[所有]{pattern:filesOf}"],
    },
  },
  {
    tool: "files.list",
    arguments: { path: "~/Downloads", sort: "time" },
    templates: {
      en: [
        "what did i download (last|recently|most recently)",
        "show [me] my (latest|newest|most recent) downloads",
        "(list|show) my downloads by date",
      ],
      loose: ["where's that thing i just downloaded, show the newest downloads first", "my latest downloads"],
      de: ["was habe ich zuletzt heruntergeladen", "zeig mir meine neuesten Downloads"],
      es: ["¿qué he descargado últimamente?", "muestra mis últimas descargas"],
      zh: ["我最近下载了什么", "看看最新下载的文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { path: "~/Downloads" },
    templates: {
      en: [
        "(show|list) [me] [all] my downloads",
        "what have i downloaded",
        "list (everything|what) i [have] downloaded",
      ],
      loose: ["what did i download onto this thing", "what junk did i download"],
      de: ["(zeig|zeige) [mir] [alle] meine Downloads", "was habe ich [alles] heruntergeladen"],
      es: ["(muestra|enséñame) [todas] mis descargas", "¿qué he descargado?"],
      zh: ["我下载了什么", "看看我的下载", "列出我下载的文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { hidden: true, sort: "size" },
    templates: {
      en: [
        "ls (-laS|-lahS|-aS) {path:folderPath}",
        "(list|show) all files {path:inFolder} by size, (including hidden ones|hidden ones too)",
      ],
      de: ["liste alle Dateien {path:inFolder} nach Größe auf, auch versteckte"],
      es: ["lista por tamaño los archivos que hay {path:inFolder}, también los ocultos"],
      zh: ["按大小列出{path:inFolder}的文件，包括隐藏文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { hidden: true, sort: "time" },
    templates: {
      en: [
        "ls (-lat|-lart|-at) {path:folderPath}",
        "(list|show) the files {path:inFolder} newest first, (including hidden ones|hidden ones too)",
      ],
      de: ["zeig alle Dateien {path:inFolder} nach Datum, auch versteckte"],
      es: ["lista por fecha los archivos que hay {path:inFolder}, también los ocultos"],
      zh: ["按时间列出{path:inFolder}的文件，包括隐藏文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "size" },
    templates: {
      en: [
        "(list|show) [the] {pattern:filesOf} {path:inFolder} (by size|sorted by size|largest first)",
        "[what are] the (biggest|largest) {pattern:filesOf} {path:inFolder}",
      ],
      loose: ["which {pattern:filesOf} {path:inFolder} are the fattest"],
      de: ["(zeig|zeige) [die] {pattern:filesOf} {path:inFolder} nach Größe sortiert"],
      es: ["lista por tamaño los {pattern:filesOf} que hay {path:inFolder}"],
      zh: ["按大小列出{path:inFolder}的{pattern:filesOf}"],
    },
  },
  {
    tool: "files.list",
    arguments: { sort: "time" },
    templates: {
      en: [
        "(list|show) [the] {pattern:filesOf} {path:inFolder} (by date|sorted by date|newest first)",
        "[what are] the (newest|latest|most recent) {pattern:filesOf} {path:inFolder}",
      ],
      loose: ["any fresh {pattern:filesOf} {path:inFolder}, newest on top"],
      de: ["(zeig|zeige) [die] {pattern:filesOf} {path:inFolder}, die neuesten zuerst"],
      es: ["lista por fecha los {pattern:filesOf} que hay {path:inFolder}"],
      zh: ["按时间列出{path:inFolder}的{pattern:filesOf}"],
    },
  },
];
