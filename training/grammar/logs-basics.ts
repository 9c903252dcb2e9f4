import type { Phrasing } from "../phrasing.ts";

export const logsBasics: readonly Phrasing[] = [
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print|display) [me] [the] [system] (logs|log|log messages)",
        "system log",
        "journalctl",
        "what does the [system] log say",
        "(look at|check) the [system] (logs|log)",
        "open the journal",
        "let me see the (logs|journal)",
        "recent log messages",
      ],
      loose: ["what's been going on in the logs", "let's have a look at the journal", "logs pls"],
      de: ["zeig die (Logs|Protokolle|Systemprotokolle)", "was steht im Systemlog", "Systemprotokoll anzeigen"],
      es: ["muestra los registros [del sistema]", "qué dice el registro del sistema", "registros del sistema"],
      zh: ["显示系统日志", "看看日志", "系统日志里有什么"],
    },
  },
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print) [me] the (logs|log) (of|for|from) {service:unit}",
        "{service:unit} (logs|log)",
        "(logs|log) (of|for) {service:unit}",
        "what does the {service:unit} log say",
        "journalctl -u {service:unit}",
        "log messages of the {service:unit} service",
        "what has {service:unit} logged",
      ],
      loose: ["what's {service:unit} complaining about in its log", "{service:unit} misbehaves, show me its log"],
      de: ["zeig die Logs von {service:unit}", "was steht im Log von {service:unit}", "Protokoll von {service:unit}"],
      es: [
        "muestra los registros de {service:unit}",
        "qué dice el log de {service:unit}",
        "registros de {service:unit}",
      ],
      zh: ["显示 {service:unit} 的日志", "看看 {service:unit} 日志", "{service:unit} 的日志里说了什么"],
    },
  },
  {
    tool: "system.logs",
    arguments: { priority: "err" },
    templates: {
      en: [
        "(show|list) [me] [the|all] (errors|error messages) (in|from) the [system] (log|logs|journal)",
        "(are there|were there) [any] errors in the [system] (log|logs)",
        "journalctl -p err",
        "only the errors of the system log",
        "what errors (are|were) logged",
        "system errors",
      ],
      loose: ["anything red in the logs", "any nasty errors in the journal"],
      de: [
        "zeig die Fehler (im Systemlog|aus den Logs)",
        "gibt es Fehler in den Logs",
        "Fehlermeldungen im Systemprotokoll",
      ],
      es: ["muestra los errores (del sistema|de los registros)", "¿hay errores en el registro?", "errores del sistema"],
      zh: ["显示日志里的错误", "日志里有没有错误", "系统错误日志"],
    },
  },
  {
    tool: "system.logs",
    arguments: { priority: "warning" },
    templates: {
      en: [
        "(show|list) [me] [the] warnings (in|from) the [system] (log|logs|journal)",
        "(are there|any) warnings in the [system] logs",
        "journalctl -p warning",
        "only the warnings of the log",
      ],
      loose: ["any warnings in the journal i should know of"],
      de: ["zeig die Warnungen (im Log|aus den Logs)"],
      es: ["muestra las advertencias del registro"],
      zh: ["显示日志里的警告"],
    },
  },
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print) [me] the [system] (logs|log) (since|from|of) {since:since}",
        "(logs|log) (since|of) {since:since}",
        "what (was|has been) logged {since:since}",
        "journalctl --since {since:since}",
      ],
      loose: ["what happened {since:since}, according to the log"],
      de: ["zeig die Logs (von|seit) {since:since}", "was wurde {since:since} protokolliert"],
      es: ["muestra los registros (de|desde) {since:since}", "qué se registró {since:since}"],
      zh: ["显示{since:since}的日志", "{since:since}的系统日志"],
    },
  },
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print) [me] the last {lines:lines} (lines|entries|messages) of the [system] (log|logs|journal)",
        "last {lines:lines} log (lines|messages)",
        "journalctl -n {lines:lines}",
        "tail the system log, {lines:lines} lines",
      ],
      loose: ["just the last {lines:lines} lines of the journal"],
      de: ["zeig die letzten {lines:lines} Zeilen des Systemlogs"],
      es: ["muestra las últimas {lines:lines} líneas del registro del sistema"],
      zh: ["显示系统日志的最后 {lines:lines} 行"],
    },
  },
  {
    tool: "system.logs",
    templates: {
      en: [
        "(show|print) [me] the last {lines:lines} (lines|messages) of the {service:unit} log",
        "last {lines:lines} log lines of {service:unit}",
        "journalctl -u {service:unit} -n {lines:lines}",
      ],
      de: ["zeig die letzten {lines:lines} Zeilen vom Log von {service:unit}"],
      es: ["muestra las últimas {lines:lines} líneas del log de {service:unit}"],
      zh: ["显示 {service:unit} 日志的最后 {lines:lines} 行"],
    },
  },
  {
    tool: "system.logs",
    arguments: { priority: "err" },
    templates: {
      en: [
        "(show|list) [me] the errors (of|in the log of|from) {service:unit}",
        "{service:unit} errors in the log",
        "what errors did {service:unit} log",
      ],
      loose: ["what is {service:unit} so unhappy about, only its errors from the log"],
      de: ["zeig die Fehler von {service:unit} im Log"],
      es: ["muestra los errores de {service:unit} en el registro"],
      zh: ["显示 {service:unit} 日志里的错误"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "shutdown" },
    templates: {
      en: [
        "(shut down|power off|turn off|switch off) (the|this|my) (computer|machine|pc|laptop|system)",
        "(shut down|shutdown|poweroff|power off)",
        "turn (the|this|my) (computer|machine|pc|laptop) off",
        "shut (the|this) (machine|computer) down [now]",
        "halt the (machine|system)",
        "i'm done for today, shut down the computer",
      ],
      loose: [
        "good night computer, switch yourself off",
        "kill the power on this machine, properly",
        "that's it for today, power down",
      ],
      de: ["(fahr|fahre) den (Rechner|Computer) herunter", "schalte den Computer aus", "Rechner herunterfahren"],
      es: ["apaga (el ordenador|el equipo|la computadora)", "apagar el equipo", "quiero apagar el ordenador"],
      zh: ["关机", "把电脑关掉", "关闭计算机"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "reboot" },
    templates: {
      en: [
        "(reboot|restart) (the|this|my) (computer|machine|pc|laptop|system|server)",
        "reboot",
        "restart",
        "(do|perform) a reboot",
        "boot (the|this) machine again",
        "the (computer|machine) needs a restart, do it now",
      ],
      loose: [
        "give this machine a fresh start, reboot it",
        "have you tried turning it off and on again? do that with this computer",
      ],
      de: ["starte den (Rechner|Computer) neu", "Neustart", "Rechner neu starten"],
      es: ["reinicia (el ordenador|el equipo|el sistema)", "reiniciar", "quiero reiniciar el equipo"],
      zh: ["重启电脑", "重新启动", "重启系统"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "suspend" },
    templates: {
      en: [
        "(suspend|put to sleep) (the|this|my) (computer|machine|laptop|system)",
        "suspend",
        "put (the|this|my) (computer|machine|laptop) to sleep",
        "go to sleep[, computer]",
        "send (the|my) (computer|laptop) to sleep",
        "sleep mode",
      ],
      loose: ["take a nap, computer", "i'm off for lunch, let the laptop sleep meanwhile"],
      de: ["versetze den Rechner in den Ruhezustand", "Rechner schlafen legen", "Standby"],
      es: ["suspende (el ordenador|el equipo)", "pon el equipo en suspensión", "suspender"],
      zh: ["让电脑睡眠", "挂起系统", "进入睡眠模式"],
    },
  },
];
