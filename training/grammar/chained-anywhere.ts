import type { Call } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** Ways to say "find it, and then": nothing says where it is. */
function foundThen(
  tool: Call["tool"],
  key: string,
  then: Readonly<Record<"en" | "loose" | "de" | "es" | "zh", string>>,
) {
  const { en, loose, de, es, zh } = then;
  return {
    calls: [
      { tool: "files.search", arguments: {} },
      { tool, arguments: { [key]: first } },
    ],
    templates: {
      en: [
        `(find|look for|locate|search for|search) [the file|my file|a file called|the file named] {name:name} and [then] ${en}`,
        `(find|look for|search for) {name:name}, then ${en}`,
        `(find|locate) (every|all|any|all the|my) {name:filesOf} and ${en}`,
        `{name:name} is somewhere on this (computer|machine|disk): find it and ${en}`,
        `i have lost {name:name}; find it and ${en}`,
        `where is {name:name}? when you have found it, ${en}`,
      ],
      loose: [
        `(dig up|hunt down|track down|sniff out|fish out|dig out) [wherever] {name:name} [is hiding] and ${loose}`,
        `(dig up|track down|sniff out) (the|my|all) {name:filesOf} and ${loose}`,
        `no idea where i put {name:name}, find it and ${loose}`,
      ],
      de: [
        `(such|suche|finde|such mir) [die Datei] {name:name} und ${de}`,
        `irgendwo liegt {name:name}: finde sie und ${de}`,
      ],
      es: [
        `(busca|encuentra|localiza) [el archivo] {name:name} y ${es}`,
        `no sé dónde está {name:name}, encuéntralo y ${es}`,
      ],
      zh: [`(找到|查找|搜索|找一下)[文件] {name:name} ，(然后|再|并)${zh}`, `(找到|查找) {name:name} ${zh}`],
    },
  } as Chained;
}

/** What is found anywhere, and then taken. */
export const chainedAnywhere: readonly Chained[] = [
  foundThen("files.delete", "path", {
    en: "(delete it|remove it|throw it away|erase it|get rid of it|trash it|delete them|put it in the trash)",
    loose: "(bin it|chuck it|toss it|nuke it|ditch it)",
    de: "(lösche sie|wirf sie weg|entferne sie|lösch die)",
    es: "(bórralo|elimínalo|tíralo a la papelera)",
    zh: "(删除|删掉它|把它删了|丢进回收站)",
  }),
  foundThen("files.read", "path", {
    en: "(show me what it says|read it|show it to me|print it|show me what is in it|read it to me|let me see its contents|open it for reading)",
    loose: "(let me see what's in there|spill what it says|tell me what's inside)",
    de: "(zeig mir den Inhalt|lies sie vor|zeig mir, was drinsteht)",
    es: "(muéstrame lo que dice|léelo|enséñame su contenido)",
    zh: "(显示内容|看看里面写了什么|读给我听)",
  }),
  foundThen("files.info", "path", {
    en: "(tell me how big it is|tell me how large it is|show its size|tell me when it was changed|tell me who owns it|show me the details)",
    loose: "(how fat is it|tell me how old it is)",
    de: "(sag mir, wie groß sie ist|zeig mir die Größe)",
    es: "(dime cuánto ocupa|dime su tamaño)",
    zh: "(告诉我有多大|看看它的大小)",
  }),
  foundThen("desktop.open", "target", {
    en: "(open it|open it for me|open it on the desktop|play it)",
    loose: "(fire it up|pop it open)",
    de: "(öffne sie|mach sie auf)",
    es: "(ábrelo|ábrelo en pantalla)",
    zh: "(打开它|打开)",
  }),
  foundThen("files.copy", "from", {
    en: "(copy it to|put a copy in|back it up to|make a copy in) {to:folderPath}",
    loose: "(stash a copy in|clone it into) {to:folderPath}",
    de: "kopiere sie nach {to:folderPath}",
    es: "(cópialo a|haz una copia en) {to:folderPath}",
    zh: "复制到 {to:folderPath}",
  }),
  foundThen("files.move", "from", {
    en: "(move it to|put it in|put it into|bring it to) {to:folderPath}",
    loose: "(shove it into|park it in|chuck it over to) {to:folderPath}",
    de: "(verschieb sie nach|schieb sie nach) {to:folderPath}",
    es: "(muévelo a|ponlo en) {to:folderPath}",
    zh: "(移到|移动到) {to:folderPath}",
  }),
];
