import type { ToolName } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

type Step = readonly [
  tool: ToolName,
  same?: Readonly<Record<string, string>>,
  fixed?: Readonly<Record<string, unknown>>,
];

/** Calls one after another, each with what of the slots it takes up. */
function steps(calls: readonly Step[], templates: Chained["templates"]): Chained {
  return { calls: calls.map(([tool, same = {}, fixed = {}]) => ({ tool, arguments: fixed, same })), templates };
}
const service = { service: "service" };

/** Programs whose package, and whose window or service, have one name. */
const opened = ["vlc", "mpv", "zim"];
const served = ["tor", "ntp", "ufw"];

/** What a second step calls it or that one: a service, a model, an account, a program. */
export const chainedItsService: readonly Chained[] = [
  steps([["processes.list"], ["system.logs", { service: "name" }]], {
    en: [
      "is {name:daemon} [still] running(?|,|? and) (also show|show me|and show|let me see|and print) (its logs|its log|the logs of it)",
      "(see|check|tell me) (if|whether) {name:daemon} (runs|is running), (and|also|then) (show|print|get) [me] its (logs|log)",
      "does {name:daemon} run at all? [and] what (does its log say|do its logs say)",
      "i want to know (if|whether) {name:daemon} is running and (read|see) its (logs|log)",
    ],
    loose: [
      "{name:daemon} running? and its logs too",
      "is {name:daemon} alive in the process list, plus gimme its log",
    ],
    de: ["läuft {name:daemon} [noch]? (und zeig|zeig mir auch|dann noch) (sein Log|seine Logs|das Log dazu)"],
    es: ["¿está corriendo {name:daemon}? (muestra también|enséñame además|y muéstrame) sus (registros|logs)"],
    zh: ["{name:daemon} (还在|在)运行吗？(顺便|也|再)(看看|显示)它的日志"],
  }),
  steps([["services.status"], ["system.logs", service]], {
    en: [
      "is the {service:service} service (running|up|ok|active)(?|,) (and show|also show|show me|and let me see) (its logs|its log|its log messages|the logs of it)",
      "(status|state) of the {service:service} service, (and|plus|also) its (logs|log)",
      "how is the {service:service} service doing, and what (is in its log|does it log)",
      "systemctl status {service:daemon}, then journalctl -u of it",
    ],
    loose: [
      "the {service:service} service, is it up? logs of it too",
      "check up on the {service:service} service n show its log",
    ],
    de: ["läuft der Dienst {service:service}? (zeig auch|und zeig mir) (seine Logs|sein Protokoll)"],
    es: ["¿funciona el servicio {service:service}? (enséñame también|y muestra) sus (registros|logs)"],
    zh: ["{service:service} 服务正常吗？(顺便|再)看看它的日志"],
  }),
  steps([["services.restart"], ["system.logs", service]], {
    en: [
      "(restart|bounce) [the] {service:daemon} [service] and (then|) (show|give|get) me (its logs|its log|what it logs|the log of it)",
      "give [the] {service:daemon} [service] a restart, (then|and then|after that) (its logs|its log) (please|)",
      "the {service:service} service (needs a restart|has to be restarted), and (after that|then|afterwards) (i want to|let me|i'd like to) see its (logs|log)",
    ],
    loose: [
      "kick {service:daemon} over and show what it spits into its log",
      "restart {service:daemon}, logs of it after",
    ],
    de: ["starte {service:daemon} neu und zeig (danach|dann|mir) (seine Logs|sein Log)"],
    es: ["reinicia {service:daemon} y (luego|después) (dame|muestra) su registro"],
    zh: ["把 {service:daemon} 重启一下，然后(看看|显示)它的日志"],
  }),
  steps([["services.restart"], ["services.status", service]], {
    en: [
      "the {service:service} service (needs|wants) a restart, (and then|after that|then) (tell me how it is|i want to see its status|show me how it's doing)",
      "(restart|bounce) [the] {service:daemon} [service] and (see|tell me) (if|whether) it (came back|is up [again]|works now)",
    ],
    loose: ["{service:daemon} needs a kick, then tell me how it's doing"],
    de: ["starte den Dienst {service:service} neu und sag mir, (wie es ihm geht|ob er wieder läuft)"],
    es: ["reinicia el servicio {service:service} y dime (cómo está|si ha vuelto a arrancar)"],
    zh: ["重启 {service:service} 服务，再看它(好了没有|的状态)"],
  }),
  steps([["services.start"], ["services.status", service]], {
    en: [
      "(start|turn on|bring up) [the] {service:service} service (and|, then|and then) (show|check|tell me|give me) its (status|state)",
      "(start|bring up) the {service:service} service and (tell me|see|check) (if|whether) it (came up|is up|works|really runs)",
      "systemctl start {service:daemon}, then (its status|show the status of it)",
    ],
    loose: [
      "get {service:daemon} going, then status of it",
      "switch the {service:service} service on n see if it sticks",
    ],
    de: ["starte den Dienst {service:service} und (sag mir|prüf), ob er (läuft|oben ist)"],
    es: ["arranca el servicio {service:service} y (dime cómo está|enséñame su estado)"],
    zh: ["把 {service:service} 服务启动起来，再(看看|检查)它的状态"],
  }),
  steps([["services.start"], ["system.logs", service]], {
    en: [
      "(start|bring up) [the] {service:service} service and (show|print|get) [me] its (logs|log)",
      "start the service {service:service}, then (let me see|show me) what it (logs|says in its log)",
    ],
    loose: ["spin up the {service:service} service and lemme watch its log"],
    de: ["starte den Dienst {service:service} und zeig [mir] sein Log"],
    es: ["inicia el servicio {service:service} y enséñame sus registros"],
    zh: ["启动 {service:service} 服务，然后看它的日志"],
  }),
  steps([["services.stop"], ["services.status", service]], {
    en: [
      "(stop|shut down) the {service:service} service and (check|make sure|tell me whether) it is (down|really down|stopped)",
      "stop the service {service:service}, then show [me] its status",
    ],
    loose: ["pull the plug on the {service:service} service and check it's dead"],
    de: ["stoppe den Dienst {service:service} und zeig seinen Status"],
    es: ["detén el servicio {service:service} y muestra su estado"],
    zh: ["停掉 {service:service} 服务，再看看它的状态"],
  }),
  steps([["services.stop"], ["services.start", { service: "other" }], ["services.list", {}, { state: "running" }]], {
    en: [
      "stop [the service] {service:daemon}, start {other:daemon}, (list|and list|then list|then show me) the running (services|ones)",
      "(stop|turn off) the {service:service} service, (start|turn on) the {other:service} service and (show|list|tell me) (which services are running|the running ones|what is running)",
    ],
    loose: ["{service:daemon} off, {other:daemon} on, then show what services are up"],
    de: ["stoppe {service:daemon}, starte {other:daemon} und zeig [dann] die laufenden Dienste"],
    es: ["para {service:daemon}, inicia {other:daemon} y lista los servicios en marcha"],
    zh: ["停止 {service:daemon}，启动 {other:daemon}，然后列出正在运行的服务"],
  }),
  steps([["services.stop"], ["services.start", { service: "other" }]], {
    en: [
      "stop {service:daemon} and start {other:daemon} (instead|in its place)",
      "(swap|replace) the {service:service} service for the {other:service} service: stop one, start the other",
    ],
    loose: ["{service:daemon} out, {other:daemon} in: stop the first service, start the second"],
    de: ["stoppe {service:daemon} und starte stattdessen {other:daemon}"],
    es: ["para {service:daemon} e inicia {other:daemon} en su lugar"],
    zh: ["停掉 {service:daemon} ，改为启动 {other:daemon}"],
  }),
  steps([["models.download"], ["models.use", { model: "model" }]], {
    en: [
      "(download|pull|get|fetch) [the model] {model:model} and (then|) (switch to it|switch over to it|make it the active one|talk to me with it|use that one|start using that one)",
      "i want {model:model} (as|to be) (my|the) model: (download it|get it) and switch to it",
      "(once|when|as soon as) you have (downloaded|pulled) {model:model}, (switch to it|use it|make it the current model)",
    ],
    loose: ["snag {model:model} and swap to it", "heard {model:model} is better, download and switch to it"],
    de: ["(lad|hol) [mir] [das Modell] {model:model} (runter|herunter) und (schalte darauf um|nimm dann das)"],
    es: ["baja [el modelo] {model:model} y (pásate a él|luego úsalo|cambia a ese)"],
    zh: ["(下载|拉取)模型 {model:model} ，(然后|下完后)(换成它|切换到它)"],
  }),
  steps([["users.add"], ["files.make_directory", { path: "other" }]], {
    en: [
      "(add|create) [the|a] user {user:user} and (make|create) (a|the) (folder|directory) {other:folderPath} (for them|for that account|)",
      "new account {user:user}, then mkdir {other:folderPath}",
    ],
    de: ["leg den Benutzer {user:user} an und erstelle den Ordner {other:folderPath}"],
    es: ["crea el usuario {user:user} y la carpeta {other:folderPath}"],
  }),
  ...opened.map((name) =>
    steps(
      [
        ["packages.install", {}, { packages: [name] }],
        ["desktop.open", {}, { target: name }],
      ],
      {
        en: [
          `(install|get me|download and install) ${name} (and|, then|and then) (open it|launch it|open it for me)`,
          `(once|when|as soon as) ${name} is installed, open it; install it first`,
        ],
        loose: [`stick ${name} on here and fire it up`, `need ${name} installed n opened`],
        de: [`installier(e|) ${name} und (öffne es|mach es dann auf)`],
        es: [`instala ${name} y (ábrelo|luego ábrelo)`],
        zh: [`安装 ${name} (，然后打开它|并打开)`],
      },
    ),
  ),
  ...served.map((name) =>
    steps(
      [
        ["packages.install", {}, { packages: [name] }],
        ["services.start", {}, { service: name }],
      ],
      {
        en: [
          `install ${name} (and|, then|and then) (start its service|start the service|start it as a service)`,
          `(put|get) ${name} on (this|the) machine and start its service`,
        ],
        loose: [`throw ${name} on here and get its service going`],
        de: [`installier(e|) ${name} und starte den Dienst [dazu]`],
        es: [`instala ${name} y arranca su servicio`],
        zh: [`安装 ${name} 并启动它的服务`],
      },
    ),
  ),
];
