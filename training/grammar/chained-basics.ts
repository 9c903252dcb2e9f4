import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** The second step takes what the first finds. */
export const chainedBasics: readonly Chained[] = [
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.delete", arguments: { path: first } },
    ],
    templates: {
      en: [
        "find all {name:ending} files in {path:folder} and delete (them|the biggest|the oldest)",
        "look for {name:glob} in {path:folder} and delete what you find",
        "search {path:folder} for {name:ending} files, then remove (them|the largest one)",
        "find {name:glob} in {path:folder} and erase it",
        "locate the {name:ending} files under {path:folder} and delete the newest",
      ],
      loose: [
        "hunt down every {name:ending} file in {path:folder} and bin it",
        "dig out {name:glob} from {path:folder} and chuck it",
        "all those {name:ending} things in {path:folder}, find and delete them",
      ],
      de: [
        "such alle {name:ending} Dateien in {path:folderPath} und lösche (sie|die größte)",
        "finde {name:glob} in {path:folderPath} und lösche es",
      ],
      es: [
        "busca los archivos {name:ending} en {path:folder} y bórralos",
        "encuentra {name:glob} en {path:folder} y elimínalo",
      ],
      zh: ["找到 {path:folderPath} 里的 {name:ending} 文件并删除", "在 {path:folderPath} 查找 {name:glob} 然后删掉"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.read", arguments: { path: first } },
    ],
    templates: {
      en: [
        "find {name:name} in {path:folder} and show me what is in it",
        "search {path:folder} for {name:name} and read it",
        "look for {name:name} in {path:folder}, then print it",
        "find the file {name:name} in {path:folder} and show it",
        "locate {name:name} under {path:folder} and display its contents",
      ],
      loose: [
        "dig up {name:name} somewhere in {path:folder} and let me read it",
        "{name:name} is somewhere in {path:folder}, find it and show me",
        "fish {name:name} out of {path:folder} and print it",
      ],
      de: [
        "such {name:name} in {path:folderPath} und zeig den Inhalt",
        "finde {name:name} in {path:folderPath} und lies es vor",
      ],
      es: ["busca {name:name} en {path:folder} y muéstramelo", "encuentra {name:name} en {path:folder} y léelo"],
      zh: ["在 {path:folderPath} 找到 {name:name} 并显示内容", "查找 {path:folderPath} 里的 {name:name} 然后读出来"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "desktop.open", arguments: { target: first } },
    ],
    templates: {
      en: [
        "find {name:name} in {path:folder} and open it",
        "search {path:folder} for {name:name} and open it on my desktop",
        "look for {name:glob} in {path:folder} and open the (first|newest)",
        "locate {name:name} in {path:folder}, then open it",
        "find the {name:ending} file in {path:folder} and open it",
      ],
      loose: [
        "get me {name:name} out of {path:folder}, open",
        "where in {path:folder} is {name:name}, open it when you have it",
        "pull up {name:name} from somewhere in {path:folder}, find it first",
      ],
      de: [
        "such {name:name} in {path:folderPath} und öffne es",
        "finde die {name:ending} Datei in {path:folderPath} und öffne sie",
      ],
      es: ["busca {name:name} en {path:folder} y ábrelo", "encuentra {name:name} en {path:folder} y ábrelo"],
      zh: ["在 {path:folderPath} 找到 {name:name} 并打开", "查找 {path:folderPath} 里的 {name:name} 然后打开它"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.info", arguments: { path: first } },
    ],
    templates: {
      en: [
        "find {name:name} in {path:folder} and tell me how big it is",
        "search {path:folder} for {name:name} and show its size",
        "look for {name:name} in {path:folder} and say when it was changed",
        "locate {name:name} in {path:folder}, then its details",
        "find {name:name} under {path:folder} and check who owns it",
      ],
      loose: [
        "how fat is {name:name}, it must be somewhere in {path:folder}, find it",
        "find {name:name} in {path:folder} and give me the stats",
        "track down {name:name} in {path:folder}, size please",
      ],
      de: [
        "such {name:name} in {path:folderPath} und sag mir, wie groß es ist",
        "finde {name:name} in {path:folderPath} und zeig die Details",
      ],
      es: [
        "busca {name:name} en {path:folder} y dime cuánto ocupa",
        "encuentra {name:name} en {path:folder} y muestra sus datos",
      ],
      zh: ["在 {path:folderPath} 找到 {name:name} 看看多大", "查找 {path:folderPath} 里的 {name:name} 并显示信息"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "size" } },
      { tool: "files.delete", arguments: { path: first } },
    ],
    templates: {
      en: [
        "list the files in {path:folder} by size and delete the biggest",
        "find the largest file in {path:folder} and delete it",
        "sort {path:folder} by size and remove the top one",
        "show {path:folder} by size, then delete the largest",
        "what is the biggest file in {path:folder}? delete it",
      ],
      loose: [
        "the fattest file in {path:folder} has to go, find and delete it",
        "kick the biggest thing out of {path:folder}",
        "find what is huge in {path:folder} and bin it",
      ],
      de: [
        "finde die größte Datei in {path:folder} und lösche sie",
        "sortiere {path:folderPath} nach Größe und lösche die größte",
      ],
      es: [
        "busca el archivo más grande de {path:folder} y bórralo",
        "ordena {path:folder} por tamaño y elimina el mayor",
      ],
      zh: ["找到 {path:folderPath} 里最大的文件并删除", "按大小列出 {path:folderPath}，删掉最大的"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "time" } },
      { tool: "files.read", arguments: { path: first } },
    ],
    templates: {
      en: [
        "list {path:folder} by time and show me the newest file",
        "find the latest file in {path:folder} and read it",
        "show the most recent file in {path:folder}, its contents",
        "what is the newest file in {path:folder}? print it",
        "sort {path:folder} by date and show what is in the first",
      ],
      loose: [
        "whatever landed last in {path:folder}, let me read it",
        "gimme the freshest file in {path:folder} to read",
        "newest thing in {path:folder}, show its text",
      ],
      de: [
        "zeig den Inhalt der neuesten Datei in {path:folder}",
        "finde die neueste Datei in {path:folder} und zeig sie",
      ],
      es: [
        "muestra el contenido del archivo más reciente de {path:folder}",
        "busca el último archivo de {path:folder} y léelo",
      ],
      zh: ["显示 {path:folderPath} 里最新文件的内容", "找到 {path:folderPath} 最新的文件并读出来"],
    },
  },
];
