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

/** Files and what is put behind the name of a copy. */
const kept = [
  ["~/.env", ".old"],
  ["~/my.cfg", ".bak"],
  ["/etc/ssh/new.cfg", ".org"],
  ["~/web/map.csv", "-1"],
] as const;

/** Two and three things for one verb, or for one command in several forms. */
export const chainedVerbs: readonly Chained[] = [
  steps([["desktop.open"], ["desktop.open", { target: "other" }]], {
    en: [
      "open {target:url} (and|and also|, and|, also|as well as|plus) {other:url}",
      "(go to|take me to|bring up) {target:url} and {other:url}",
      "open {target:url} in one tab and {other:url} in another",
      "open (both|) {target:homeFile} and {other:homeFile}",
      "(start|launch|open) {target:app} (and also|and then|, then|plus) {other:app}",
      "open {target:app}, and {other:url}",
    ],
    loose: ["pull up {target:url} plus {other:url}", "fire up {target:app} n {other:app}"],
    de: ["(mach|ruf) {target:url} und {other:url} auf", "starte {target:app} und (auch|dann) {other:app}"],
    es: ["abre {target:app} y [también] {other:app}", "(ve a|abre) {target:url} y (luego|también) {other:url}"],
    zh: ["打开 {target:app} 和 {other:app}", "打开网页 {target:url} 还有 {other:url}"],
  }),
  steps([["desktop.open"], ["desktop.open", { target: "other" }], ["desktop.open", { target: "third" }]], {
    en: ["open {target:url}, {other:url} and {third:url}", "(launch|start) {target:app}, {other:app} and {third:app}"],
    loose: ["get me {target:url}, {other:url} n {third:url} opened"],
    de: ["öffne {target:url}, {other:url} und {third:url}"],
    es: ["abre {target:app}, {other:app} y {third:app}"],
    zh: ["打开 {target:url}、{other:url} 和 {third:url}"],
  }),
  steps([["files.move"], ["files.move", { from: "other", to: "to" }]], {
    en: [
      "(move|put|transfer) (both|) {from:file} and {other:file} (to|into) {to:folderPath}",
      "{from:file} and {other:file} (go|belong|should go) (in|into) {to:folderPath}, move them",
      "move {from:file} to {to:folderPath}, and {other:file} (too|as well)",
    ],
    loose: ["shift {from:file} n {other:file} over to {to:folderPath}"],
    de: ["verschieb {from:file} nach {to:folderPath}, und {other:file} auch"],
    es: ["(pasa|lleva) {from:file} y {other:file} a {to:folderPath}"],
    zh: ["{from:file} 和 {other:file} 都移到 {to:folderPath}"],
  }),
  steps([["files.move"], ["files.move", { from: "other", to: "to" }], ["files.move", { from: "third", to: "to" }]], {
    en: ["(move|put) {from:file}, {other:file} and {third:file} (to|into) {to:folderPath}"],
    loose: ["shove {from:file}, {other:file} and {third:file} into {to:folderPath}"],
    de: ["verschieb {from:file}, {other:file} und {third:file} nach {to:folderPath}"],
    es: ["mueve {from:file}, {other:file} y {third:file} a {to:folderPath}"],
    zh: ["把 {from:file}、{other:file} 和 {third:file} 移到 {to:folderPath}"],
  }),
  steps([["files.copy"], ["files.copy", { from: "from", to: "other" }]], {
    en: [
      "copy {from:file} to {to:folderPath} and (also|) to {other:folderPath}",
      "(put|i want) a copy of {from:file} in (both|) {to:folderPath} and {other:folderPath}",
    ],
    loose: ["stash {from:file} in {to:folderPath} and in {other:folderPath} too, copies i mean"],
    de: ["kopiere {from:file} nach {to:folderPath} und [auch] nach {other:folderPath}"],
    es: ["copia {from:file} a {to:folderPath} y también a {other:folderPath}"],
    zh: ["把 {from:file} 复制到 {to:folderPath} 和 {other:folderPath}"],
  }),
  steps([["files.delete"], ["files.delete", { path: "other" }], ["files.delete", { path: "third" }]], {
    en: [
      "(delete|remove|rm|trash) {path:file}, {other:file} and {third:file}",
      "rm {path:file} {other:file} {third:file}",
    ],
    loose: ["{path:file}, {other:file} and {third:file} can all go, bin them"],
    de: ["lösche {path:file}, {other:file} und {third:file}"],
    es: ["borra {path:file}, {other:file} y {third:file}"],
    zh: ["删除 {path:file}、{other:file} 和 {third:file}"],
  }),
  steps([["files.make_directory"], ["files.make_directory", { path: "other" }]], {
    en: [
      "(make|create) [the] (folders|directories) {path:homeFolder} and {other:homeFolder}",
      "(make|create) a folder {path:newFolder} and (another one|one|a second one) called {other:newFolder}",
      "mkdir {path:homeFolder} {other:homeFolder}",
      "(i need|make) two folders, {path:newFolder} and {other:newFolder}",
    ],
    loose: ["whip up folders {path:homeFolder} and {other:homeFolder}"],
    de: ["(erstelle|leg) die Ordner {path:homeFolder} und {other:homeFolder} an"],
    es: ["crea las carpetas {path:homeFolder} y {other:homeFolder}"],
    zh: ["新建文件夹 {path:homeFolder} 和 {other:homeFolder}"],
  }),
  steps([["packages.search"], ["packages.info", { package: "package" }]], {
    en: [
      "apt search {query:programSought}, apt show {package:package}",
      "apt search {query:query}; (then|) apt show {package:package}",
      "search [the packages] for {query:aProgram} (and|, then) (show me|tell me about|give me the details of) [the package] {package:package}",
    ],
    loose: ["see what there is for {query:programSought} in the packages, and what's {package:package} about"],
    de: ["such nach {query:aProgram} und zeig mir Infos zum Paket {package:package}"],
    es: ["busca {query:aProgram} y muestra información del paquete {package:package}"],
    zh: ["搜索{query:programSought}，再看看软件包 {package:package} 的信息"],
  }),
  steps([["packages.info"], ["packages.info", { package: "other" }]], {
    en: [
      "apt show {package:package}, apt show {other:package}",
      "(show me|what are) the versions of {package:package} and {other:package}",
      "(tell me about|details of) the packages {package:package} and {other:package}",
    ],
    loose: ["what's up with the packages {package:package} and {other:package}"],
    de: ["zeig mir Infos zu den Paketen {package:package} und {other:package}"],
    es: ["muestra las versiones de {package:package} y {other:package}"],
    zh: ["查看软件包 {package:package} 和 {other:package} 的信息"],
  }),
  steps([["packages.info"], ["packages.install", { packages: "packages" }]], {
    en: ["apt show {package:package}, apt install {packages:typedPackages}"],
    de: ["zeig mir Infos zu {package:package} und installiere {packages:knownPackages}"],
  }),
  steps([["packages.remove"], ["packages.install", { packages: "other" }]], {
    en: [
      "(remove|uninstall) {packages:knownPackages}, install {other:knownPackages} (instead|)",
      "apt remove {packages:typedPackages}, apt install {other:typedPackages}",
      "replace {packages:onePackage} with {other:onePackage}: remove the one and install the other",
    ],
    loose: ["{packages:onePackage} off, {other:onePackage} on, uninstall and install i mean"],
    de: ["deinstalliere {packages:knownPackages} und installiere stattdessen {other:knownPackages}"],
    es: ["desinstala {packages:knownPackages} e instala {other:knownPackages}"],
    zh: ["卸载 {packages:knownPackages}，安装 {other:knownPackages}"],
  }),
  steps([["services.start"], ["services.start", { service: "other" }]], {
    en: [
      "start [the services] {service:daemon} and {other:daemon}",
      "(start|turn on|bring up) the {service:service} and {other:service} services",
      "systemctl start {service:daemon}, systemctl start {other:daemon}",
    ],
    loose: ["get {service:daemon} and {other:daemon} going"],
    de: ["starte die Dienste {service:service} und {other:service}"],
    es: ["inicia los servicios {service:service} y {other:service}"],
    zh: ["启动 {service:service} 和 {other:service} 服务"],
  }),
  steps([["system.logs"], ["system.logs", { service: "other" }]], {
    en: [
      "(show|print) [me] the logs of {service:daemon} and (of|) {other:daemon}",
      "logs of {service:daemon}, and of {other:daemon} (too|as well)",
    ],
    de: ["zeig mir die Logs von {service:daemon} und von {other:daemon}"],
    es: ["muestra los registros de {service:daemon} y de {other:daemon}"],
    zh: ["显示 {service:daemon} 和 {other:daemon} 的日志"],
  }),
  steps([["network.ping"], ["network.ping", { host: "other" }]], {
    en: [
      "ping {host:host}, (then|and then|also) {other:host}",
      "(try to reach|check whether you can reach) {host:host} and (also|) {other:host}",
    ],
    loose: ["poke {host:host} n {other:host}, see if they answer"],
    de: ["(prüf|schau), ob {host:host} und {other:host} erreichbar sind"],
    es: ["haz ping a {host:host} y [también] a {other:host}"],
    zh: ["看看 {host:host} 和 {other:host} 能不能 ping 通"],
  }),
  steps([["users.remove"], ["users.remove", { user: "other" }]], {
    en: [
      "(delete|remove) [the users|the accounts] {user:user} and {other:user} from the users",
      "(delete|remove) the (users|accounts) {user:user} and {other:user}",
    ],
    de: ["lösche die Benutzer {user:user} und {other:user}"],
    es: ["elimina los usuarios {user:user} y {other:user}"],
    zh: ["删除用户 {user:user} 和 {other:user}"],
  }),
  ...kept.map(([path, end]) =>
    steps(
      [
        ["files.copy", {}, { from: path, to: `${path}${end}` }],
        ["files.write", { text: "text" }, { path, append: true }],
      ],
      {
        en: [
          `copy ${path} to ${path}${end} and (then|) (append|add) (the line|) ("{text:text}"|{text:text}) to ${path}`,
          `(back up|save) ${path} as ${path}${end}, (then|and then|after that) (append|add) {text:text} (to it|to the original|to ${path})`,
          `cp ${path} ${path}${end}, then add the line {text:text} to ${path}`,
        ],
        loose: [`stash ${path} as ${path}${end} n tack {text:text} onto ${path}`],
        de: [`kopiere ${path} nach ${path}${end} und häng [die Zeile] {text:text} an ${path} an`],
        es: [`copia ${path} a ${path}${end} y añade {text:text} al final de ${path}`],
        zh: [`把 ${path} 复制为 ${path}${end} ，再在 ${path} 末尾加上 {text:text}`],
      },
    ),
  ),
];
