import type { Phrasing } from "../phrasing.ts";

// Beside logs-basics.ts: times of other kinds, and several arguments at once.

export const logsSince: readonly Phrasing[] = [
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print|get) [me] the [system] (logs|log messages) (of|from|for) {since:recently}",
        "(what was logged|what did the system log) in {since:recently}",
        "[system] logs since {since:date}",
        "journalctl --since {since:date}",
        "(show|print) [me] {since:sincePossessive} [system] (logs|log messages)",
        "logs of the {service:service} service (from|for) {since:recently}",
        "journalctl -u {service:unit} -n {lines:lines}",
        "the last {lines:logLines} log (lines|messages|entries) of the {service:service} service",
      ],
      loose: ["gimme the logs of {since:recently}", "dump the last {lines:logLines} log lines of {service:daemon}"],
      de: [
        "(zeig|zeige) [mir] die Logs (von|aus) {since:recently}",
        "die letzten {lines:logLines} Logzeilen vom Dienst {service:service}",
      ],
      es: [
        "muestra los registros del sistema de {since:recently}",
        "las últimas {lines:logLines} líneas del registro del servicio {service:service}",
      ],
      zh: ["显示{since:recently}的系统日志", "显示服务 {service:service} 的最后 {lines:logLines} 行日志"],
    },
  },
  {
    tool: "system.logs",
    arguments: { priority: "err" },
    templates: {
      en: [
        "(show me|list) the errors in the [system] logs (of|from) {since:recently}",
        "(show|list) {since:sincePossessive} (error messages|errors) in the [system] log",
        "(error messages|errors) in the logs of the {service:service} service",
        "the last {lines:logLines} errors in the system log",
      ],
      loose: ["any errors in the logs of {since:recently}"],
      de: ["Fehler im Systemlog aus {since:recently}", "die letzten {lines:logLines} Fehlermeldungen im Systemlog"],
      es: [
        "errores del registro del sistema de {since:recently}",
        "los últimos {lines:logLines} errores del registro del sistema",
      ],
      zh: ["{since:recently}日志里的错误", "系统日志里最近 {lines:logLines} 条错误"],
    },
  },
];
