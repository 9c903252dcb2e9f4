import type { Phrasing } from "../phrasing.ts";

export const processesSorted: readonly Phrasing[] = [
  {
    tool: "processes.list",
    arguments: { sort: "memory" },
    templates: {
      en: [
        "(what is|what's) (eating|using|hogging|consuming|taking|filling|using up|eating up) [all] [of] (my|the) (memory|ram)",
        "(which|what) (process|processes|program|programs|app|apps) (use|uses|take|takes|need|needs) [up] [the] most (memory|ram)",
        "(show|list) [me] [all] [the] [running] processes (by|sorted by|ordered by) (memory|memory use|memory usage|ram|ram usage)",
        "sort [the] processes by (memory|ram|memory consumption)",
        "(who|what) is the (biggest|worst) (memory hog|memory user|memory eater|ram hog)",
        "[the] processes with the (highest|largest) memory (usage|consumption)",
        "(find|show me) the [most] memory hungry (programs|processes)",
        "where (did|does) all (my|the) (ram|memory) go",
        "which (programs|apps) should i close to free [up] memory",
      ],
      loose: [
        "my (memory|ram) is (nearly|almost) (full|gone), who is to blame",
        "something is (gobbling|munching|leaking|sucking up) (memory|ram) (like crazy|big time), find it",
        "(who|what) ate [all] my ram",
        "the machine keeps swapping since this morning and i'd like to know which program takes all that memory",
        "i have 16 gigs and still run out of memory all the time, what is taking so much of it",
        "ram hogs",
      ],
      de: [
        "(was|wer) (frisst|verbraucht|belegt) [gerade] (so viel|meinen ganzen|den ganzen) (Arbeitsspeicher|RAM)",
        "(welches Programm|welcher Prozess) (braucht|verbraucht) am meisten (Arbeitsspeicher|RAM)",
        "[zeig [mir] die] Prozesse nach (Speicherverbrauch|Speicher) [sortiert]",
      ],
      es: [
        "¿qué (está consumiendo|se está comiendo|ocupa) [toda] (mi|la) (memoria|RAM)?",
        "¿qué (programa|proceso) (usa|gasta|consume) más (memoria|RAM)?",
        "(muestra|lista|ordena) los procesos por [uso de] memoria",
      ],
      zh: [
        "(什么|哪个程序|哪个进程)(占用|消耗)(最多内存|这么多内存|的内存最多)",
        "按内存(排序|占用)(列出|显示)进程",
        "谁在吃我的内存",
      ],
    },
  },
  {
    tool: "processes.list",
    arguments: { sort: "cpu" },
    templates: {
      en: [
        "(what is|what's) (eating|using|hogging|burning|taking|maxing out) [all] [of] (my|the) (cpu|processor)",
        "(which|what) (process|processes|program|programs|app|apps) (use|uses|take|takes) [up] [the] most (cpu|processor time|cpu time)",
        "(show|list) [me] [all] [the] [running] processes (by|sorted by|ordered by) (cpu|cpu use|cpu usage|processor use|load)",
        "sort [the] processes by (cpu|cpu usage|processor load)",
        "why is (it|this machine|my computer|this computer|everything|the system) (so slow|slow|lagging|crawling) [today|all of a sudden]",
        "what (is slowing my computer down|slows this machine down|makes the system so slow|is making everything slow)",
        "(who|what) is the (biggest|worst) cpu (hog|user|eater)",
        "(find|show me) the (busiest|most cpu hungry) (programs|processes)",
        "what keeps the (cpu|processor) (busy|so busy|at 100 percent)",
      ],
      loose: [
        "the (fan|fans) (is|are) (going crazy|screaming|spinning like mad), what (is it busy with|is burning the cpu)",
        "this (thing|box|laptop) is (slow as hell|crawling|so laggy), what's (up|wrong|doing that)",
        "everything (lags|stutters|takes forever) today, which program is at fault",
        "the laptop gets really hot on my knees although i only have a text file open, what's keeping the processor busy",
        "who's (hammering|burning|pegging) the cpu",
        "cpu hogs",
        "since the last coffee break every click takes ages and i would like to know which process is behind it",
      ],
      de: [
        "(was|wer) (frisst|verbraucht) [gerade] (so viel|die ganze|die meiste) CPU",
        "warum ist (der Rechner|mein Computer|alles|das System) [heute] so langsam",
        "welches Programm (braucht|verbraucht) am meisten (CPU|Rechenzeit|Prozessorleistung)",
        "[zeig [mir] die] Prozesse nach (CPU-Last|CPU-Verbrauch) [sortiert]",
      ],
      es: [
        "¿qué (está consumiendo|se está comiendo|ocupa) [toda] (mi|la) CPU?",
        "¿por qué (va|está) [todo|el ordenador|el equipo] tan lento?",
        "¿qué (programa|proceso) (usa|gasta|consume) más (CPU|procesador)?",
        "(muestra|lista|ordena) los procesos por [uso de] CPU",
      ],
      zh: [
        "(什么|哪个程序|哪个进程)(占用|消耗)(最多|这么多|了所有) CPU",
        "(电脑|系统|机器)为什么(这么|那么)(慢|卡)",
        "按 CPU (占用|使用率)(排序列出|显示)进程",
        "是什么让电脑变得这么卡",
      ],
    },
  },
  {
    tool: "processes.list",
    arguments: { sort: "memory" },
    templates: {
      en: [
        "[show me] [the] top {limit:few} [processes] by (memory|memory usage|ram)",
        "(show|list) [me] the {limit:few} (processes|programs) (that use the|with the|using the) most (memory|ram)",
        "[the] {limit:few} (biggest|largest|worst) memory (hogs|users)",
      ],
      loose: ["gimme the {limit:few} (worst|biggest) ram (hogs|eaters)"],
      de: ["[zeig] [mir] die {limit:few} Prozesse mit dem (größten|höchsten) Speicherverbrauch"],
      es: ["(muestra|dime) los {limit:few} procesos que más memoria (usan|consumen)"],
      zh: ["(显示|列出)内存占用(最多|最大)的 {limit:few} 个进程"],
    },
  },
  {
    tool: "processes.list",
    arguments: { sort: "cpu" },
    templates: {
      en: [
        "[show me] [the] top {limit:few} [processes] by (cpu|cpu usage|cpu time)",
        "(show|list) [me] the {limit:few} (processes|programs) (that use the|with the|using the) most (cpu|cpu time)",
        "[the] {limit:few} (biggest|worst) cpu (hogs|users)",
      ],
      loose: ["which {limit:few} (things|procs) (burn|eat) the most cpu"],
      de: ["[zeig] [mir] die {limit:few} Prozesse mit der (größten|höchsten) CPU-Last"],
      es: ["(muestra|dime) los {limit:few} procesos que más CPU (usan|consumen)"],
      zh: ["(显示|列出) CPU 占用(最多|最高)的 {limit:few} 个进程"],
    },
  },
  {
    tool: "processes.list",
    arguments: { sort: "start" },
    templates: {
      en: [
        "[show me] the {limit:few} (newest|latest|most recently started) processes",
        "the last {limit:few} processes that were started",
      ],
      loose: ["the {limit:few} freshest procs"],
      de: ["die {limit:few} zuletzt gestarteten Prozesse"],
      es: ["los {limit:few} procesos iniciados más recientemente"],
      zh: ["最近启动的 {limit:few} 个进程"],
    },
  },
];
