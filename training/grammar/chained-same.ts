import type { ToolName } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

type Templates = Chained["templates"];

/** Two calls about the same thing, the second of which says "it". */
function both(one: ToolName, two: ToolName, same: Readonly<Record<string, string>>, templates: Templates): Chained {
  return {
    calls: [
      { tool: one, arguments: {} },
      { tool: two, arguments: {}, same },
    ],
    templates,
  };
}

const service = { service: "service" };

/** What is said once and meant for two calls. */
export const chainedSame: readonly Chained[] = [
  both(
    "models.download",
    "models.use",
    { model: "model" },
    {
      en: [
        "(download|pull|get|fetch) [the model] {model:model} and (switch to it|use it|make it the current one|start using it|load it)",
        "(get|pull) {model:model}, then (switch over to it|use that one)",
      ],
      loose: ["grab {model:model} and run with it", "pull down {model:model} and put it to work"],
      de: ["lade [das Modell] {model:model} herunter und (benutze es|wechsle dazu)"],
      es: ["descarga [el modelo] {model:model} y (úsalo|cámbiate a él)"],
      zh: ["下载 {model:model} (并切换过去|然后用它)"],
    },
  ),
  both("services.start", "services.status", service, {
    en: [
      "start [the] {service:service} service and (show|tell me) (its status|how it is doing|whether it runs)",
      "start {service:service} service, then check (it|on it|its status)",
    ],
    loose: [
      "fire up the {service:service} service and see if it stays up",
      "get the {service:service} service going and let me know how it does",
    ],
    de: ["starte den Dienst {service:service} und zeig (seinen Status|mir, ob er läuft)"],
    es: ["inicia el servicio {service:service} y (muéstrame su estado|dime si funciona)"],
    zh: ["启动 {service:service} 服务(然后查看它的状态|并看看是否正常)"],
  }),
  both("services.restart", "services.status", service, {
    en: [
      "restart [the] {service:service} [service] and (show|check) (its status|whether it came up|if it runs)",
      "(bounce|restart) {service:service}, then (check its status|see how it is doing)",
    ],
    loose: ["kick {service:service} and tell me if it's back"],
    de: ["starte {service:service} neu und (zeig den Status|prüfe, ob er läuft)"],
    es: ["reinicia {service:service} y (muestra su estado|comprueba que funciona)"],
    zh: ["重启 {service:service} (然后看看它的状态|并检查状态)"],
  }),
  both("services.restart", "system.logs", service, {
    en: [
      "restart [the] {service:service} [service] and (show me|print) its (logs|log|journal)",
      "restart {service:service}, then (show|tail) (its|the service's) log",
    ],
    loose: ["bounce {service:service} and let me see what it logs"],
    de: ["starte {service:service} neu und zeig (seine Logs|mir sein Protokoll)"],
    es: ["reinicia [el servicio] {service:service} y (enséñame|muestra|muéstrame) sus (registros|logs)"],
    zh: ["重启 {service:service} (并显示它的日志|然后看日志)"],
  }),
  both("services.status", "system.logs", service, {
    en: [
      "(how is|check|status of) the {service:service} service and (show|also show) its (logs|log)",
      "is the {service:service} service up? also show (its logs|the log of it)",
    ],
    loose: ["what's {service:service} service up to, and give me its logs too"],
    de: ["wie geht es dem Dienst {service:service}, und zeig (auch seine Logs|mir sein Protokoll)"],
    es: ["estado del servicio {service:service} y (también|además) sus registros"],
    zh: ["查看 {service:service} 服务的状态(和它的日志|，还有日志)"],
  }),
  both(
    "processes.list",
    "system.logs",
    { service: "name" },
    {
      en: [
        "is {name:service} running? (also|and) show its (logs|log)",
        "check whether {name:service} is running and (show me|print) its (logs|log)",
      ],
      de: ["läuft {name:service}? zeig auch (seine Logs|sein Protokoll)"],
      zh: ["{name:service} 在运行吗？(也显示它的日志|再看看日志)"],
    },
  ),
  both(
    "files.make_directory",
    "desktop.open",
    { target: "path" },
    {
      en: [
        "(create|make) [the|a] (folder|directory) {path:folderPath} and open it",
        "new folder {path:folderPath}, then open (it|that)",
      ],
      loose: ["whip up {path:folderPath} as a folder and pop it open"],
      de: ["(erstelle|leg) den Ordner {path:folderPath} an und öffne ihn"],
      es: ["crea la carpeta {path:folderPath} y ábrela"],
      zh: ["新建文件夹 {path:folderPath} (并打开|然后打开它)"],
    },
  ),
  both(
    "files.make_directory",
    "files.list",
    { path: "path" },
    {
      en: [
        "(create|make) [the folder|the directory] {path:folderPath} and (list it|show what is in it)",
        "mkdir {path:folderPath} and ls it",
      ],
      de: ["erstelle den Ordner {path:folderPath} und zeig, was drin ist"],
    },
  ),
  both(
    "files.make_directory",
    "files.move",
    { from: "other", to: "path" },
    {
      en: [
        "(create|make) [the|a] (folder|directory) {path:folderPath} and (move|put) {other:file} (in|into|in) (it|there)",
        "(first make|make) [me] a folder {path:folderPath}, then (move|put) {other:file} (in there|into it|inside)",
      ],
      loose: ["i need a folder {path:folderPath}, and then shove {other:file} in there"],
      de: ["erstelle den Ordner {path:folderPath} und verschieb {other:file} (hinein|dorthin)"],
      es: ["crea la carpeta {path:folderPath} y mueve {other:file} (ahí|allí|a ella)"],
      zh: ["新建文件夹 {path:folderPath} ，(再|然后)把 {other:file} (移进去|放进去)"],
    },
  ),
  both(
    "files.make_directory",
    "files.copy",
    { from: "other", to: "path" },
    {
      en: [
        "(create|make) [the|a] (folder|directory) {path:folderPath} and copy {other:file} (into it|there|to it)",
        "(make me|create) a folder {path:folderPath}, and when (that's|it is) there put a copy of {other:file} (in it|there|inside)",
      ],
      loose: ["set up {path:folderPath} and stash a copy of {other:file} in there"],
      de: ["erstelle den Ordner {path:folderPath} und kopiere {other:file} (hinein|dorthin)"],
      es: ["crea la carpeta {path:folderPath} y copia {other:file} (ahí|allí|dentro)"],
      zh: ["新建文件夹 {path:folderPath} ，然后把 {other:file} 复制(进去|到里面)"],
    },
  ),
  both(
    "files.write",
    "files.read",
    { path: "path" },
    {
      en: [
        "write {text:text} to {path:textFile} (then|and then|and) (read it back|show it to me|print it) [to me]",
        "put {text:text} (in|into) {path:textFile} and (show me the file|read it back)",
      ],
      loose: ["scribble {text:text} into {path:textFile} and let me see it"],
      de: ["schreib {text:text} in {path:textFile} und (zeig sie mir|lies sie vor)"],
      es: ["escribe {text:text} en {path:textFile} y (muéstramelo|léelo)"],
    },
  ),
  both(
    "files.write",
    "desktop.open",
    { target: "path" },
    {
      en: [
        "write {text:text} to {path:textFile} and open it",
        "put {text:text} into {path:textFile}, then open (it|the file)",
      ],
      de: ["schreib {text:text} in {path:textFile} und öffne sie"],
    },
  ),
  both(
    "files.copy",
    "desktop.open",
    { target: "to" },
    {
      en: [
        "copy {from:file} to {to:file} and open the copy",
        "make a copy of {from:file} as {to:file}, then open the copy",
      ],
      de: ["kopiere {from:file} nach {to:file} und öffne die Kopie"],
    },
  ),
  both(
    "users.add",
    "users.list",
    {},
    {
      en: [
        "(add|create) [the user|an account for] {user:user} and (list|show me) all (users|accounts)",
        "(add|create) the user {user:user}, then show who can log in",
      ],
      de: ["lege den Benutzer {user:user} an und zeig alle Benutzer"],
      es: ["crea el usuario {user:user} y muestra todos los usuarios"],
      zh: ["添加用户 {user:user} ，然后列出所有用户"],
    },
  ),
];
