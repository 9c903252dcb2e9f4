import type { Phrasing } from "../phrasing.ts";

// As one types into a shell, or notes on a slip of paper: commands, paths exactly as they are, and phrases without a verb.

export const tersePaths: readonly Phrasing[] = [
  {
    tool: "files.list",
    templates: {
      en: [
        "(ls|dir|ls -l|ls -1) {path:typedFolder}",
        "(list|show me) {path:typedFolder}",
        "[the|all] files (in|under) {path:typedFolder}",
        "what's in {path:typedFolder}",
        "(contents|listing) of {path:typedFolder}",
      ],
      loose: ["{path:typedFolder}, what's in it", "quick peek into {path:typedFolder}"],
      de: ["(ls|dir) {path:typedFolder}", "was liegt in {path:typedFolder}", "alle Dateien in {path:typedFolder}"],
      es: ["ls {path:typedFolder}", "qué hay en {path:typedFolder}", "todos los archivos de {path:typedFolder}"],
      zh: ["ls {path:typedFolder}", "{path:typedFolder} 里有什么", "看看 {path:typedFolder} 里的文件"],
    },
  },
  {
    tool: "files.list",
    arguments: { hidden: true },
    templates: {
      en: [
        "ls (-a|-A|-la|-al) {path:typedFolder}",
        "{path:typedFolder} (incl. hidden files|with dotfiles|and the hidden ones too)",
      ],
      de: ["ls -la {path:typedFolder}", "{path:typedFolder} samt versteckten Dateien"],
      es: ["ls -a {path:typedFolder}", "{path:typedFolder}, con los archivos ocultos"],
      zh: ["ls -a {path:typedFolder}", "{path:typedFolder} 里的文件，隐藏的也要"],
    },
  },
  ...(
    [
      [
        "time",
        "newest first|latest on top|most recent first|by date",
        "die neuesten zuerst|nach Datum",
        "los más recientes primero|por fecha",
        "最新的在前|按时间排",
      ],
      [
        "size",
        "biggest first|largest on top|by size|sorted by size",
        "die größten zuerst|nach Größe",
        "los más grandes primero|por tamaño",
        "最大的在前|按大小排",
      ],
      [
        "name",
        "alphabetically|by name|a to z",
        "alphabetisch|nach Namen",
        "por nombre|en orden alfabético",
        "按名字排|按字母顺序",
      ],
    ] as const
  ).map(([sort, en, de, es, zh]): Phrasing => ({
    tool: "files.list",
    arguments: { sort },
    templates: {
      en: [
        `[all|the] files {path:inFolder}, (${en})`,
        `(everything|all) in {path:typedFolder}, (${en})`,
        `{path:typedFolder} (${en})`,
        `{pattern:endingGlob} in {path:typedFolder}, (${en})`,
        `[all|the] {pattern:filesOf} {path:inFolder}, (${en})`,
      ],
      loose: [`stuff in {path:typedFolder}, (${en})`, `just the {pattern:endingGlob} in {path:folderPath}, (${en}) ok`],
      de: [`alle Dateien in {path:typedFolder}, (${de})`, `{pattern:endingGlob} in {path:typedFolder}, (${de})`],
      es: [
        `todos los archivos de {path:typedFolder}, (${es})`,
        `los {pattern:endingGlob} de {path:typedFolder}, (${es})`,
      ],
      zh: [`{path:typedFolder} 里的所有文件，(${zh})`, `{path:typedFolder} 里的 {pattern:endingGlob}，(${zh})`],
    },
  })),
  {
    tool: "files.list",
    templates: {
      en: [
        "(only|just) [the] {pattern:endingGlob} in {path:typedFolder}",
        "[all|the] {pattern:endingGlob} in {path:folderPath}",
        "(list|show me) (only|just) the {pattern:endingGlob} in {path:typedFolder}",
      ],
      loose: ["nothing but the {pattern:endingGlob} in {path:typedFolder} pls"],
      de: ["nur die {pattern:endingGlob} in {path:typedFolder}"],
      es: ["solo los {pattern:endingGlob} de {path:typedFolder}"],
      zh: ["只要 {path:typedFolder} 里的 {pattern:endingGlob}"],
    },
  },
  {
    tool: "files.read",
    templates: {
      en: [
        "(cat|less|more) {path:typedTextFile}",
        "(show|read|print) [me] {path:typedTextFile}",
        "[the] (text|contents) of {path:typedTextFile}",
        "what does {path:typedTextFile} say",
      ],
      loose: ["gimme {path:typedTextFile} to read"],
      de: ["cat {path:typedTextFile}", "was steht in {path:typedTextFile}"],
      es: ["cat {path:typedTextFile}", "qué pone en {path:typedTextFile}"],
      zh: ["cat {path:typedTextFile}", "看看 {path:typedTextFile} 的内容"],
    },
  },
  {
    tool: "files.read",
    templates: {
      en: [
        "head (-n {lines:lines}|-{lines:lines}) {path:typedTextFile}",
        "[the] first {lines:few} lines of {path:typedTextFile}",
      ],
      loose: ["top {lines:few} lines of {path:typedTextFile} pls"],
      de: ["head -n {lines:lines} {path:typedTextFile}", "die ersten {lines:few} Zeilen von {path:typedTextFile}"],
      es: ["head -n {lines:lines} {path:typedTextFile}", "las primeras {lines:few} líneas de {path:typedTextFile}"],
      zh: ["head -n {lines:lines} {path:typedTextFile}", "{path:typedTextFile} 的前 {lines:few} 行"],
    },
  },
  {
    tool: "files.info",
    templates: {
      en: [
        "(stat|ls -ld) {path:typedFile}",
        "[the] (size|age|owner|permissions|modification date) of {path:typedFile}",
        "how (big|old|large) is {path:typedFile}",
      ],
      de: ["stat {path:typedFile}", "(Größe|Besitzer|Rechte) von {path:typedFile}"],
      es: ["stat {path:typedFile}", "(tamaño|permisos|dueño) de {path:typedFile}"],
      zh: ["stat {path:typedFile}", "{path:typedFile} (有多大|是谁的|的权限)"],
    },
  },
  {
    tool: "files.search",
    templates: {
      en: [
        "find {path:typedFolder} -name ({name:exactName}|\"{name:endingGlob}\"|'{name:endingGlob}')",
        "(find|look for|search for) [a file called|the file] {name:exactName} (in|under|below) {path:typedFolder}",
        "{name:exactName} somewhere (in|under) {path:typedFolder}, (where exactly|find it)",
      ],
      de: ["(such|suche|finde) {name:exactName} (in|unter) {path:typedFolder}"],
      es: ["busca {name:exactName} en {path:typedFolder}"],
      zh: ["在 {path:typedFolder} 里找 {name:exactName}"],
    },
  },
  {
    tool: "files.search",
    templates: {
      en: [
        "locate {name:exactName}",
        "(find|look for|search for|track down) [a|the|my] file [that is] [called|named] {name:exactName}",
        "where (is|did i put|have i left) [my|the] {name:exactName}",
      ],
      loose: [
        "i need {name:exactName} but can't see it anywhere, search for it",
        "{name:exactName}, any idea where that lives",
      ],
      de: ["such[e] [die Datei] {name:exactName}", "wo liegt {name:exactName}"],
      es: ["busca el archivo {name:exactName}", "dónde está {name:exactName}"],
      zh: ["找一下名为 {name:exactName} 的文件", "{name:exactName} 在哪个目录"],
    },
  },
  {
    tool: "files.search",
    templates: {
      en: [
        'grep (-r|-rn|-ri|-R|-i) ({text:word}|"{text:sought}") {path:typedFolder}',
        "grep {text:word} in {path:typedFolder}",
        "[all] files in {path:typedFolder} (with|containing|that mention) {text:sought}",
        "anything in {path:typedFolder} that (says|mentions) {text:sought}",
      ],
      de: [
        "grep -r {text:word} {path:typedFolder}",
        "alle Dateien in {path:typedFolder}, in denen {text:sought} steht",
      ],
      es: ["grep -r {text:word} {path:typedFolder}", "archivos de {path:typedFolder} que contengan {text:sought}"],
      zh: ["grep -r {text:word} {path:typedFolder}", "{path:typedFolder} 里提到 {text:sought} 的文件"],
    },
  },
  {
    tool: "files.copy",
    templates: {
      en: [
        "cp [-a|-r|-p] {from:original} {to:copyOfIt}",
        "(copy|back up|duplicate) {from:original} (to|as) {to:copyOfIt}",
        "a (copy|backup|duplicate) of {from:original} (as|called|named) {to:copyOfIt}",
        "(copy|cp|clone) {from:typedFile} (to|into) {to:typedFolder}",
        "cp {from:typedFile} {to:typedFolder}",
      ],
      loose: [
        "before i touch {from:original}, save it as {to:copyOfIt} too",
        "{from:original} twice pls, the second as {to:copyOfIt}",
        "gonna edit {from:original}, so keep a copy beside it named {to:copyOfIt}",
      ],
      de: [
        "cp {from:original} {to:copyOfIt}",
        "(kopiere|sichere) {from:original} (nach|als) {to:copyOfIt}",
        "kopier {from:typedFile} nach {to:typedFolder}",
      ],
      es: [
        "cp {from:original} {to:copyOfIt}",
        "(copia|duplica) {from:original} como {to:copyOfIt}",
        "copia {from:typedFile} a {to:typedFolder}",
      ],
      zh: [
        "cp {from:original} {to:copyOfIt}",
        "把 {from:original} 备份成 {to:copyOfIt}",
        "把 {from:typedFile} 复制到 {to:typedFolder}",
      ],
    },
  },
  {
    tool: "files.move",
    templates: {
      en: [
        "mv {from:typedFile} {to:typedFolder}",
        "mv {from:original} {to:copyOfIt}",
        "rename {from:original} (to|into) {to:copyOfIt}",
        "(move|shift|put) {from:typedFile} (to|into) {to:typedFolder}",
      ],
      loose: ["{from:typedFile} belongs in {to:typedFolder}, move it there"],
      de: [
        "mv {from:typedFile} {to:typedFolder}",
        "verschieb[e] {from:typedFile} nach {to:typedFolder}",
        "benenne {from:original} in {to:copyOfIt} um",
      ],
      es: [
        "mv {from:typedFile} {to:typedFolder}",
        "mueve {from:typedFile} a {to:typedFolder}",
        "renombra {from:original} a {to:copyOfIt}",
      ],
      zh: [
        "mv {from:typedFile} {to:typedFolder}",
        "把 {from:typedFile} 移到 {to:typedFolder}",
        "把 {from:original} 改名为 {to:copyOfIt}",
      ],
    },
  },
  {
    tool: "files.delete",
    templates: {
      en: ["rm [-f|-i|-v] {path:typedFile}", "(delete|remove|bin|trash) {path:typedFile}"],
      loose: ["{path:typedFile} can go", "away with {path:typedFile}"],
      de: ["rm {path:typedFile}", "(lösch|lösche) {path:typedFile}", "{path:typedFile} kann weg"],
      es: ["rm {path:typedFile}", "(borra|elimina) {path:typedFile}"],
      zh: ["rm {path:typedFile}", "(删除|删掉) {path:typedFile}"],
    },
  },
  {
    tool: "files.make_directory",
    templates: {
      en: [
        "(mkdir|mkdir -p|md) {path:typedNewFolder}",
        "[a] new (dir|folder|directory|subfolder) [called|named] {path:typedNewFolder}",
        "(make|create) [the|a] (dir|folder|directory) {path:typedNewFolder}",
      ],
      loose: ["one fresh dir {path:typedNewFolder} pls", "empty folder, name {path:typedNewFolder}"],
      de: ["mkdir {path:typedNewFolder}", "neuer Ordner [namens] {path:typedNewFolder}"],
      es: ["mkdir {path:typedNewFolder}", "[una] carpeta nueva [llamada] {path:typedNewFolder}"],
      zh: ["mkdir {path:typedNewFolder}", "新文件夹 {path:typedNewFolder}", "新建目录 {path:typedNewFolder}"],
    },
  },
  {
    tool: "files.write",
    arguments: { text: "" },
    templates: {
      en: ["touch {path:typedTextFile}", "[a] new empty file {path:typedTextFile}"],
      de: ["touch {path:typedTextFile}"],
      es: ["touch {path:typedTextFile}"],
      zh: ["touch {path:typedTextFile}"],
    },
  },
  {
    tool: "desktop.open",
    templates: {
      en: [
        "xdg-open ({target:typedFile}|{target:url})",
        "open [the file] {target:typedFile}",
        "open [the folder] {target:typedFolder} in the file manager",
      ],
      loose: ["pop {target:typedFile} open"],
      de: ["xdg-open {target:typedFile}", "öffne {target:typedFile}"],
      es: ["xdg-open {target:typedFile}", "abre {target:typedFile}"],
      zh: ["xdg-open {target:typedFile}", "打开 {target:typedFile}"],
    },
  },
];
