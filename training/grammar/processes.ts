import type { Phrasing } from "../phrasing.ts";

export const processes: readonly Phrasing[] = [
  {
    tool: "processes.list",
    templates: {
      en: [
        "(list|show|display|print|give me) [me] [all] [the] [running|current|active] processes",
        "show me (everything|all) that (runs|is running) on (this machine|this computer|my laptop)",
        "(what|which) (processes|programs|tasks) are (running|active) [at the moment|on this machine|on this computer]",
        "what is (running|executing) on (this machine|my computer|this box) [at the moment]",
        "(process|task) list",
        "list [of] [all] [the] running (tasks|programs|processes)",
        "i (want|would like) to see (the running processes|what programs are running|a list of processes)",
        "(let me see|can i see|get) the (process table|process list|list of processes|task list)",
        "(ps|ps aux|ps -ef|tasklist)",
        "which (apps|programs|applications) (are running|are open|do i have open|do i have running) [at the moment]",
      ],
      loose: [
        "what's (going on|cooking) in the process (table|list)",
        "whats all running on (this thing|my box|here)",
        "i wonder what (programs|processes) are (alive|running) (here|on this thing)",
        "show me (the procs|all procs|running procs)",
        "procs",
        "i left a bunch of stuff running before lunch and lost track, show me all the processes",
        "what have i got running",
        "coming from windows i'd press ctrl alt del here to look at the task list, how do i get that",
      ],
      de: [
        "(zeig|zeige) [mir] (alle|die) [laufenden] Prozesse",
        "liste alle [laufenden] Prozesse auf",
        "[alle] laufenden (Prozesse|Programme) anzeigen",
        "welche (Prozesse|Programme) laufen [gerade|hier|auf diesem Rechner]",
        "was läuft [gerade|alles] auf (diesem Rechner|meinem Computer)",
        "(Prozessliste|Liste der laufenden Prozesse) [anzeigen]",
      ],
      es: [
        "(muestra|lista|enséñame|muéstrame) [todos] los procesos [en ejecución|activos]",
        "¿qué (procesos|programas) (se están ejecutando|están en marcha|hay abiertos)?",
        "lista de (procesos|programas en ejecución)",
        "quiero ver (los procesos|qué programas están en marcha)",
      ],
      zh: [
        "(列出|显示|看看|查看)[所有|正在运行的|当前]进程",
        "(现在|当前|这台电脑上)(有哪些|有什么)(程序|进程)在运行",
        "进程列表",
        "给我看一下正在运行的程序",
      ],
    },
  },
  {
    tool: "processes.list",
    templates: {
      en: [
        "is {name:ownProcess} [still|already|even] running [at the moment|on this machine]",
        "(is there|do i have) (a|any) [running] {name:ownProcess} process [running]",
        "(check|see|tell me|find out) (if|whether) {name:application} is [still] (running|open|alive)",
        "(show|list|find) [me] [all] [the] [running] {name:ownProcess} processes",
        "(show|list|find|look for) [all] [running] processes (named|called|with the name) {name:process}",
        "(what is|what's|give me|find|get) the (pid|process id) of {name:process}",
        "(is there|do you see|can you see) a process (named|called) {name:process}",
        "how many {name:ownProcess} processes are there",
        "(pgrep {name:process}|pidof {name:process}|ps aux for {name:process})",
        "processes of {name:ownProcess}",
        "which processes belong to {name:ownProcess}",
      ],
      loose: [
        "(did i leave|have i left) {name:application} (running|open)",
        "does {name:ownProcess} still run or did it (die|crash)",
        "i closed {name:application} but i have a hunch that its process is still around, can you check",
        "is {name:application} (even|still) (alive|up)",
        "i can't see the window of {name:application} anywhere, is it running at all",
        "any {name:ownProcess} (procs|processes) (around|left|out there)",
      ],
      de: [
        "läuft {name:ownProcess} [noch|gerade|schon]?",
        "(zeig|zeige|such|suche) [mir] (die|alle) {name:ownProcess}-Prozesse",
        "(schau|prüf|sieh nach), ob {name:ownProcess} [noch] läuft",
        "welche Prozess-ID hat {name:process}",
      ],
      es: [
        "¿(está|sigue) {name:application} (abierto|en ejecución|en marcha)?",
        "(muestra|busca) los procesos [llamados|de] {name:ownProcess}",
        "(mira|comprueba) si {name:ownProcess} (se está ejecutando|sigue abierto)",
        "¿qué pid tiene {name:process}?",
      ],
      zh: [
        "{name:application} (还在运行|在运行|开着)吗",
        "(查找|显示|列出)[所有] {name:ownProcess} (进程|的进程)",
        "看看 {name:ownProcess} 有没有在运行",
        "{name:process} 的进程号是多少",
      ],
    },
  },
  {
    tool: "processes.list",
    arguments: { sort: "start" },
    templates: {
      en: [
        "(show|list) [the] processes (sorted|ordered) by (start time|when they were started|start)",
        "(which|what) (processes|programs) (were|have been) started (most recently|last)",
        "(newest|latest|most recently started) processes",
        "sort [the] [running] processes by (start time|age)",
      ],
      loose: [
        "what (programs|processes) just started on its own here",
        "something popped up in the background a second ago, show me the newest processes",
      ],
      de: ["[zeig [mir] die] Prozesse nach Startzeit [sortiert]", "welche Prozesse wurden zuletzt gestartet"],
      es: [
        "(muestra|lista) los procesos (ordenados por hora de inicio|por orden de inicio)",
        "¿qué procesos se iniciaron los últimos?",
      ],
      zh: ["按启动时间(排列|排序|列出)进程", "最近启动了哪些进程"],
    },
  },
  {
    tool: "processes.list",
    templates: {
      en: [
        "(show|list) [me] {limit:few} [running] processes",
        "(show|list) [me] the first {limit:few} processes",
        "{limit:few} lines of the process list are enough",
      ],
      loose: ["gimme {limit:few} (procs|processes)"],
      de: ["zeig [mir] {limit:few} Prozesse", "liste {limit:few} Prozesse auf"],
      es: ["(muestra|lista) {limit:few} procesos"],
      zh: ["(列出|显示) {limit:few} 个进程"],
    },
  },
];
