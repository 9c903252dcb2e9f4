import type { Phrasing } from "../phrasing.ts";

export const filesMove: readonly Phrasing[] = [
  {
    tool: "files.move",
    templates: {
      en: [
        "mv {from:file} ({to:folderPath}|{to:newFile})",
        "mv {from:homeFolder} {to:folderPath}",
        "move {from:fileSaid} (to|into) {to:intoFolder}",
        "move [the file] {from:file} (to|into|over to) {to:intoFolder}",
        "move [the folder|the directory] {from:homeFolder} (to|into) {to:intoFolder}",
        "(put|place) the file {from:file} (in|into) {to:folderPath}",
        "put {from:name} (into|in) the folder {to:folderPath}",
        "{from:file} (belongs|should go|goes) (in|into) {to:folderPath}[, move it]",
        "(shift|relocate|transfer) {from:file} (to|into) {to:folderPath}",
        "i (want|would like) {from:file} moved (to|into) {to:intoFolder}",
        "(file|sort) {from:name} away (in|into) {to:folderPath}",
        "take {from:file} and move it (to|into) {to:intoFolder}",
        "get {from:name} out of here and into {to:folderPath}",
        "(drag|drop) {from:file} into {to:folderPath}",
        "into {to:folderPath} with {from:file}",
      ],
      loose: [
        "chuck {from:file} in {to:folderPath}",
        "shove {from:fileSaid} into {to:folderPath}",
        "stick {from:file} in the folder {to:folderPath}",
        "{from:name} is in the wrong place, it should be in {to:folderPath}",
        "i saved {from:file} in the wrong folder, it should have gone into {to:folderPath}",
        "my desk is a mess and so are my files, so move {from:file} over to {to:intoFolder} for a start",
        "toss {from:file} over into {to:folderPath}",
        "bung {from:name} into {to:folderPath}",
        "{from:file} off to {to:folderPath}",
        "tidy {from:file} away into {to:folderPath}",
      ],
      de: [
        "(verschieb|verschiebe) [die Datei] {from:fileSaid} in {to:intoFolder}",
        "(verschieb|verschiebe|beweg|bewege) {from:file} nach {to:folderPath}",
        "(verschieb|verschiebe) den Ordner {from:homeFolder} (nach|in) {to:folderPath}",
        "{from:file} (gehört|soll) (in|nach) {to:folderPath}",
        "(pack|leg|steck) [die Datei] {from:file} in {to:intoFolder}",
        "mv {from:file} {to:folderPath}",
        "ich möchte {from:file} in {to:intoFolder} verschieben",
      ],
      es: [
        "mueve [el archivo] {from:file} (a|dentro de) {to:folder}",
        "(mueve|pasa|lleva) {from:file} a {to:folderPath}",
        "(mueve|pasa) a {to:folderPath} el archivo {from:file}",
        "mueve la carpeta {from:homeFolder} a {to:folderPath}",
        "(pon|mete) el archivo {from:file} en {to:folder}",
        "quiero mover {from:file} a {to:folderPath}",
        "mv {from:file} {to:folderPath}",
        "{from:file} debería estar en {to:folder}, muévelo",
      ],
      zh: [
        "(把|将) {from:file} (移动到|移到|挪到|放到){to:folder}[里]",
        "移动 {from:file} 到 {to:folderPath}",
        "(把|将)文件夹 {from:homeFolder} (移动到|移到) {to:folderPath}",
        "mv {from:file} {to:folderPath}",
        "{from:name} 应该放在{to:folder}里，帮我移过去",
        "将 {from:name} 转移到{to:folder}",
      ],
    },
  },
  {
    tool: "files.move",
    arguments: { replace: true },
    templates: {
      en: [
        "mv -f {from:file} {to:newFile}",
        "move {from:file} to {to:intoFolder} (and overwrite the old one|and replace the old one|, overwriting what is there|, replace it if it exists)",
        "(rename|move) {from:name} to {to:name} (and overwrite it|, overwriting the old one|and replace the existing file|even if that overwrites a file)",
        "(overwrite|replace) {to:name} with {from:name} by moving it there",
      ],
      loose: [
        "shove {from:file} into {to:folderPath}, overwrite whatever is there",
        "rename {from:name} to {to:name}, overwrite the one that has that name already",
      ],
      de: [
        "verschiebe {from:file} nach {to:folderPath} und (überschreibe|ersetze) die (alte|vorhandene) Datei",
        "benenne {from:name} in {to:name} um und überschreib die alte",
      ],
      es: [
        "mueve {from:file} a {to:folderPath} (y sobrescribe lo que haya|reemplazando el existente)",
        "cambia el nombre de {from:name} a {to:name} y sobrescribe el anterior",
      ],
      zh: [
        "(把|将) {from:file} 移动到{to:folder}，(覆盖|替换)(已有的文件|原来的)",
        "把 {from:name} 重命名为 {to:name}，覆盖旧文件",
      ],
    },
  },

  {
    tool: "files.move",
    templates: {
      en: [
        "(move|transfer|shift) (the file|my file|file) {from:file} (to|into) (the folder|the directory|folder) {to:folderPath}",
        "(move|transfer|relocate) (the folder|the directory|the whole folder) {from:homeFolder} (to|into|under) {to:folderPath}",
        "{from:file} (has to|must|needs to|ought to) (go|move|be moved) (to|into) {to:folderPath}",
        "(can|could) {from:file} be moved (to|into) {to:folderPath}",
        "don't copy, move {from:file} to {to:folderPath}",
      ],
      loose: [
        "(yeet|sling|fling) {from:file} (into|over to) {to:folderPath}",
        "{from:name} doesn't belong here, (off it goes to|it lives in) {to:folderPath} from now on, move it",
        "i'd rather have {from:file} (sitting|living) in {to:folderPath}, move it",
        "we agreed that all papers are kept in {to:folderPath} so please move {from:name} there as well",
      ],
      de: [
        "(schieb|pack|verfrachte) {from:file} (nach|rüber nach) {to:folderPath}",
        "{from:file} muss (in den Ordner|nach) {to:folderPath}, verschieb (das|die Datei)",
      ],
      es: [
        "(traslada|desplaza|cambia) {from:file} a {to:folderPath}",
        "(lleva|mueve) {from:file} a la carpeta {to:folderPath}",
      ],
      zh: [
        "(把|将) {from:file} (挪|搬|转移)到 {to:folderPath} 里",
        "{from:file} 要放进 {to:folderPath}，(移动一下|移过去)",
      ],
    },
  },
];
