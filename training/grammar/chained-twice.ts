import type { ToolName } from "#contracts/tools";
import type { Chained } from "../phrasing.ts";

/** The same call twice, for two things that are said together; the second is the slot `other`. */
function twice(
  tool: ToolName,
  key: string,
  templates: Chained["templates"],
  more: Readonly<Record<string, string>> = {},
): Chained {
  return {
    calls: [
      { tool, arguments: {} },
      { tool, arguments: {}, same: { [key]: "other", ...more } },
    ],
    templates,
  };
}

/** What is meant for each of two things. */
export const chainedTwice: readonly Chained[] = [
  twice(
    "files.move",
    "from",
    {
      en: [
        "(move|put|bring) {from:file} and {other:file} (to|into) {to:folderPath}",
        "mv {from:file} {other:file} {to:folderPath}",
      ],
      loose: ["shove {from:file} and {other:file} into {to:folderPath}"],
      de: ["verschieb {from:file} und {other:file} nach {to:folderPath}"],
      es: ["mueve {from:file} y {other:file} a {to:folderPath}"],
      zh: ["把 {from:file} 和 {other:file} 移到 {to:folderPath}"],
    },
    { to: "to" },
  ),
  twice(
    "files.copy",
    "from",
    {
      en: [
        "copy {from:file} and {other:file} (to|into) {to:folderPath}",
        "cp {from:file} {other:file} {to:folderPath}",
      ],
      loose: ["stash copies of {from:file} and {other:file} in {to:folderPath}"],
      de: ["kopiere {from:file} und {other:file} nach {to:folderPath}"],
      es: ["copia {from:file} y {other:file} a {to:folderPath}"],
      zh: ["把 {from:file} 和 {other:file} 复制到 {to:folderPath}"],
    },
    { to: "to" },
  ),
  twice("files.delete", "path", {
    en: [
      "(delete|remove|erase|rm) {path:file} and {other:file}",
      "(delete|get rid of) both {path:file} and {other:file}",
    ],
    loose: ["bin {path:file} and {other:file}"],
    de: ["(lösche|entferne) {path:file} und {other:file}"],
    es: ["(borra|elimina) {path:file} y {other:file}"],
    zh: ["删除 {path:file} 和 {other:file}"],
  }),
  twice("files.read", "path", {
    en: ["(show|print|cat|read) [me] {path:textFile} and {other:textFile}"],
    de: ["zeig [mir] {path:textFile} und {other:textFile}"],
    zh: ["显示 {path:textFile} 和 {other:textFile}"],
  }),
  twice("desktop.open", "target", {
    en: [
      "open [up] {target:url} and {other:url}",
      "open {target:app} and {other:app}",
      "(launch|start) {target:app} and {other:app}",
    ],
    de: ["öffne {target:url} und {other:url}", "öffne {target:app} und {other:app}"],
    es: ["abre {target:url} y {other:url}"],
    zh: ["打开 {target:url} 和 {other:url}"],
  }),
  twice("services.restart", "service", {
    en: [
      "restart [the services] {service:service} and {other:service}",
      "(bounce|restart) the {service:service} and {other:service} services",
      "restart both {service:service} and {other:service}",
    ],
    loose: ["kick {service:service} and {other:service}"],
    de: ["starte {service:service} und {other:service} neu"],
    es: ["reinicia {service:service} y {other:service}"],
    zh: ["重启 {service:service} 和 {other:service}"],
  }),
  twice("services.status", "service", {
    en: ["(how are|status of|check) the services {service:service} and {other:service}"],
    de: ["Status der Dienste {service:service} und {other:service}"],
  }),
  twice("services.stop", "service", {
    en: [
      "stop the services {service:service} and {other:service}",
      "stop the {service:service} and {other:service} services",
    ],
    de: ["stoppe die Dienste {service:service} und {other:service}"],
    es: ["para los servicios {service:service} y {other:service}"],
    zh: ["停止 {service:service} 和 {other:service} 服务"],
  }),
  twice("processes.stop", "process", {
    en: ["(kill|quit|close|end) {process:application} and {other:application}"],
    de: ["beende {process:application} und {other:application}"],
    zh: ["关闭 {process:application} 和 {other:application} 进程"],
  }),
  twice("network.ping", "host", {
    en: ["ping {host:host} and {other:host}", "(can i reach|are) {host:host} and {other:host} (reachable|up)"],
    de: ["ping {host:host} und {other:host}"],
    zh: ["ping {host:host} 和 {other:host}"],
  }),
  twice("users.add", "user", {
    en: [
      "(add|create) [the users|accounts for] {user:user} and {other:user}",
      "new users {user:user} and {other:user}",
    ],
    de: ["lege die Benutzer {user:user} und {other:user} an"],
    es: ["crea los usuarios {user:user} y {other:user}"],
    zh: ["添加用户 {user:user} 和 {other:user}"],
  }),
];
