import type { ToolName } from "#contracts/tools";
import type { Reference } from "../phrasing.ts";

/** What comes after the tool of the turn before. */
function after(
  earlier: ToolName,
  tool: ToolName,
  keep: Readonly<Record<string, string>>,
  templates: Reference["templates"],
  fixed: Readonly<Record<string, unknown>> = {},
): Reference {
  return { earlier, tool, keep, arguments: fixed, templates };
}

const intoIt = {
  en: [
    "(move|put|shove|bring) {from:file} (in there|into it|there|into that folder|inside)",
    "(now|then|ok now|and) move {from:file} (there|in there|into it)",
    "{from:file} (goes|belongs|should go) in there[, move it]",
    "mv {from:file} there",
  ],
  loose: ["{from:file} moves in there", "chuck {from:file} in there, move i mean"],
  de: ["(verschieb|schieb|pack) {from:file} (da rein|dort hinein|dorthin)"],
  es: ["(mueve|mete|pasa) {from:file} (ahí|allí|dentro)"],
  zh: ["把 {from:file} 移(进去|到里面|到那里)"],
} as const;
const copyIntoIt = {
  en: [
    "copy {from:file} (in there|into it|there|into that folder)",
    "(put|drop|leave) a copy of {from:file} (in there|in it|inside|there)",
    "(now|then|and) copy {from:file} (there|in there|into it)",
    "cp {from:file} there",
  ],
  loose: ["stash a copy of {from:file} in there", "and a copy of {from:file} goes in there"],
  de: ["kopier(e|) {from:file} (da rein|dort hinein|dorthin)"],
  es: ["copia {from:file} (ahí|allí|dentro)", "pon ahí una copia de {from:file}"],
  zh: ["把 {from:file} (复制|拷贝)(进去|到里面|到那里)"],
} as const;
const openIt = {
  en: ["(now|ok now|then|and) open it", "open (that|it|it up|that one)", "show it in the file manager"],
  loose: ["pop it open", "up with it on the screen, open it"],
  de: ["öffne ihn", "mach ihn auf"],
  es: ["ábrela", "ahora ábrela"],
  zh: ["打开它", "把它打开"],
} as const;
const deleteIt = {
  en: [
    "(now|ok now|and now|then) (delete|remove|trash) it",
    "(delete|remove|trash|get rid of) (it|that|that one) [again|then]",
    "it can go [now]",
    "i don't need (it|that one) any more, delete it",
  ],
  loose: ["nah bin it", "ok chuck it then"],
  de: ["(jetzt|dann) lösch(e|) (es|sie)", "kann weg, lösch es"],
  es: ["(ahora|pues) bórralo", "ya no lo necesito, bórralo"],
  zh: ["(现在|那就)删掉吧", "不要了，删掉它"],
} as const;
const spaceLeft = {
  en: [
    "(and|) how much (disk space|space on the disk) is (left|free) now",
    "and the disk space?",
    "how full is the disk now",
    "what does that leave (me|) on the disk",
  ],
  loose: ["disk space now?", "so how's the disk doing after that"],
  de: ["wie viel Platz ist jetzt noch auf der Platte", "und der Speicherplatz?"],
  es: ["¿cuánto espacio queda ahora en el disco?"],
  zh: ["现在磁盘还剩多少空间", "那磁盘空间呢"],
} as const;
const onlineNow = {
  en: ["(am i|are we) online (now|again)", "(and|) does the internet work now", "is the connection up now"],
  loose: ["we online now?", "net back yet?"],
  de: ["bin ich jetzt online", "geht das Internet jetzt"],
  es: ["¿ya tengo internet?", "¿estoy conectado ahora?"],
  zh: ["现在能上网了吗", "网络通了吗"],
} as const;
const whoIsThere = {
  en: [
    "(so|and|) who has an account now",
    "(now|) (list|show me) all [the] (users|accounts)",
    "which users are there now",
  ],
  loose: ["so who's on here now, accounts wise", "all accounts pls"],
  de: ["zeig mir jetzt alle Benutzer", "wer hat jetzt ein Konto"],
  es: ["¿qué usuarios hay ahora?", "muéstrame todas las cuentas"],
  zh: ["现在有哪些用户", "列出所有账户"],
} as const;

/** What is there, in it or left after the turn before. */
export const referencesThere: readonly Reference[] = [
  after("files.make_directory", "files.move", { to: "path" }, intoIt),
  after("files.list", "files.move", { to: "path" }, intoIt),
  after("files.make_directory", "files.copy", { to: "path" }, copyIntoIt),
  after("files.list", "files.copy", { to: "path" }, copyIntoIt),
  after("files.make_directory", "desktop.open", { target: "path" }, openIt),
  after("files.make_directory", "files.delete", { path: "path" }, deleteIt),
  after("files.read", "files.delete", { path: "path" }, deleteIt),
  after("files.info", "files.delete", { path: "path" }, deleteIt),
  after("files.write", "files.delete", { path: "path" }, deleteIt),
  after("packages.install", "system.disk", {}, spaceLeft),
  after("packages.remove", "system.disk", {}, spaceLeft),
  after("files.delete", "system.disk", {}, spaceLeft),
  after("models.download", "system.disk", {}, spaceLeft),
  after("network.wifi_connect", "network.status", {}, onlineNow),
  after("network.set_dns", "network.status", {}, onlineNow),
  after("users.add", "users.list", {}, whoIsThere),
  after("users.remove", "users.list", {}, whoIsThere),
  after(
    "files.copy",
    "files.read",
    { path: "from" },
    {
      en: ["(show me|print|let me see) the original", "what (is|was) in the original", "read me the original"],
      loose: ["lemme see the original"],
      de: ["zeig mir das Original", "was steht im Original"],
      es: ["muéstrame el original"],
      zh: ["显示原文件", "原文件里写了什么"],
    },
  ),
  after(
    "files.copy",
    "files.write",
    { path: "from" },
    {
      en: ["(now|and now|then) (append|add) {text:text} to the original", 'add the line "{text:text}" to the original'],
      loose: ["tack {text:text} onto the original"],
      de: ["häng jetzt {text:text} an das Original an"],
      es: ["ahora añade {text:text} al original"],
      zh: ["在原文件末尾加上 {text:text}"],
    },
    { append: true },
  ),
  after(
    "services.stop",
    "services.status",
    { service: "service" },
    {
      en: ["(is it|did it) really (down|stop)", "(and|) its status (now|)", "show [me] its status", "is it down now"],
      loose: ["dead yet?", "status of it?"],
      de: ["ist er jetzt wirklich aus", "zeig seinen Status"],
      es: ["¿está parado de verdad?", "muestra su estado"],
      zh: ["它真的停了吗", "看看它的状态"],
    },
  ),
  after(
    "services.stop",
    "system.logs",
    { service: "service" },
    {
      en: ["(show|print) [me] its (logs|log)", "what did it log before it went down", "and its log"],
      loose: ["its last words in the log?"],
      de: ["zeig [mir] sein Log"],
      es: ["muéstrame sus registros"],
      zh: ["看看它的日志"],
    },
  ),
  after(
    "processes.list",
    "system.logs",
    { service: "name" },
    {
      en: ["(and|) its (logs|log) [too]", "(show|print) [me] the (logs|log) of it", "what does it say in its log"],
      loose: ["logs of that thing?"],
      de: ["und seine Logs", "zeig das Log davon"],
      es: ["¿y sus registros?"],
      zh: ["它的日志呢", "看看它的日志"],
    },
  ),
  after(
    "models.download",
    "models.use",
    { model: "model" },
    {
      en: [
        "(now|ok now|then|and now) (switch to it|switch over|use it|use that one)",
        "(make it|that should be) (the current one|the active model|my model)",
        "switch to that one",
        "start using (it|that one)",
      ],
      loose: ["swap to it then", "run with that one from here"],
      de: ["wechsle jetzt dazu", "nimm ab jetzt das"],
      es: ["ahora cámbiate a él", "usa ese"],
      zh: ["现在切换到它", "就用这个吧"],
    },
  ),
  after(
    "models.download",
    "models.list",
    {},
    {
      en: [
        "(so|and|) which models (do i have|are there) now",
        "list (them all|all models)",
        "show me all the models now",
      ],
      loose: ["what models we got now"],
      de: ["welche Modelle habe ich jetzt"],
      es: ["¿qué modelos tengo ahora?"],
      zh: ["现在有哪些模型"],
    },
  ),
  after(
    "network.set_dns",
    "network.ping",
    {},
    {
      en: ["(now|and now|then) ping {host:host}", "(now|) see (if|whether) {host:host} (answers|can be reached)"],
      loose: ["poke {host:host} now"],
      de: ["jetzt pinge {host:host} an"],
      es: ["ahora haz ping a {host:host}"],
      zh: ["现在 ping {host:host}"],
    },
  ),
];
