import type { Phrasing } from "../phrasing.ts";

// What is wished for at the end of a story, or only implied; and short requests that say several things at once.

export const programsWithArguments: readonly Phrasing[] = [
  {
    tool: "processes.start",
    templates: {
      en: [
        "(start|run|launch) the process {program:invoked} {arguments:itsArguments}",
        "(start|run|launch|execute) the program {program:invoked} {arguments:itsArguments}",
        "(start|launch|spawn) {program:invoked} {arguments:itsArguments}",
        "(start|launch|run) {program:invoked} with [the] (arguments|options) {arguments:itsArguments}",
        "(start|launch) a process {program:invoked} {arguments:itsArguments} in the sandbox",
        "new process: {program:invoked} {arguments:itsArguments}",
      ],
      loose: [
        "(fire up|kick off|spin up) {program:invoked} {arguments:itsArguments}",
        "get {program:invoked} {arguments:itsArguments} going in the background",
      ],
      de: [
        "starte [den Prozess|das Programm] {program:invoked} {arguments:itsArguments}",
        "lass {program:invoked} {arguments:itsArguments} laufen",
      ],
      es: ["(inicia|lanza) [el proceso|el programa] {program:invoked} {arguments:itsArguments}"],
      zh: ["(启动|运行)(进程|程序) {program:invoked} {arguments:itsArguments}"],
    },
  },
  {
    tool: "processes.start",
    arguments: { program: "sleep" },
    templates: {
      en: [
        "(run|start|launch|execute) [the (process|program)] sleep {arguments:seconds}",
        "a sleep {arguments:seconds} process, start it",
      ],
      de: ["starte [den Prozess|das Programm] sleep {arguments:seconds}"],
      es: ["(inicia|ejecuta) [el proceso] sleep {arguments:seconds}"],
      zh: ["(运行|启动)[进程] sleep {arguments:seconds}"],
    },
  },
];

const priorities = [
  ["err", "errors|error messages", "Fehler|Fehlermeldungen", "errores", "错误"],
  ["warning", "warnings", "Warnungen", "advertencias|avisos", "警告"],
] as const;

export const logsInBrief: readonly Phrasing[] = [
  ...priorities.map(([priority, en, de, es, zh]): Phrasing => ({
    tool: "system.logs",
    arguments: { priority },
    templates: {
      en: [
        `[all|the] (${en}) (since|from) {since:since}`,
        `(${en}) of {since:recently}`,
        `{since:sincePossessive} (${en}) of {service:daemon}`,
        `(${en}) (of|from) {service:daemon} since {since:since}`,
        `journalctl -p ${priority} --since {since:since}`,
        `journalctl -u {service:unit} -p ${priority}`,
        `(only|just) the (${en}) of [the service] {service:daemon}, last {lines:lines} lines`,
      ],
      loose: [`any (${en}) since {since:since}`, `{service:daemon} acts up, show me its (${en}) from {since:since}`],
      de: [`(${de}) (seit|von) {since:since}`, `(${de}) von {service:daemon} seit {since:since}`],
      es: [`(${es}) desde {since:since}`, `(${es}) de {service:daemon} desde {since:since}`],
      zh: [`{since:since}的${zh}`, `{since:since} {service:daemon} 的${zh}日志`],
    },
  })),
  {
    tool: "system.logs",
    templates: {
      en: [
        "[the] (logs|log|log messages) of {service:daemon} (from|since) {since:since}",
        "{service:unit} (logs|log) since {since:date}",
        "{since:sincePossessive} {service:daemon} (logs|log)",
        "journalctl -u {service:unit} --since {since:since}",
        "{service:daemon} (crashed|went down|fell over) [again], what (do|did) its logs of {since:since} say",
        "the {service:service} service died, so what is in its log (since|from) {since:since}",
      ],
      loose: [
        "{service:daemon} went belly up on me, what did it log {since:since}",
        "users complain about {service:daemon} all the time, let me see its logs from {since:since}",
        "no clue why {service:daemon} quit, read me what it logged in {since:recently}",
      ],
      de: [
        "Logs von {service:daemon} (von|seit) {since:since}",
        "{service:daemon} ist abgestürzt, was steht {since:since} in seinem Log",
      ],
      es: [
        "registros de {service:daemon} de {since:since}",
        "{service:daemon} se ha caído, qué dicen sus registros de {since:since}",
      ],
      zh: ["{service:daemon} {since:since}的日志", "{service:daemon} 挂了，看看它{since:since}的日志"],
    },
  },
];

export const notesAtTheEnd: readonly Phrasing[] = [
  {
    tool: "files.write",
    arguments: { append: true },
    templates: {
      en: [
        "(add|append|write|put) {text:text} (to|at) the (end|bottom) of {path:ownTextFile}",
        "(jot down|note|note down) {text:text} at the (end|bottom) of {path:ownTextFile}",
        "at the (end|bottom) of {path:ownTextFile} (add|write|put): {text:text}",
        "echo (\"{text:text}\"|'{text:text}') >> {path:typedTextFile}",
        "(add|append) {text:text} as the last line of {path:typedTextFile}",
      ],
      loose: [
        "before i forget: (put|stick) {text:text} at the (bottom|end) of {path:ownTextFile}",
        "oh and {text:text}, that goes to the end of {path:ownTextFile}",
        "one thing came to mind in the shower, put {text:text} at the bottom of {path:ownTextFile}",
      ],
      de: [
        "bevor ich es vergesse: {text:text} ans Ende von {path:ownTextFile}",
        "notiere {text:text} unten in {path:ownTextFile}, also anhängen",
      ],
      es: [
        "antes de que se me olvide: añade {text:text} al final de {path:ownTextFile}",
        "apunta {text:text} al final de {path:ownTextFile}",
      ],
      zh: ["趁我还没忘：把 {text:text} 加到 {path:ownTextFile} 最后", "在 {path:ownTextFile} 的末尾记下 {text:text}"],
    },
  },
];

// prettier-ignore
export const packageLists: readonly Phrasing[] = [
  {
    tool: "packages.remove",
    templates: {
      en: [
        "(get rid of|throw out|drop|uninstall) the (packages|programs) {packages:manyPackages}",
        "[sudo] apt (remove|purge) -y {packages:typedPackages}",
        "{packages:manyPackages}: uninstall [all of] them",
      ],
      loose: ["the disk is filling up and nobody plays with {packages:manyPackages}, so uninstall them", "no more {packages:knownPackages} on this box, uninstall please"],
      de: ["wirf die Pakete {packages:manyPackages} runter", "die Pakete {packages:manyPackages} brauche ich nicht mehr, deinstalliere sie"],
      es: ["deshazte de los paquetes {packages:manyPackages}", "desinstala los programas {packages:manyPackages}"],
      zh: ["把软件包 {packages:manyPackages} 都卸掉", "不再需要 {packages:manyPackages} 了，卸载"],
    },
  },
  {
    tool: "packages.install",
    templates: {
      en: ["[sudo] apt (install -y|-y install) {packages:typedPackages}", "the packages {packages:manyPackages}, installed please", "(add|get) the packages {packages:manyPackages}"],
      loose: ["class starts on monday and everyone needs {packages:manyPackages}, so install them here"],
      de: ["für den Kurs am Montag brauche ich {packages:manyPackages}, also installieren"],
      es: ["para la clase del lunes necesito {packages:manyPackages}, instálalos"],
      zh: ["下周上课要用 {packages:manyPackages}，请装上"],
    },
  },
];

// prettier-ignore
export const wishesForTheMachine: readonly Phrasing[] = [
  {
    tool: "users.add",
    templates: {
      en: [
        "{user:person} is (visiting|staying with us) for a few weeks and needs (a login|an account) here",
        "my (cousin|flatmate|niece|colleague|intern) {user:person} (wants|needs) to be able to log in [here], (set that up|see to it)",
        "{user:person} starts here tomorrow and has no (login|account) yet, make one",
      ],
      loose: [
        "{user:person} keeps using my account, time for one of their own, (so make it|set it up)",
        "we've got {user:person} over for the holidays, a login for this laptop would be nice",
      ],
      de: ["{user:person} ist ein paar Wochen zu Besuch und braucht einen Zugang zu diesem Rechner", "ab morgen arbeitet {user:person} hier mit, richte ein Konto ein"],
      es: ["{user:person} viene de visita unas semanas y necesita una cuenta en este equipo", "mañana empieza {user:person} y todavía no tiene usuario, créalo"],
      zh: ["{user:person} 来住几个星期，需要一个能登录这台电脑的账号", "{user:person} 明天入职，还没有账户，建一个"],
    },
  },
  {
    tool: "services.start",
    templates: {
      en: [
        "(someone|somebody|my colleague|the admin) (stopped|shut down|turned off) {service:daemon} (last night|yesterday|by mistake), get it (running|going) again",
        "{service:daemon} is not running (any more|anymore) since somebody stopped it, (bring it up|start it)",
      ],
      loose: ["who on earth switched {service:daemon} off, we need it, so on with it", "{service:daemon} got stopped for the backup, that's done now, so start it"],
      de: ["jemand hat {service:daemon} gestern gestoppt, starte es wieder", "{service:daemon} wurde für die Sicherung angehalten, jetzt darf es wieder starten"],
      es: ["alguien paró {service:daemon} anoche, ponlo en marcha", "han detenido {service:daemon} por error, inícialo"],
      zh: ["有人昨晚把 {service:daemon} 停掉了，请启动它", "{service:daemon} 因为备份停了，现在可以启动了"],
    },
  },
  {
    tool: "services.restart",
    templates: {
      en: [
        "{service:daemon} (hangs|is stuck|has frozen|does not answer any more|is acting weird), (restart it|give it a restart|bounce it)",
        "i (changed|edited) the (config|settings) of {service:daemon}, so it has to be restarted",
      ],
      loose: ["{service:daemon} is up but serves nothing but errors, give it a kick, a restart i mean", "old trick: {service:daemon} off and on again"],
      de: ["{service:daemon} hängt, starte es neu", "ich habe die Konfiguration von {service:daemon} geändert, also neu starten"],
      es: ["{service:daemon} se ha quedado colgado, reinícialo", "he cambiado la configuración de {service:daemon}, hay que reiniciarlo"],
      zh: ["{service:daemon} 卡住了，重启它", "我改了 {service:daemon} 的配置，需要重启它"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "suspend" },
    templates: {
      en: [
        "(snooze|suspend|sleep now), (computer|laptop)",
        "(snooze|suspend|put to bed for a while) the (laptop|computer|machine)",
        "(systemctl suspend|pm-suspend)",
        "i'm (off for lunch|grabbing a coffee|in a meeting for an hour), let the (laptop|computer|machine) (sleep|snooze) [till i'm back]",
        "(save|spare) the battery while i'm away, (suspend|sleep mode)",
      ],
      loose: ["back in twenty minutes, let this thing doze", "closing the lid does nothing, so put it to sleep yourself"],
      de: ["(schick|leg) den Laptop schlafen", "bin kurz Mittag essen, versetz den Rechner so lange in den Schlafmodus"],
      es: ["me voy a comer, deja el portátil en suspensión", "duerme un rato, ordenador"],
      zh: ["我去吃午饭，让电脑睡一会儿", "待机一下，我马上回来"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "shutdown" },
    templates: {
      en: [
        "(done for the day|finished work|that was it for today|i'm going home), (turn it off|switch the machine off|power it down)",
        "(systemctl poweroff|poweroff|shutdown now|shutdown -h now)",
        "we're moving the (pc|server) to another room, so shut it down",
        "not needed before monday, switch the (computer|machine) off completely",
      ],
      loose: ["weekend! turn this box off", "lights out, power off, see you next week"],
      de: ["Feierabend, (schalt|mach) den Rechner aus", "ich fahre in den Urlaub, also Rechner ganz aus"],
      es: ["he terminado por hoy, apágalo", "nos vamos de vacaciones, apaga el equipo del todo"],
      zh: ["今天的活干完了，关机吧", "下班了，把电脑关了"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "reboot" },
    templates: {
      en: [
        "(systemctl reboot|shutdown -r now|sudo reboot)",
        "the (updates are in|new kernel is installed), so reboot [the machine]",
        "everything (lags|is sluggish) since this morning, restart the (computer|machine)",
      ],
      loose: ["off and on again with this computer please"],
      de: ["der neue Kernel ist drauf, also den Rechner neu starten"],
      es: ["ya está el kernel nuevo, reinicia el equipo"],
      zh: ["新内核装好了，重启电脑"],
    },
  },
];

export const wishesForFiles: readonly Phrasing[] = [
  {
    tool: "files.copy",
    templates: {
      en: [
        "{from:fileSaid} should also be (in|under) {to:typedFolder}",
        "i want {from:typedFile} in {to:folderPath} too, (but keep the original where it is|the original stays where it is)",
        "(put|have) {from:typedFile} in {to:folderPath} (as well|too), without moving it",
      ],
      loose: [
        "i'd hate to lose {from:typedFile}, so let there be a second one in {to:folderPath}",
        "{from:typedFile} has to stay, but the folks who look into {to:folderPath} need it too",
      ],
      de: [
        "{from:typedFile} soll auch in {to:folderPath} liegen",
        "ich hätte {from:typedFile} auch gern in {to:typedFolder}, das Original bleibt, wo es ist",
      ],
      es: [
        "{from:typedFile} debería estar también en {to:folderPath}",
        "pon {from:typedFile} también en {to:typedFolder}, sin quitar el original",
      ],
      zh: [
        "{from:typedFile} 在 {to:folderPath} 里也要有一份",
        "把 {from:typedFile} 也放一份到 {to:typedFolder}，原来的保留",
      ],
    },
  },
  {
    tool: "desktop.open",
    templates: {
      en: [
        "the (printer|bank|landlord|teacher) wants (to see|a look at) {target:documentFile}, open it",
        "i (finished|wrote|got) {target:documentFile} (yesterday|last night) and want to go through it once more, open it",
        "(grandma|the kids|my sister) would love to see {target:pictureFile}, (open it|put it on the screen)",
        "movie night: {target:videoFile}, (open it|play it)",
      ],
      loose: [
        "i'm on the phone with the tax people about {target:documentFile}, get it up on the screen, open it",
        "haven't heard {target:mediaFile} in ages, play it",
      ],
      de: [
        "mein Chef fragt nach {target:documentFile}, mach die Datei auf",
        "Oma will {target:pictureFile} sehen, öffne das Bild",
      ],
      es: ["mi jefa pregunta por {target:documentFile}, ábrelo", "los niños quieren ver {target:videoFile}, ábrelo"],
      zh: ["老板问起 {target:documentFile}，打开它", "孩子们想看 {target:videoFile}，打开吧"],
    },
  },
];
