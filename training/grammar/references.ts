import type { Reference } from "../phrasing.ts";

const deleteIt = {
  en: [
    "(delete|remove|trash|erase) (it|that|this|that file|the file) [again|now]",
    "(throw|put) it (in the trash|in the bin)",
    "(get rid of|throw away) (it|that|that file)",
    "(i don't need it any more|that's old|not needed), (delete it|remove it|away with it)",
  ],
  loose: ["(nuke|bin|chuck|scrap|ditch) (it|that)", "that one can go"],
  de: ["(lösch|lösche|entferne) (sie|die) [wieder]", "(weg damit|ab in den Papierkorb damit)"],
  es: ["(bórralo|elimínalo|quítalo) [ahora]", "(tíralo|mándalo) a la papelera"],
  zh: ["(删掉|删除|删了)(它|这个|吧)", "把(它|这个文件)(删了|扔进回收站)"],
} as const;
const readIt = {
  en: [
    "(show|read|print|display) (it|that|its contents|the contents|what is in it) [to me|now]",
    "what (is in it|does it say|is written in it)",
    "(let me|i want to) (read it|see what it says|see its contents)",
    "cat it",
  ],
  loose: ["(lemme|gimme a chance to) read it", "what's it say"],
  de: ["(zeig|lies) mir den Inhalt [vor]", "was steht (drin|darin)"],
  es: ["(muéstrame|enséñame) el contenido", "¿qué (dice|pone|contiene)?"],
  zh: ["(显示|看看)(它的内容|里面写了什么)", "里面(写了什么|有什么内容)"],
} as const;
const openIt = {
  en: [
    "open (it|that|that file) [now|in its program|on the desktop]",
    "(now|ok|then) open it",
    "can i have it open",
    "bring it up on the screen",
  ],
  loose: ["pop it open", "let's have it on screen"],
  de: ["(öffne|mach) (sie|es) [auf]", "jetzt öffnen"],
  es: ["ábrelo [ahora]", "(abre|quiero abrir) ese archivo"],
  zh: ["打开(它|这个|看看)", "(那就|现在)打开"],
} as const;
const aboutIt = {
  en: [
    "how (big|large|old) is (it|that|that file)",
    "(when was it|when was that) [last] (changed|modified|saved|created)",
    "(who owns it|whose is it|what permissions does it have|who may read it)",
    "(its size|its details|details of it|properties) [please]",
  ],
  loose: ["how (fat|chunky) is it", "when did i last touch it"],
  de: ["wie (groß|alt) ist (sie|die)", "(wann wurde sie geändert|wem gehört sie)"],
  es: ["¿cuánto (ocupa|pesa)?", "¿(cuándo se modificó|de quién es)?"],
  zh: ["它(有多大|多大|是什么时候改的)", "(是谁的|什么权限|看看详细信息)"],
} as const;
const copyIt = {
  en: [
    "copy (it|that|that file) to {to:folder}",
    "(put|make|save) a copy [of it] in {to:folderPath}",
    "i want a copy of it in {to:folderPath}",
    "(copy it as|make a copy of it called|duplicate it as) {to:newFile}",
  ],
  loose: ["(stash|drop) a copy in {to:folderPath}", "cp it to {to:folderPath}"],
  de: ["kopier (sie|die) nach {to:folderPath}", "(leg|speicher) eine Kopie in {to:folderPath} (ab)"],
  es: ["cópialo (a|en) {to:folder}", "haz una copia en {to:folderPath}"],
  zh: ["(把它|)复制到 {to:folderPath}", "在 {to:folderPath} 里存一份副本"],
} as const;
const moveIt = {
  en: [
    "move (it|that|that file) to {to:folder}",
    "(put|shift) (it|that) into {to:folderPath}",
    "(rename it to|rename that to|change its name to|give it the name) {to:newFile}",
    "it (belongs in|should go to|should be in) {to:folderPath}",
  ],
  loose: ["(shove|stick) it into {to:folderPath}", "(better call it|mv it to) {to:newFile}"],
  de: ["verschieb (sie|die) nach {to:folderPath}", "(benenne sie in {to:newFile} um|nenn sie {to:newFile})"],
  es: ["muévelo a {to:folder}", "(cámbiale el nombre a|llámalo|renómbralo a) {to:newFile}"],
  zh: ["(把它|)移到 {to:folderPath}", "(改名为|重命名为|改名叫) {to:newFile}"],
} as const;

/** After a file or a folder was shown, made or written. */
export const fileReferences: readonly Reference[] = [
  { earlier: "files.read", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.info", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.write", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.write", tool: "files.read", keep: { path: "path" }, templates: readIt },
  { earlier: "files.info", tool: "files.read", keep: { path: "path" }, templates: readIt },
  { earlier: "files.read", tool: "desktop.open", keep: { target: "path" }, templates: openIt },
  { earlier: "files.info", tool: "desktop.open", keep: { target: "path" }, templates: openIt },
  { earlier: "files.write", tool: "desktop.open", keep: { target: "path" }, templates: openIt },
  { earlier: "files.read", tool: "files.info", keep: { path: "path" }, templates: aboutIt },
  { earlier: "files.write", tool: "files.info", keep: { path: "path" }, templates: aboutIt },
  { earlier: "files.read", tool: "files.copy", keep: { from: "path" }, templates: copyIt },
  { earlier: "files.info", tool: "files.copy", keep: { from: "path" }, templates: copyIt },
  { earlier: "files.write", tool: "files.copy", keep: { from: "path" }, templates: copyIt },
  { earlier: "files.read", tool: "files.move", keep: { from: "path" }, templates: moveIt },
  { earlier: "files.info", tool: "files.move", keep: { from: "path" }, templates: moveIt },
  { earlier: "files.write", tool: "files.move", keep: { from: "path" }, templates: moveIt },
  {
    earlier: "files.read",
    tool: "files.delete",
    keep: { path: "path" },
    arguments: { permanent: true },
    templates: {
      en: [
        "delete it (permanently|for good|forever)",
        "(permanently delete|erase for ever) that file",
        "delete it without the trash",
        "i want it gone for good",
      ],
      loose: ["nuke it for good, no trash", "wipe it forever"],
      de: ["lösche sie (endgültig|für immer)"],
      es: ["bórralo (para siempre|definitivamente)"],
      zh: ["(彻底|永久)删除它"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.read",
    keep: { path: "path" },
    templates: {
      en: [
        "only the first {lines:lines} lines",
        "[show] just {lines:lines} lines of it",
        "the first {lines:lines} lines are enough",
        "again, but only {lines:lines} lines",
      ],
      loose: ["too long, {lines:lines} lines will do", "head -n {lines:lines} of that"],
      de: ["nur die ersten {lines:lines} Zeilen", "{lines:lines} Zeilen davon reichen"],
      es: ["solo las primeras {lines:lines} líneas", "con {lines:lines} líneas basta"],
      zh: ["只(看|显示)前 {lines:lines} 行"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.read",
    keep: {},
    templates: {
      en: [
        "and {path:textFile}",
        "(now|then) {path:textFile} [as well]",
        "(the same for|what about|how about) {path:textFile}",
        "and what does {path:textFile} say",
      ],
      loose: ["{path:textFile} too", "ditto for {path:textFile}"],
      de: ["und {path:textFile}", "jetzt {path:textFile}"],
      es: ["y {path:textFile}", "¿y qué dice {path:textFile}?"],
      zh: ["{path:textFile} 呢", "再看看 {path:textFile}"],
    },
  },
  {
    earlier: "files.delete",
    tool: "files.delete",
    keep: {},
    templates: {
      en: ["and {path:file}", "{path:file} (too|as well)", "(now|also) {path:file}", "the same (with|for) {path:file}"],
      loose: ["oh, and {path:file}", "same goes for {path:file}"],
      de: ["und {path:file} auch", "auch {path:file}"],
      es: ["y también {path:file}"],
      zh: ["{path:file} 也删掉", "还有 {path:file}"],
    },
  },
  {
    earlier: "files.write",
    tool: "files.write",
    keep: { path: "path" },
    arguments: { append: true },
    templates: {
      en: [
        '(add|append) "{text:text}" (to it|to that file|below that|as well)',
        'also add the line "{text:text}"',
        'put "{text:text}" (under it|at the end of it)',
        'add another line: "{text:text}"',
      ],
      loose: ['oh, and tack on "{text:text}"', 'stick "{text:text}" at the end too'],
      de: ['(häng|füge) noch "{text:text}" an', 'schreib noch "{text:text}" darunter'],
      es: ['añade también "{text:text}"', 'agrega "{text:text}" al final'],
      zh: ["再加一行“{text:text}”", "末尾加上“{text:text}”"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.write",
    keep: { path: "path" },
    arguments: { append: true },
    templates: {
      en: [
        '(add|append) "{text:text}" (to it|at the end|to that file)',
        'add the line "{text:text}" there',
        'put "{text:text}" at the end of it',
        'append this to it: "{text:text}"',
      ],
      loose: ['tack "{text:text}" onto it', 'stick "{text:text}" at the bottom'],
      de: ['häng "{text:text}" (an|hinten an)', 'schreib "{text:text}" ans Ende'],
      es: ['añade "{text:text}" al final', 'agrégale "{text:text}"'],
      zh: ["在后面加上“{text:text}”", "末尾追加“{text:text}”"],
    },
  },
  {
    earlier: "files.copy",
    tool: "files.delete",
    keep: { path: "from" },
    templates: {
      en: [
        "(delete|remove|trash) the (original|old one|source|first one)",
        "now the original can (go|be deleted)",
        "i don't need the original any more, delete it",
        "and remove the one i copied from",
      ],
      loose: ["(bin|chuck) the original", "the old one can go now"],
      de: ["(lösche|entferne) das Original", "das Original kann weg"],
      es: ["(borra|elimina) el original", "el original ya no hace falta, bórralo"],
      zh: ["(删除|删掉)(原件|原来的|原文件)"],
    },
  },
  {
    earlier: "files.make_directory",
    tool: "files.delete",
    keep: { path: "path" },
    templates: {
      en: [
        "(delete|remove) (it|that folder|the folder|that directory) again",
        "(actually|no), (remove|delete) (it|that folder)",
        "i don't need that folder after all, delete it",
        "take that folder away again",
      ],
      loose: ["nah, (bin|scrap) that folder", "changed my mind, folder out"],
      de: ["lösche (ihn|den Ordner) wieder", "doch nicht, entferne den Ordner"],
      es: ["(bórrala|elimínala) otra vez", "mejor no, borra esa carpeta"],
      zh: ["把(它|这个文件夹)删掉", "还是删了这个文件夹吧"],
    },
  },
  {
    earlier: "files.make_directory",
    tool: "files.move",
    keep: { from: "path" },
    templates: {
      en: [
        "(rename it to|call it|better name it) {to:newFolder}",
        "no, (call it|it should be) {to:newFolder}",
        "change its name to {to:newFolder}",
        "move it to {to:folderPath}",
      ],
      loose: ["nah, {to:newFolder} is a better name for it", "make that {to:newFolder} instead"],
      de: ["benenne ihn in {to:newFolder} um", "nenn ihn lieber {to:newFolder}"],
      es: ["cámbiale el nombre a {to:newFolder}", "mejor llámala {to:newFolder}"],
      zh: ["改名叫 {to:newFolder}", "把它重命名为 {to:newFolder}"],
    },
  },
  {
    earlier: "files.make_directory",
    tool: "files.list",
    keep: { path: "path" },
    templates: {
      en: [
        "(what is|what's) in (it|there)",
        "(list|show) (it|its contents|what is in there)",
        "is it [really] empty",
        "look inside that folder",
      ],
      loose: ["anything in there", "peek inside"],
      de: ["was ist (drin|darin)", "zeig, was drin ist"],
      es: ["¿qué hay dentro?", "muestra su contenido"],
      zh: ["里面有什么", "看看里面"],
    },
  },
  {
    earlier: "files.search",
    tool: "files.search",
    keep: { name: "name" },
    templates: {
      en: [
        "(now|also) (look|search) {path:inFolder}",
        "(and|what about) {path:inFolder}",
        "try {path:inFolder} [instead]",
        "search again, but only {path:inFolder}",
      ],
      loose: ["maybe it's {path:inFolder}", "give it a shot {path:inFolder}"],
      de: ["(such|schau) auch {path:inFolder}", "und {path:inFolder}?"],
      es: ["busca también {path:inFolder}", "¿y {path:inFolder}?"],
      zh: ["再到{path:inFolder}找找", "{path:inFolder}呢"],
    },
  },
  {
    earlier: "files.search",
    tool: "files.search",
    keep: { text: "text" },
    templates: {
      en: [
        "(now|also) (look|search) {path:inFolder}",
        "(and|what about) {path:inFolder}",
        "search again, but only {path:inFolder}",
        "the same {path:inFolder}",
      ],
      loose: ["maybe it's {path:inFolder}", "same search {path:inFolder}"],
      de: ["such auch {path:inFolder}", "und {path:inFolder}?"],
      es: ["busca también {path:inFolder}", "¿y {path:inFolder}?"],
      zh: ["再搜一下{path:inFolder}", "{path:inFolder}呢"],
    },
  },
];
