import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** Files that the first step finds or lists. */
export const chainedFiles: readonly Chained[] = [
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.delete", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(find|look for|locate|search for) [all] [the] {name:filesOf} {path:inFolder} and (delete|remove|erase) (them|the biggest [one]|the oldest [one]|the largest|the newest)",
        "(find|look for) [all] files {path:inFolder} (that start|starting) with {name:start} and (delete|trash|remove) them",
        "search {path:folderPath} for {name:name} and (delete|remove) it (if it is there|if you find it)",
        "(find|search for) files with {name:part} in their name {path:inFolder}, then (delete|remove) (them|the oldest)",
        "find out where {name:name} is {path:inFolder} and (delete it|throw it away|put it in the trash)",
        "{name:name} must be somewhere {path:inFolder}: find it and delete it",
      ],
      loose: [
        "there's a {name:name} somewhere {path:inFolder}, (track it down and bin it|find it and chuck it)",
        "sniff out the {name:filesOf} {path:inFolder} and nuke (the fattest one|the whole bunch)",
        "i'm sure that {path:inFolder} there are still some {name:filesOf}, so look for them and get rid of the biggest",
      ],
      de: [
        "(such|suche|finde) alle {name:filesOf} {path:inFolder} und lösche (sie|die größte|die älteste)",
        "(such|suche) {path:inFolder} nach {name:name} und (lösche sie|wirf sie weg)",
      ],
      es: [
        "(busca|encuentra) los {name:filesOf} {path:inFolder} y (bórralos|borra el más grande|elimina el más antiguo)",
        "busca {name:name} {path:inFolder} y (bórralo|elimínalo|tíralo)",
      ],
      zh: [
        "(找出|查找){path:inFolder}的{name:filesOf}，(然后删掉|删除最大的|删掉最旧的)",
        "在{path:inFolder}(找到|搜索) {name:name} (并删除|然后删掉)",
      ],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.delete", arguments: { path: first, permanent: true } },
    ],
    templates: {
      en: [
        "(find|search for) [all] {name:filesOf} {path:inFolder} and delete them (permanently|for good|forever)",
        "find {name:name} {path:inFolder} and (permanently delete it|erase it for good|delete it without the trash)",
        "look for {name:glob} {path:inFolder} and remove (it|everything you find) permanently",
        "locate {name:name} and delete it for good",
        "search for {name:filesOf} {path:inFolder}, then delete the (biggest|oldest) permanently",
      ],
      loose: [
        "find {name:name} and make sure it never comes back, no trash",
        "hunt down the {name:filesOf} {path:inFolder} and wipe them for good",
        "dig out {name:name} {path:inFolder} and delete it forever",
      ],
      de: [
        "such {name:name} {path:inFolder} und lösche sie endgültig",
        "finde alle {name:filesOf} und lösche sie für immer",
      ],
      es: [
        "busca {name:name} {path:inFolder} y bórralo definitivamente",
        "encuentra los {name:filesOf} y bórralos para siempre",
      ],
      zh: ["在{path:inFolder}找到 {name:name} 并永久删除", "找出所有{name:filesOf}，彻底删掉"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.read", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(find|look for|locate) {name:name} and (show me what's in it|read it to me|print its contents|tell me what it says)",
        "(find|search for) the file that (mentions|contains) {text:sought} {path:inFolder} and (read it|show me its contents)",
        "which file {path:inFolder} (mentions|contains) {text:sought}? (show me what it says|read it to me)",
        "search my files for {text:sought} and show me the contents of the one you find",
        "look for the {name:filesOf} {path:inFolder} and read me the (newest|first|latest)",
        "find a file with {name:part} in its name {path:inFolder} and display its text",
      ],
      loose: [
        "i wrote something about {text:sought} once, find the file and read it to me",
        "{name:name}, no idea where it is, dig it out and let me read it",
        "somewhere {path:inFolder} a file talks about {text:sought}, show me what it says",
      ],
      de: [
        "(such|finde) {name:name} und (zeig mir den Inhalt|lies sie vor)",
        "finde die Datei, in der {text:sought} steht, und zeig mir den Inhalt",
      ],
      es: [
        "(busca|encuentra) {name:name} y (muéstrame el contenido|léemelo)",
        "busca el archivo que menciona {text:sought} y léelo",
      ],
      zh: ["(找到|查找) {name:name} (并显示内容|然后读给我听)", "找出提到 {text:sought} 的文件，显示它的内容"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "desktop.open", arguments: { target: first } },
    ],
    templates: {
      en: [
        "(find|look for|locate|search for) {name:name} and open it",
        "(find|search for) the {name:filesOf} {path:inFolder} and open the (first|newest|latest|biggest) [one]",
        "find the file (that mentions|containing) {text:sought} {path:inFolder} and open it",
        "open {name:name}, you have to find it first",
        "look {path:inFolder} for something called {name:part} and open it",
      ],
      loose: [
        "dig up {name:name} and pop it open",
        "where's {name:name}? open it once you've found it",
        "i need {name:name} on my screen in a minute but can't remember the folder, so find it and open it",
      ],
      de: [
        "(such|suche|finde) {name:name} und (öffne sie|mach sie auf)",
        "finde die {name:filesOf} {path:inFolder} und öffne die neueste",
      ],
      es: ["(busca|encuentra) {name:name} y ábrelo", "busca los {name:filesOf} {path:inFolder} y abre el más reciente"],
      zh: ["(找到|查找) {name:name} (并打开|然后打开它)", "找出{path:inFolder}的{name:filesOf}，打开最新的"],
    },
  },
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.info", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(find|locate|look for) {name:name} and (tell me how big it is|show me its size|check when it was changed|tell me who owns it)",
        "where is {name:name} and how big is it",
        "(find|search for) the file containing {text:sought} {path:inFolder} and tell me (its size|how old it is|when it was last changed)",
        "look for {name:name} {path:inFolder} and show (its details|its properties|the permissions)",
        "find the {name:filesOf} {path:inFolder} and give me the size of the (first|newest)",
      ],
      loose: [
        "find {name:name} wherever it is and tell me how fat it got",
        "track down {name:name}, when did i last touch it",
        "somewhere there is a {name:name}, find it and tell me how old it is",
      ],
      de: ["finde {name:name} und sag mir, wie groß sie ist", "such {name:name} und zeig, wann sie geändert wurde"],
      es: ["encuentra {name:name} y dime cuánto ocupa", "busca {name:name} y dime cuándo se modificó"],
      zh: ["找到 {name:name}，看看有多大", "查找 {name:name} 并告诉我什么时候改的"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "size" } },
      { tool: "files.delete", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(delete|remove|erase|trash) the (biggest|largest) (file|thing|item) {path:inFolder}",
        "(list|show|sort) the files {path:inFolder} by size and (delete|remove) the (biggest|largest|first)",
        "get rid of the (biggest|largest) file {path:inFolder}",
        "see what is biggest {path:inFolder} and delete it",
        "which file {path:inFolder} is the largest? (delete|remove|trash) it",
        "list the {pattern:filesOf} {path:inFolder} by size and delete the biggest",
      ],
      loose: [
        "bin the fattest file {path:inFolder}",
        "whatever takes the most room {path:inFolder}, chuck it",
        "look which file is the huge one {path:inFolder} and throw it out",
      ],
      de: ["lösche die größte Datei {path:inFolder}", "welche Datei {path:inFolder} ist am größten? lösche sie"],
      es: [
        "(borra|elimina) el archivo más grande que hay {path:inFolder}",
        "mira qué ocupa más {path:inFolder} y bórralo",
      ],
      zh: ["(删除|删掉){path:inFolder}最大的文件", "看看{path:inFolder}哪个文件最大，删掉它"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "time" } },
      { tool: "files.delete", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(delete|remove|erase|trash) the (newest|latest|most recent|oldest) file {path:inFolder}",
        "(list|show|sort) the files {path:inFolder} by (date|time) and (delete|remove) the (newest|oldest|first|last)",
        "which file {path:inFolder} is the (newest|oldest)? (delete|remove) it",
        "throw away the file that was changed last {path:inFolder}",
        "list the {pattern:filesOf} {path:inFolder} by date and delete the (newest|oldest)",
      ],
      loose: [
        "the last thing i saved {path:inFolder} was rubbish, bin it",
        "chuck the oldest file {path:inFolder}",
        "whatever came in last {path:inFolder}, toss it",
      ],
      de: [
        "lösche die (neueste|älteste) Datei {path:inFolder}",
        "sortiere die Dateien {path:inFolder} nach Datum und lösche die älteste",
      ],
      es: [
        "(borra|elimina) el archivo más (reciente|antiguo) que hay {path:inFolder}",
        "ordena por fecha los archivos que hay {path:inFolder} y borra el último",
      ],
      zh: ["(删除|删掉){path:inFolder}最(新|旧)的文件", "按时间列出{path:inFolder}的文件，然后删掉最旧的"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "time" } },
      { tool: "desktop.open", arguments: { target: first } },
    ],
    templates: {
      en: [
        "open the (newest|latest|most recent) (file|thing|document) {path:inFolder}",
        "open (what|the file that) (came in|arrived|was saved|i saved) last {path:inFolder}",
        "(list|sort) the files {path:inFolder} by date and open the (newest|first)",
        "which file {path:inFolder} is the newest? open it",
        "list the {pattern:filesOf} {path:inFolder} by time and open the latest",
      ],
      loose: [
        "pop open the freshest file {path:inFolder}",
        "whatever i saved last {path:inFolder}, bring it up on the screen",
        "newest thing {path:inFolder}, open it",
      ],
      de: ["öffne die neueste Datei {path:inFolder}", "mach die zuletzt gespeicherte Datei {path:inFolder} auf"],
      es: ["abre el archivo más reciente que hay {path:inFolder}", "abre lo último que guardé {path:inFolder}"],
      zh: ["打开{path:inFolder}最新的文件", "打开我最近保存在{path:inFolder}的文件"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "time" } },
      { tool: "files.read", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(read|print|read me) the (newest|latest|most recent) file {path:inFolder}",
        "(show|print) [me] the (contents|text) of the (newest|latest|most recently changed) file {path:inFolder}",
        "what does the (newest|latest) file {path:inFolder} say",
        "what is written in the file that was changed last {path:inFolder}",
        "list the {pattern:textFilesOf} {path:inFolder} by time and read me the latest",
      ],
      loose: [
        "read me whatever i wrote last {path:inFolder}",
        "what's it say in the newest file {path:inFolder}",
        "the latest file {path:inFolder}, dump its text",
      ],
      de: [
        "lies mir die neueste Datei {path:inFolder} vor",
        "was steht in der zuletzt geänderten Datei {path:inFolder}",
      ],
      es: [
        "lee el archivo más reciente que hay {path:inFolder}",
        "¿qué dice el último archivo que hay {path:inFolder}?",
      ],
      zh: ["读一下{path:inFolder}最新的文件", "{path:inFolder}最近修改的文件里写了什么"],
    },
  },
  {
    calls: [
      { tool: "files.list", arguments: { sort: "size" } },
      { tool: "desktop.open", arguments: { target: first } },
    ],
    templates: {
      en: [
        "open the (biggest|largest) file {path:inFolder}",
        "list the files {path:inFolder} by size and open the (biggest|largest|first)",
        "which file {path:inFolder} is the biggest? open it",
        "see what is largest {path:inFolder} and open it",
        "list the {pattern:filesOf} {path:inFolder} by size and open the largest",
      ],
      loose: [
        "pop open the fattest file {path:inFolder}",
        "the whopper {path:inFolder}, whichever it is, open it",
        "check which file is the biggest {path:inFolder} and bring it up",
      ],
      de: [
        "öffne die größte Datei {path:inFolder}",
        "schau, welche Datei {path:inFolder} die größte ist, und öffne sie",
      ],
      es: [
        "abre el archivo más grande que hay {path:inFolder}",
        "mira cuál es el archivo mayor {path:inFolder} y ábrelo",
      ],
      zh: ["打开{path:inFolder}最大的文件", "看看{path:inFolder}哪个文件最大，然后打开"],
    },
  },
];
