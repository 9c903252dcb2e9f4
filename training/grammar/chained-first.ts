import type { ToolName } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

type Step = readonly [
  tool: ToolName,
  same?: Readonly<Record<string, string>>,
  fixed?: Readonly<Record<string, unknown>>,
];

/** Calls in the order of doing, each with what of the slots it takes up. */
function steps(calls: readonly Step[], templates: Chained["templates"]): Chained {
  return { calls: calls.map(([tool, same = {}, fixed = {}]) => ({ tool, arguments: fixed, same })), templates };
}

/** What is said last and done first, or said with once, after and before. */
export const chainedFirst: readonly Chained[] = [
  steps([["packages.install"], ["system.disk"]], {
    en: [
      "(once|when|after) you've (installed|put) {packages:packages} [on here], (i'd also like to see|i want to know|show me|tell me) (the disk space|how much disk space is left|how full the disk is)",
      "(show me|tell me|i want to see) (the free disk space|how much space is left on the disk) (after|once) (installing|you have installed) {packages:packages}",
      "install {packages:packages}; (what does that leave me on the disk|how much disk space is left after that)",
    ],
    loose: ["{packages:packages} first, disk space left after, install then tell me"],
    de: [
      "(wenn|sobald) du {packages:knownPackages} installiert hast, zeig mir (den freien Speicherplatz|wie voll die Platte ist)",
    ],
    es: ["cuando hayas instalado {packages:knownPackages}, dime cuánto espacio queda en el disco"],
    zh: ["装好 {packages:knownPackages} 之后，告诉我还剩多少磁盘空间"],
  }),
  steps([["system.disk"], ["packages.install", { packages: "packages" }]], {
    en: [
      "before you install {packages:packages}, (show me|tell me|check|let me see) (the disk space|how much disk space is free|how full the disk is)",
      "install {packages:packages}, but (first show me|show me first|tell me first|check first) (the disk space|how much disk space is left)",
      "(see|check) how much room is on the disk, (then|after that) install {packages:packages}",
    ],
    loose: ["{packages:packages} please, but disk space first, then install"],
    de: ["bevor du {packages:knownPackages} installierst, zeig mir den freien Speicherplatz"],
    es: ["antes de instalar {packages:knownPackages}, dime cuánto espacio hay en el disco"],
    zh: ["安装 {packages:knownPackages} 之前，先看看磁盘空间"],
  }),
  steps([["packages.info"], ["packages.update", {}]], {
    en: [
      "before you update everything, (tell me|show me) (which version of {package:package} i have|about the package {package:package})",
      "update everything, but first show me the version of {package:package}",
    ],
    de: ["bevor du alles aktualisierst, zeig mir die Version von {package:package}"],
    es: ["antes de actualizar todo, dime la versión de {package:package}"],
    zh: ["全部更新之前，先告诉我 {package:package} 的版本"],
  }),
  steps([["system.logs"], ["services.restart", { service: "service" }]], {
    en: [
      "before you restart {service:daemon}, (show me|let me see|print) (its logs|its log|the logs)",
      "restart [the] {service:daemon} [service], but (first show me|show me first|before that i want to see) its (logs|log)",
      "(show me the logs of|the logs of|let me read the log of) {service:daemon}, (then|after that|and then) restart it",
    ],
    loose: ["{service:daemon} needs a kick, but lemme see its log beforehand"],
    de: ["bevor du {service:daemon} neu startest, zeig mir (seine Logs|das Log)"],
    es: [
      "antes de reiniciar {service:daemon}, enséñame sus registros",
      "reinicia {service:daemon}, pero primero muestra su log",
    ],
    zh: ["重启 {service:daemon} 之前，先给我看它的日志"],
  }),
  steps([["services.status"], ["services.restart", { service: "service" }]], {
    en: [
      "before you restart the {service:service} service, (show me|check|tell me) (its status|how it is doing)",
      "restart the {service:service} service, but (first|before that) show [me] its status",
      "(status of|how is) the {service:service} service(, then restart it|? restart it after that)",
    ],
    loose: ["peek at the {service:service} service's status and then bounce it"],
    de: ["bevor du den Dienst {service:service} neu startest, zeig mir seinen Status"],
    es: ["antes de reiniciar el servicio {service:service}, dime cómo está"],
    zh: ["先看 {service:service} 服务的状态，再重启它"],
  }),
  steps([["services.restart"], ["network.ping", { host: "host" }]], {
    en: [
      "(once|when|after) you have restarted {service:daemon}, ping {host:host}",
      "ping {host:host}, but (first restart|restart first) [the service] {service:daemon}",
    ],
    de: ["pinge {host:host} an, sobald du {service:daemon} neu gestartet hast"],
    es: ["cuando hayas reiniciado {service:daemon}, haz ping a {host:host}"],
    zh: ["重启 {service:daemon} 之后，ping {host:host}"],
  }),
  steps([["files.copy"], ["files.delete", { path: "from" }]], {
    en: [
      "before you delete {from:file}, (copy it to|put a copy of it in|back it up to) {to:folderPath}",
      "delete {from:file}, but (first copy it|copy it first) to {to:folderPath}",
      "(once|when) you have copied {from:file} to {to:folderPath}, delete the original",
    ],
    loose: ["bin {from:file}, but stash a copy in {to:folderPath} beforehand"],
    de: ["bevor du {from:file} löschst, kopiere sie nach {to:folderPath}"],
    es: ["antes de borrar {from:file}, cópialo a {to:folderPath}"],
    zh: ["删除 {from:file} 之前，先复制到 {to:folderPath}"],
  }),
  steps([["files.copy"], ["files.write", { path: "from", text: "text" }, { append: true }]], {
    en: [
      "before you append {text:text} to {from:textFile}, copy it to {to:newFile}",
      "add the line {text:text} to {from:textFile}, but (first copy it|copy it first) to {to:newFile}",
    ],
    de: ["häng {text:text} an {from:textFile} an, aber kopiere sie vorher nach {to:newFile}"],
    es: ["añade {text:text} a {from:textFile}, pero antes cópialo a {to:newFile}"],
    zh: ["先把 {from:textFile} 复制到 {to:newFile} ，再在它末尾加上 {text:text}"],
  }),
  steps([["files.read"], ["files.delete", { path: "path" }]], {
    en: [
      "before you delete {path:textFile}, (show me|let me see|print) what is in it",
      "(delete|remove) {path:textFile}, but (show it to me first|first let me read it|let me see it first)",
    ],
    loose: ["chuck {path:textFile}, but i wanna read it first"],
    de: ["bevor du {path:textFile} löschst, zeig mir den Inhalt"],
    es: ["antes de borrar {path:textFile}, enséñame lo que contiene"],
    zh: ["删除 {path:textFile} 之前，先给我看看内容"],
  }),
  steps([["files.make_directory"], ["files.copy", { from: "other", to: "path" }]], {
    en: [
      "copy {other:file} (to|into) {path:homeFolder}, but (create|make) (the|that) folder first",
      "{other:file} should be copied to {path:homeFolder}; make that folder before",
    ],
    de: ["kopiere {other:file} nach {path:homeFolder}, aber leg den Ordner vorher an"],
    es: ["copia {other:file} a {path:homeFolder}, pero primero crea la carpeta"],
    zh: ["先建好 {path:homeFolder} 文件夹，再把 {other:file} 复制进去"],
  }),
  ...(["reboot", "shutdown"] as const).map((action) => {
    const reboot = action === "reboot";
    const [en, done, de, es, zh] = reboot
      ? ["reboot", "rebooting", "neu startest", "reiniciar", "重启"]
      : ["shut down", "shutting down", "herunterfährst", "apagar", "关机"];
    return steps([["packages.update"], ["system.power", {}, { action }]], {
      en: [
        `(once|when|as soon as|after) (everything is updated|all updates are in|you have updated everything), ${en} [the machine|the computer]`,
        `before ${done} the (computer|machine), (update everything|install all updates|bring everything up to date)`,
        `${en}[ the machine], but (update everything|install all the updates) first`,
      ],
      loose: [`all updates in first, then ${en} this thing`],
      de: [`bevor du den Rechner ${de}, aktualisiere (alles|alle Programme)`],
      es: [`antes de ${es} el equipo, actualiza todo`],
      zh: [`${zh}之前先更新所有软件`],
    });
  }),
  steps([["desktop.screenshot"], ["processes.stop", { process: "process" }]], {
    en: [
      "before you (close|kill|quit) {process:application}, take a screenshot",
      "(kill|quit) {process:application}, but (take a screenshot first|screenshot first)",
    ],
    de: ["bevor du {process:application} beendest, mach einen Screenshot"],
    es: ["antes de cerrar {process:application}, haz una captura de pantalla"],
    zh: ["关闭 {process:application} 进程之前先截个屏"],
  }),
  steps([["network.wifi_connect"], ["network.addresses"]], {
    en: [
      "(once|when|as soon as) you are (connected to|on) the wifi {ssid:ssid}, (show me|tell me) (my ip|my ip address)",
      "(show me|tell me) my ip address (after|once) you have joined the wifi {ssid:ssid}",
    ],
    de: ["sobald du mit dem WLAN {ssid:ssid} verbunden bist, zeig mir meine IP-Adresse"],
    es: ["cuando estés conectado a la wifi {ssid:ssid}, dime mi dirección ip"],
    zh: ["连上 WiFi {ssid:ssid} 之后告诉我 IP 地址"],
  }),
  steps([["users.list"], ["users.remove", { user: "user" }]], {
    en: [
      "before you delete the user {user:user}, (show me|list) all accounts",
      "delete the account {user:user}, but (show me|list) all the users first",
    ],
    de: ["bevor du den Benutzer {user:user} löschst, zeig mir alle Konten"],
    es: ["antes de borrar el usuario {user:user}, muestra todas las cuentas"],
    zh: ["删除用户 {user:user} 之前，先列出所有账户"],
  }),
];
