import type { ToolName } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** A first call, and one that is about what was named for it. */
function about(
  one: ToolName,
  two: ToolName,
  same: Readonly<Record<string, string>>,
  templates: Chained["templates"],
  fixed: Readonly<Record<string, unknown>> = {},
): Chained {
  return {
    calls: [
      { tool: one, arguments: {} },
      { tool: two, arguments: fixed, same },
    ],
    templates,
  };
}

/** What a second step calls it, them or there: a file or a folder that the first has named. */
export const chainedItsOwn: readonly Chained[] = [
  about(
    "files.make_directory",
    "desktop.open",
    { target: "path" },
    {
      en: [
        "(make|create|add|set up) (a|a new|me a) (folder|directory) [called|named] {path:newFolder} and (then|) open (it|it up|that one|the folder|it for me)",
        "i need a [new] (folder|directory) {path:newFolder}, open it (once|when|as soon as) it (is there|exists)",
        "{path:homeFolder} should become a folder, and i want it open [on my desktop]",
        "(create|make) {path:homeFolder} (and|then) open (it|that) in the file manager",
        "mkdir {path:newFolder}, then open it",
      ],
      loose: [
        "gimme a folder {path:newFolder} and throw it on the screen",
        "new folder, name's {path:folderName}, and open that thing up",
      ],
      de: [
        "(leg|lege) [mir] einen [neuen] Ordner {path:newFolder} an und (öffne ihn|mach ihn auf)",
        "ich brauche einen Ordner {path:homeFolder}, öffne ihn dann auch gleich",
      ],
      es: [
        "(crea|haz) una carpeta [nueva] [llamada] {path:newFolder} y (ábrela|luego ábrela)",
        "quiero una carpeta {path:homeFolder}, y que la abras",
      ],
      zh: ["(创建|建|新建)一个文件夹 {path:newFolder} ，(然后|再)(打开它|把它打开)"],
    },
  ),
  about(
    "files.make_directory",
    "files.copy",
    { from: "other", to: "path" },
    {
      en: [
        "(make|create) (a|the) [new] (folder|directory) {path:homeFolder} and (put|place|drop|leave|keep) a copy of {other:file} (in it|in there|inside|there)",
        "[first] (set up|make) {path:homeFolder}, then copy {other:file} (into it|in there|over there|there)",
        "mkdir {path:homeFolder}, cp {other:file} (there|into it)",
        "once there is a folder {path:homeFolder}, copy {other:file} into that one; make the folder first",
        "a new folder {path:homeFolder} please, with a copy of {other:homeFile} in it",
      ],
      loose: [
        "make {path:homeFolder} a thing and chuck a copy of {other:file} in",
        "could do with a folder {path:homeFolder}, plus a copy of {other:homeFile} sitting in it",
      ],
      de: [
        "(leg|lege) den Ordner {path:homeFolder} an und (leg|pack) eine Kopie von {other:file} (hinein|dort hinein)",
        "mach einen Ordner {path:homeFolder} und kopier {other:file} da rein",
      ],
      es: [
        "crea [la carpeta] {path:homeFolder} y (pon|deja|guarda) una copia de {other:file} (dentro|en ella|allí)",
        "haz la carpeta {path:homeFolder} y copia ahí {other:file}",
      ],
      zh: ["(创建|建)文件夹 {path:homeFolder} ，(然后|再)把 {other:file} (复制|拷贝)(到那里|进去)"],
    },
  ),
  about(
    "files.make_directory",
    "files.move",
    { from: "other", to: "path" },
    {
      en: [
        "(make|create) (a|the) [new] (folder|directory) {path:homeFolder} and (move|put|bring) {other:file} (in it|in there|inside|over there)",
        "{other:file} should live in a new folder {path:homeFolder}: (make it|create it) and move the file there",
        "mkdir {path:homeFolder}, mv {other:file} there",
        "(set up|create) {path:homeFolder}, after that {other:homeFile} (goes|has to go) in there",
      ],
      loose: [
        "fresh folder {path:homeFolder}, and {other:file} moves in",
        "make {path:homeFolder} and shove {other:file} inside",
      ],
      de: [
        "(erstelle|mach) einen Ordner {path:homeFolder} und (verschieb|schieb|pack) {other:file} (da rein|dort hinein)",
      ],
      es: ["(crea|haz) una carpeta {path:homeFolder} y (mueve|pasa|mete) {other:file} (dentro|ahí)"],
      zh: ["建一个文件夹 {path:homeFolder} ，把 {other:file} 移(进去|到里面)"],
    },
  ),
  about(
    "files.make_directory",
    "files.write",
    { path: "other", text: "text" },
    {
      en: [
        "(make|create) (a|the) folder {path:homeFolder} and (write|save) {text:text} (to|into) {other:textFile}",
        'mkdir {path:homeFolder}, then put "{text:text}" in {other:textFile}',
      ],
      loose: ["folder {path:homeFolder} first, then jot {text:text} into {other:textFile}"],
      de: ["erstelle den Ordner {path:homeFolder} und schreib {text:text} in {other:textFile}"],
      es: ["crea la carpeta {path:homeFolder} y escribe {text:text} en {other:textFile}"],
    },
  ),
  about(
    "files.write",
    "files.read",
    { path: "path" },
    {
      en: [
        '(write|put|save|store) "{text:text}" (to|in|into) {path:textFile} (and|and then|, then) (read it back|read it back to me|show me the file|show it|print it|cat it|let me see it)',
        "(write|note|jot down) {text:text} in {path:textFile}, (then|after that) (let me read it|show me what is in it|display it)",
        "i want {text:text} (in|written to) {path:textFile}, and i want to see it (afterwards|then)",
      ],
      loose: [
        "stick {text:text} in {path:textFile} and show me it worked",
        "scrawl {text:text} into {path:textFile} n read it out",
      ],
      de: ["schreib(e|) {text:text} in {path:textFile} und (lies es mir vor|zeig mir die Datei|zeig sie dann)"],
      es: [
        "(escribe|guarda|pon) {text:text} en {path:textFile} y (luego|después) (enséñamelo|muéstrame el archivo|léemelo)",
      ],
      zh: ["把 {text:text} 写(入|进|到) {path:textFile} ，(然后|再)(读给我看|显示出来|读出来)"],
    },
  ),
  {
    calls: [
      { tool: "files.write", arguments: { append: true } },
      { tool: "files.read", arguments: {}, same: { path: "path" } },
    ],
    templates: {
      en: [
        "(append|add) {text:text} to {path:textFile} (and|then|and then) (show it|read it back|print the file|let me see it)",
        "add the line {text:text} (to|at the end of) {path:textFile} and show me the file",
      ],
      loose: ["tack {text:text} onto {path:textFile} and let me see it"],
      de: ["häng {text:text} an {path:textFile} an und zeig sie mir"],
      es: ["añade {text:text} al final de {path:textFile} y muéstramelo"],
      zh: ["在 {path:textFile} 末尾加上 {text:text} ，然后显示"],
    },
  },
  about(
    "files.write",
    "files.copy",
    { from: "path", to: "to" },
    {
      en: [
        '(write|save|put) "{text:text}" (to|into) {path:textFile} and (copy it|put a copy of it|copy the file) (to|in) {to:homeFolder}',
        "(write|save) {text:text} in {path:textFile}, then copy (it|that) to {to:folderPath}",
      ],
      loose: ["dump {text:text} into {path:textFile}, stash a copy of it in {to:homeFolder}"],
      de: ["schreib {text:text} in {path:textFile} und kopiere sie nach {to:homeFolder}"],
      es: ["escribe {text:text} en {path:textFile} y cópialo a {to:homeFolder}"],
      zh: ["把 {text:text} 写入 {path:textFile} ，再把它复制到 {to:homeFolder}"],
    },
  ),
  about(
    "files.read",
    "files.delete",
    { path: "path" },
    {
      en: [
        "(show|read|print) [me] {path:textFile} (and then|, then|and) (delete|remove|trash) it",
        "(let me see|cat) {path:textFile}, (after that|then) it can (be deleted|go to the trash)",
        "one last look at {path:textFile}, then (delete|bin) it",
      ],
      loose: ["lemme read {path:textFile} and then bin it"],
      de: ["zeig [mir] {path:textFile} und lösche sie (dann|danach)"],
      es: ["muéstrame {path:textFile} y luego bórralo"],
      zh: ["显示 {path:textFile} ，然后(删掉它|把它删除)"],
    },
  ),
  about(
    "files.info",
    "files.read",
    { path: "path" },
    {
      en: [
        "(how big is|how large is|who owns|when was the last change to) {path:textFile}, and (what is in it|what does it say|show it|print it)",
        "(check|tell me) the size of {path:textFile} and (show me its contents|read it to me)",
      ],
      loose: ["how fat is {path:textFile} and what's inside"],
      de: ["wie groß ist {path:textFile}, und was steht drin"],
      es: ["¿cuánto ocupa {path:textFile} y qué contiene?"],
      zh: ["{path:textFile} 多大，里面写了什么"],
    },
  ),
  about(
    "files.info",
    "files.delete",
    { path: "path" },
    {
      en: [
        "(how big is|how old is|tell me the size of) {path:file}(? then|, then|, and) (delete it|remove it|put it in the trash)",
        "(who owns|check who owns) {path:file}, and delete it",
      ],
      loose: ["how fat is {path:file}? chuck it anyway"],
      de: ["wie groß ist {path:file}? lösche sie danach"],
      es: ["dime cuánto ocupa {path:file} y bórralo"],
      zh: ["看看 {path:file} 多大，然后删掉"],
    },
  ),
  about(
    "files.copy",
    "files.write",
    { path: "from", text: "text" },
    {
      en: [
        '(copy|back up) {from:textFile} to {to:newFile} and (then|) (append|add) "{text:text}" to the original',
        "(keep|make) a copy of {from:textFile} (in|as) {to:newFile}, then add the line {text:text} to the original",
      ],
      loose: ["save {from:textFile} off to {to:newFile}, then tack {text:text} onto the original"],
      de: ["kopiere {from:textFile} nach {to:newFile} und häng {text:text} an das Original an"],
      es: ["copia {from:textFile} a {to:newFile} y añade {text:text} al final del original"],
      zh: ["把 {from:textFile} 复制为 {to:newFile} ，再在原文件末尾加上 {text:text}"],
    },
    { append: true },
  ),
  about(
    "files.copy",
    "files.delete",
    { path: "from" },
    {
      en: [
        "copy {from:file} to {to:folderPath} and (then|) (delete|remove) the original",
        "(put|make) a copy of {from:file} (in|at) {to:folderPath}, then (erase|get rid of) the original",
      ],
      loose: ["copy {from:file} over to {to:folderPath} and bin the original"],
      de: ["kopiere {from:file} nach {to:folderPath} und lösche [dann] das Original"],
      es: ["copia {from:file} a {to:folderPath} y (borra|elimina) el original"],
      zh: ["把 {from:file} 复制到 {to:folderPath} ，然后删除原文件"],
    },
  ),
  about(
    "files.move",
    "files.list",
    { path: "to" },
    {
      en: [
        "(move|put) {from:file} (to|into) {to:folderPath} and (show me|list|tell me) what is (in there|there) [now]",
        "mv {from:file} {to:homeFolder}, then (list that folder|ls it)",
      ],
      loose: ["shove {from:file} into {to:homeFolder} and let me see what's all in there"],
      de: ["verschieb {from:file} nach {to:homeFolder} und zeig, was dort liegt"],
      es: ["mueve {from:file} a {to:homeFolder} y muéstrame qué hay allí"],
      zh: ["把 {from:file} 移到 {to:homeFolder} ，然后列出那里的文件"],
    },
  ),
  {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool: "files.read", arguments: { path: first } },
    ],
    templates: {
      en: [
        "(look|search|hunt|check) (for|around for) {name:name} (under|in|inside|below) {path:folderPath} and (show me what is in it|show what it says|read it|display it|print what it says|cat it)",
        "{name:name} must be (somewhere|) (under|in) {path:folderPath}; (find it and read it to me|find it and show me the contents)",
        "(is there|there should be) a {name:name} (under|in) {path:folderPath}, find it and show me what it says",
        "i want to read {name:name}, (look for it|find it) (under|in) {path:folderPath}",
      ],
      loose: ["{name:name}, hiding somewhere under {path:folderPath}, sniff it out and spill the contents"],
      de: ["such unter {path:folderPath} nach {name:name} und zeig mir, was drinsteht"],
      es: ["busca {name:name} (bajo|dentro de) {path:folderPath} y enséñame lo que contiene"],
      zh: ["在 {path:folderPath} 下面找 {name:name} ，看看里面写了什么"],
    },
  },
];
