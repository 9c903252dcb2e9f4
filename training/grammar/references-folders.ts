import type { Reference } from "../phrasing.ts";

/** After a folder was listed. */
export const folderReferences: readonly Reference[] = [
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { hidden: true },
    templates: {
      en: [
        "(show|list|include) [me] the hidden (ones|files) (too|as well|also)",
        "(and|what about) [the] (hidden ones|hidden files|dotfiles)",
        "(again|once more), [but] (with|including) hidden (files|ones)",
        "are there hidden (ones|files) (in there|too)",
      ],
      loose: ["dotfiles too", "the hidden stuff as well"],
      de: ["(zeig|zeige) auch die versteckten", "und die versteckten [Dateien]?"],
      es: ["muestra también los ocultos", "¿y los ocultos?"],
      zh: ["隐藏的也(显示|列出来)", "隐藏文件呢"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { sort: "size" },
    templates: {
      en: [
        "(and in there|the same|now|again,) sorted by size",
        "(sort|order|arrange) (it|them|that|the list) by size",
        "(biggest|largest) (first|ones first|on top)",
        "which [of them|one|file there] is the (biggest|largest)",
      ],
      loose: ["by size", "fat ones first"],
      de: ["sortiere (sie|das) nach Größe", "welche davon ist die größte"],
      es: ["ordena(los| eso) por tamaño", "¿cuál de ellos es el más grande?"],
      zh: ["按大小排", "哪个最大"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { sort: "time" },
    templates: {
      en: [
        "(and in there|the same|now|again,) sorted by (date|time)",
        "(sort|order) (it|them|that|the list) by (date|time|age)",
        "(newest|latest|most recent) (first|ones first|on top)",
        "which [of them|one|file there] is the (newest|latest)",
      ],
      loose: ["by date", "fresh ones first"],
      de: ["sortiere (sie|das) nach Datum", "welche davon ist die neueste"],
      es: ["ordénalos por fecha", "¿cuál de ellos es el más reciente?"],
      zh: ["按(时间|日期)排", "哪个最新"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    templates: {
      en: [
        "only [the] {pattern:filesOf}",
        "(just|now only) the {pattern:filesOf} (in there|please)",
        "(which|what) {pattern:filesOf} are (in there|there)",
        "(are there|any) {pattern:filesOf} (in there|among them)",
      ],
      loose: ["just the {pattern:filesOf}", "only care about the {pattern:filesOf}"],
      de: ["nur die {pattern:filesOf}", "welche {pattern:filesOf} sind dabei"],
      es: ["solo los {pattern:filesOf}", "¿hay {pattern:filesOf} ahí?"],
      zh: ["只看{pattern:filesOf}", "里面有{pattern:filesOf}吗"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: {},
    templates: {
      en: [
        "and {path:inFolder}",
        "(what about|how about) {path:folderPath}",
        "(now|then) {path:folderPath}",
        "and what is {path:inFolder}",
      ],
      loose: ["{path:folderPath} too", "same for {path:folderPath}"],
      de: ["und {path:inFolder}", "und was ist {path:inFolder}"],
      es: ["¿y {path:inFolder}?", "¿y qué hay {path:inFolder}?"],
      zh: ["{path:inFolder}呢", "{path:inFolder}有什么"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.search",
    keep: { path: "path" },
    templates: {
      en: [
        "(search|look) (in there|there|in it) for {name:name}",
        "(find|is there a) {name:name} in there [somewhere]",
        "(which|what) files (in there|there) contain {text:sought}",
        "(search|grep) (them|those files|in there) for [the word] {text:sought}",
      ],
      loose: ["grep that folder for {text:sought}", "{name:name} must be in there somewhere, find it"],
      de: ["such dort nach {name:name}", "in welcher davon steht {text:sought}"],
      es: ["busca {name:name} ahí dentro", "¿en cuál de ellos pone {text:sought}?"],
      zh: ["在里面找 {name:name}", "里面哪些文件包含 {text:sought}"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.info",
    keep: { path: "path" },
    templates: {
      en: [
        "who owns that folder",
        "when was that (folder|directory) (changed|modified|created)",
        "the details of that (folder|directory)",
        "what are the permissions of that folder",
      ],
      loose: ["whose folder is that", "stats of that folder pls"],
      de: ["wem gehört (der|dieser) Ordner", "zeig die Details von dem Ordner"],
      es: ["¿de quién es esa carpeta?", "¿qué permisos tiene esa carpeta?"],
      zh: ["这个文件夹是谁的", "看看这个文件夹的信息"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.delete",
    keep: { path: "path" },
    templates: {
      en: [
        "delete it",
        "(delete|remove|trash) (that|the whole) (folder|directory)",
        "delete that folder with everything in it",
        "i don't need that folder any more, delete it",
      ],
      loose: ["bin that folder", "chuck the whole folder"],
      de: ["lösche (den|diesen|den ganzen) Ordner", "der Ordner kann weg"],
      es: ["(borra|elimina) (esa|toda la) carpeta"],
      zh: ["把这个文件夹删掉", "删除整个文件夹"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.copy",
    keep: { from: "path" },
    templates: {
      en: [
        "copy (that|the whole) folder to {to:folderPath}",
        "copy all of that to {to:folderPath}",
        "(make|put) a copy of that folder in {to:folderPath}",
        "back that folder up to {to:folderPath}",
      ],
      loose: ["stash a copy of that folder in {to:folderPath}", "cp -r that to {to:folderPath}"],
      de: ["kopiere den [ganzen] Ordner nach {to:folderPath}"],
      es: ["copia esa carpeta a {to:folderPath}"],
      zh: ["把这个文件夹复制到 {to:folderPath}"],
    },
  },
  {
    earlier: "files.list",
    tool: "desktop.open",
    keep: { target: "path" },
    templates: {
      en: [
        "open (that|the) (folder|directory)",
        "open it in the file manager",
        "show that folder on my desktop",
        "open that folder in a window",
      ],
      loose: ["pop that folder open", "get me a window for that folder"],
      de: ["öffne den Ordner", "mach den Ordner im Dateimanager auf"],
      es: ["abre esa carpeta", "ábrela en el gestor de archivos"],
      zh: ["打开这个文件夹", "在文件管理器里打开"],
    },
  },
];
