import type { Reference } from "../phrasing.ts";

const again = {
  en: ["again [please]", "(try|do it|do that) again", "once more", "repeat that"],
  loose: ["one more time", "and again"],
  de: ["noch einmal", "nochmal bitte"],
  es: ["otra vez", "de nuevo"],
  zh: ["再来一次", "再试一次"],
} as const;
const deleteIt = {
  en: ["(delete|remove|erase) it", "delete (that|the) (file|one)", "now delete it", "it can go, delete it"],
  loose: ["bin it", "chuck it"],
  de: ["lösche (es|sie)", "weg damit, lösche es"],
  es: ["bórralo", "elimínalo"],
  zh: ["删掉它", "把它删除"],
} as const;

/** What is said after something else, and cannot be understood without it. */
export const referencesBasics: readonly Reference[] = [
  { earlier: "network.ping", tool: "network.ping", keep: { host: "host" }, templates: again },
  { earlier: "files.read", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.info", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.make_directory", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  { earlier: "files.write", tool: "files.delete", keep: { path: "path" }, templates: deleteIt },
  {
    earlier: "files.copy",
    tool: "files.delete",
    keep: { path: "from" },
    templates: {
      en: ["delete the original", "now remove the original", "the original can be deleted", "erase the source"],
      loose: ["bin the original"],
      de: ["lösche das Original"],
      es: ["borra el original"],
      zh: ["删除原文件"],
    },
  },
  {
    earlier: "files.write",
    tool: "files.read",
    keep: { path: "path" },
    templates: {
      en: ["show it", "(show|print) me what is in it now", "read it back", "let me see it"],
      loose: ["lemme see"],
      de: ["zeig es mir", "lies es vor"],
      es: ["muéstramelo"],
      zh: ["显示它", "给我看看"],
    },
  },
  {
    earlier: "files.info",
    tool: "files.read",
    keep: { path: "path" },
    templates: {
      en: ["show it", "what is in it", "read it", "print it"],
      loose: ["and what's inside"],
      de: ["zeig den Inhalt", "was steht drin"],
      es: ["qué contiene", "muéstralo"],
      zh: ["里面是什么", "显示内容"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.info",
    keep: { path: "path" },
    templates: {
      en: ["how (big|large) is it", "when was it (changed|modified)", "who owns it", "its size"],
      loose: ["how fat is that"],
      de: ["wie groß ist sie", "wem gehört sie"],
      es: ["cuánto ocupa", "de quién es"],
      zh: ["它多大", "什么时候改的"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.copy",
    keep: { from: "path" },
    templates: {
      en: [
        "copy it to {to:folder}",
        "put a copy of it in {to:folder}",
        "make a copy in {to:folder}",
        "copy that to {to:newFile}",
      ],
      loose: ["stash a copy in {to:folder}"],
      de: ["kopiere sie nach {to:folderPath}"],
      es: ["cópialo a {to:folder}"],
      zh: ["把它复制到 {to:folderPath}"],
    },
  },
  {
    earlier: "files.read",
    tool: "files.move",
    keep: { from: "path" },
    templates: {
      en: [
        "move it to {to:folder}",
        "rename it to {to:newFile}",
        "put it in {to:folder}",
        "call it {to:newFile} instead",
      ],
      loose: ["shove it into {to:folder}"],
      de: ["verschieb sie nach {to:folderPath}", "benenne sie in {to:newFile} um"],
      es: ["muévelo a {to:folder}", "cámbiale el nombre a {to:newFile}"],
      zh: ["把它移到 {to:folderPath}", "把它改名为 {to:newFile}"],
    },
  },
  {
    earlier: "files.info",
    tool: "files.move",
    keep: { from: "path" },
    templates: {
      en: ["move it to {to:folder}", "rename it to {to:newFile}", "put it into {to:folder}", "shift it to {to:folder}"],
      loose: ["off to {to:folder} with it"],
      de: ["verschieb es nach {to:folderPath}"],
      es: ["muévelo a {to:folder}"],
      zh: ["把它移到 {to:folderPath}"],
    },
  },
  {
    earlier: "files.read",
    tool: "desktop.open",
    keep: { target: "path" },
    templates: {
      en: ["open it", "open it on the desktop", "open that file", "now open it in its program"],
      loose: ["pop it open"],
      de: ["öffne sie"],
      es: ["ábrelo"],
      zh: ["打开它"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { hidden: true },
    templates: {
      en: [
        "(and|now) [with] the hidden (ones|files) [too]",
        "show the hidden ones too",
        "including hidden files",
        "what about hidden files",
      ],
      loose: ["hidden ones as well"],
      de: ["auch die versteckten", "und mit versteckten Dateien"],
      es: ["también los ocultos", "incluye los ocultos"],
      zh: ["包括隐藏文件", "隐藏的也显示"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { sort: "size" },
    templates: {
      en: ["sort (it|them) by size", "(and|now) by size", "biggest first", "which of them are the largest"],
      loose: ["fattest on top"],
      de: ["nach Größe sortiert", "sortiere sie nach Größe"],
      es: ["ordénalos por tamaño"],
      zh: ["按大小排序"],
    },
  },
  {
    earlier: "files.list",
    tool: "files.list",
    keep: { path: "path" },
    arguments: { sort: "time" },
    templates: {
      en: ["sort (it|them) by (time|date)", "newest first", "(and|now) by date", "the latest first"],
      loose: ["freshest on top"],
      de: ["nach Datum sortiert"],
      es: ["ordénalos por fecha"],
      zh: ["按时间排序"],
    },
  },
  {
    earlier: "files.make_directory",
    tool: "files.list",
    keep: { path: "path" },
    templates: {
      en: ["what is in it", "list it", "show what is in there", "look inside"],
      loose: ["anything in there"],
      de: ["was ist drin"],
      es: ["qué hay dentro"],
      zh: ["里面有什么"],
    },
  },
];
