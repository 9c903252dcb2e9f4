import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** Processes, services, packages, networks and models that the first step finds. */
export const chainedMachine: readonly Chained[] = [
  {
    calls: [
      { tool: "processes.list", arguments: { sort: "memory" } },
      { tool: "processes.stop", arguments: { process: first } },
    ],
    templates: {
      en: [
        "(kill|stop|end|close) (whatever|the process that|the program that) (uses|takes|eats) the most (memory|ram)",
        "(find|look) which (program|process) (uses|takes) [up] the most (memory|ram) and (kill|close|end|stop) it",
        "(show|list) the processes by memory use and (kill|stop|end) the (first|biggest|top) one",
        "(terminate|stop) the (biggest|worst) memory (hog|eater)",
        "check what is eating (my|the) ram, then (kill|stop) it",
      ],
      loose: [
        "shoot the biggest ram hog",
        "something is eating all my ram, (find it and kill it|whatever it is, kill it)",
        "my laptop is swapping like mad, see which program has grabbed the most memory and end it",
      ],
      de: [
        "beende (den Prozess|das Programm), (der|das) am meisten Speicher (braucht|frisst)",
        "finde heraus, was den RAM belegt, und beende es",
      ],
      es: ["(cierra|mata) el proceso que más memoria (usa|consume)", "mira qué se come la memoria y (mátalo|ciérralo)"],
      zh: ["(结束|杀掉)占用内存最多的进程", "看看什么最吃内存，然后(关掉|结束)它"],
    },
  },
  {
    calls: [
      { tool: "processes.list", arguments: { sort: "cpu" } },
      { tool: "processes.stop", arguments: { process: first } },
    ],
    templates: {
      en: [
        "(kill|stop|end|close) (whatever|the process that|the program that) (uses|takes|burns) the most (cpu|processor time)",
        "(find out|see) what (makes the machine so slow|keeps the cpu busy|is using all the cpu) and (kill|stop|end) it",
        "(show|list) the processes by cpu and (kill|stop|end) the (first|top|worst) one",
        "(terminate|stop) the (biggest|worst) cpu (hog|eater)",
        "which process burns the most cpu? (kill|stop|end) it",
      ],
      loose: [
        "everything crawls, find the culprit and kill it",
        "the fan is screaming, see what burns the cpu and shoot it",
        "whatever is hammering the processor right now, i want it dead",
      ],
      de: ["beende den Prozess mit der höchsten CPU-Last", "schau, was den Rechner so langsam macht, und beende es"],
      es: ["(cierra|mata) el proceso que más CPU (usa|gasta)", "mira qué hace que todo vaya lento y ciérralo"],
      zh: ["(结束|杀掉)占用 CPU 最多的进程", "看看是什么让电脑这么卡，把它关掉"],
    },
  },
  {
    calls: [
      { tool: "processes.list", arguments: { sort: "start" } },
      { tool: "processes.stop", arguments: { process: first } },
    ],
    templates: {
      en: [
        "(kill|stop|end) the (newest|latest|most recently started) process",
        "(find|see) which process was started last and (kill|stop|end) it",
        "list the processes by start time and (kill|stop) the (newest|latest)",
        "what was started last? (kill|stop|end) it",
        "stop the program that was started most recently",
      ],
      loose: [
        "something just popped up in the background, see what started last and kill it",
        "kill whatever i launched last",
        "the thing that started last, look it up and shoot it",
      ],
      de: ["beende den zuletzt gestarteten Prozess", "schau, was zuletzt gestartet wurde, und beende es"],
      es: ["(mata|cierra) el último proceso que se inició", "mira qué se inició lo último y ciérralo"],
      zh: ["结束最近启动的进程", "看看最后启动的是什么程序，然后关掉"],
    },
  },
  {
    calls: [
      { tool: "services.list", arguments: { state: "failed" } },
      { tool: "services.restart", arguments: { service: first } },
    ],
    templates: {
      en: [
        "restart (the service that failed|whatever service failed|the failed service|all failed services|the broken services)",
        "(check|look|see) (if|whether) any service (failed|crashed) and restart it",
        "(list|show) the failed services and restart (them|the first [one])",
        "find out which service (crashed|is broken) and (restart|bounce) it",
        "are there failed services? restart them",
      ],
      loose: [
        "some service died, find out which one and kick it",
        "whichever daemon fell over, bounce it",
        "something red flew by at boot, so see which service failed and give it another go with a restart",
      ],
      de: ["starte den ausgefallenen Dienst neu", "schau, ob ein Dienst fehlgeschlagen ist, und starte ihn neu"],
      es: ["reinicia el servicio que ha fallado", "mira si hay servicios caídos y reinícialos"],
      zh: ["重启失败的服务", "看看有没有服务挂了，有就重启它"],
    },
  },
  {
    calls: [
      { tool: "services.list", arguments: { state: "failed" } },
      { tool: "services.status", arguments: { service: first } },
    ],
    templates: {
      en: [
        "show [me] the status of the failed service",
        "which service failed and what is its status",
        "find the service that failed and show me its (status|state)",
        "list the failed services and (check|show the status of) the first",
        "look for a broken service and tell me how it is doing",
      ],
      loose: [
        "some daemon died, find it and show me its status",
        "which service is toast, and what's its state",
        "look up whichever service failed and check on it",
      ],
      de: ["zeig mir den Status des fehlgeschlagenen Dienstes", "welcher Dienst ist ausgefallen? zeig seinen Status"],
      es: ["muestra el estado del servicio que ha fallado", "¿qué servicio falló? muéstrame su estado"],
      zh: ["显示失败的服务的状态", "找出哪个服务挂了，看看它的状态"],
    },
  },
  {
    calls: [
      { tool: "services.list", arguments: { state: "failed" } },
      { tool: "system.logs", arguments: { service: first } },
    ],
    templates: {
      en: [
        "(find|see) which service failed and show [me] its (log|logs)",
        "show [me] the (log|logs) of the (failed|broken|crashed) service",
        "list the failed services and print the log of the first",
        "which service has failed? let me see its log",
        "look for failed services and show what they logged",
      ],
      loose: [
        "some service died, find it and dump its log",
        "which daemon is toast, i want its logs",
        "one of the services is broken again, look which and show me what it wrote to the log",
      ],
      de: ["zeig das Log vom ausgefallenen Dienst", "welcher Dienst ist fehlgeschlagen? zeig sein Protokoll"],
      es: ["muestra los registros del servicio que ha fallado", "¿qué servicio falló? enséñame su log"],
      zh: ["显示失败的服务的日志", "看看哪个服务失败了，显示它的日志"],
    },
  },
  {
    calls: [
      { tool: "packages.search", arguments: {} },
      { tool: "packages.install", arguments: { packages: [first] } },
    ],
    templates: {
      en: [
        "(find|look for|search for) {query:aProgram} and install (it|the best one|one|the first [one])",
        "search the (packages|repositories) for {query:aProgram} and install what you find",
        "(see|check) if there is {query:aProgram} and install it",
        "i need {query:aProgram}, find one and install it",
        "look for (something|a package) for {query:topic} and install it",
      ],
      loose: [
        "scout out {query:aProgram} and slap it on here",
        "find me {query:aProgram}, any will do, and install it",
        "my sister wants {query:aProgram} for her course, so look for a decent one and get it installed",
      ],
      de: [
        "such {query:aProgram} und installiere (es|das beste)",
        "finde ein Paket zum Thema {query:topic} und installiere es",
      ],
      es: [
        "busca {query:aProgram} (e instálalo|e instala el mejor|e instala el primero)",
        "encuentra algo para {query:topic} e instálalo",
      ],
      zh: ["(找|搜索){query:programSought}，(然后安装|装上第一个)", "找一个跟{query:topic}有关的软件并安装"],
    },
  },
  {
    calls: [
      { tool: "packages.search", arguments: {} },
      { tool: "packages.info", arguments: { package: first } },
    ],
    templates: {
      en: [
        "(find|look for|search for) {query:aProgram} and (show me its details|tell me about the first|show its description)",
        "search the packages for {query:aProgram} and describe the (best|first) one",
        "look for a package for {query:topic} and show its (version|details|description)",
        "search for {query:programSought} packages, then the details of the first",
        "what is there for {query:topic} among the packages, and which version is the first one",
      ],
      loose: [
        "dig up {query:aProgram} in the repos and tell me what the package says about itself",
        "see if the repos have something for {query:topic} and give me the package details",
        "find {query:aProgram} and show what version it is",
      ],
      de: [
        "such {query:aProgram} und zeig die Paketdetails",
        "finde ein Paket zum Thema {query:topic} und beschreibe es",
      ],
      es: [
        "busca {query:aProgram} y muestra los detalles del paquete",
        "busca un paquete para {query:topic} y dime qué versión es",
      ],
      zh: ["搜索{query:programSought}，显示第一个的详情", "找一个跟{query:topic}有关的软件包，看看版本"],
    },
  },
  {
    calls: [
      { tool: "network.wifi_list", arguments: {} },
      { tool: "network.wifi_connect", arguments: { ssid: first } },
    ],
    templates: {
      en: [
        "(connect to|join|use) the (strongest|best|nearest) (wifi|wireless network|wifi network) [around|you can find|in range]",
        "(scan for|look for|find|list) (wifi|wireless) networks and (connect to|join) the (strongest|first|best|open) one",
        "(see|check) which (wifi|wireless) networks there are and (join|connect to) the one with the best signal",
        "find an open wifi and (connect to it|join it)",
        "which wifi is the strongest? connect to it",
      ],
      loose: [
        "hop on whatever wifi is strongest",
        "grab the best wifi you can find",
        "i'm in a cafe and don't know what their network is called, look around and join whichever has the best signal",
      ],
      de: ["verbinde dich mit dem stärksten WLAN", "such nach WLANs und verbinde mich mit dem (besten|ersten|offenen)"],
      es: [
        "conéctate a la red wifi (más fuerte|con mejor señal)",
        "busca redes wifi y conéctame a la (primera|mejor|abierta)",
      ],
      zh: ["连接信号最(强|好)的(无线网络|WiFi)", "扫描 WiFi，然后连上(第一个|最强的|没有密码的)"],
    },
  },
  {
    calls: [
      { tool: "models.list", arguments: {} },
      { tool: "models.use", arguments: { model: first } },
    ],
    templates: {
      en: [
        "(list|show) the models and (use|switch to) the (first|smallest|biggest|best) one",
        "(see|check) which models are installed and switch to the (biggest|smallest|newest)",
        "switch to the (biggest|smallest|largest|best) model (that is installed|i have|on this machine)",
        "which models do i have? use the (smallest|biggest|best)",
        "use the (smallest|largest|newest) of the installed models",
      ],
      loose: [
        "see what brains are lying around and take the biggest",
        "look which llms we have and swap to the tiniest",
        "put the smartest of the installed models in charge",
      ],
      de: [
        "wechsle zum (kleinsten|größten|besten) installierten Modell",
        "schau, welche Modelle da sind, und nimm das (größte|kleinste)",
      ],
      es: [
        "cambia al modelo más (grande|pequeño) que tenga instalado",
        "mira qué modelos hay y usa el (mejor|más pequeño)",
      ],
      zh: ["切换到已安装的最(大|小)的模型", "看看有哪些模型，用最好的那个"],
    },
  },
  {
    calls: [
      { tool: "desktop.screenshot", arguments: {} },
      { tool: "desktop.open", arguments: { target: first } },
    ],
    templates: {
      en: [
        "(take|make) a screenshot and (open it|show it to me)",
        "(capture|grab) (my|the) screen and open the (picture|image)",
        "screenshot, then open it",
        "take a picture of the screen and open it (for me|on the desktop)",
        "make a screen capture, and open the result",
      ],
      loose: [
        "snap the screen and pop the picture open",
        "screenie, and bring it up",
        "grab the screen and let me look at the shot",
      ],
      de: ["mach einen Screenshot und öffne ihn", "fotografiere den Bildschirm und öffne das Bild"],
      es: ["haz una captura de pantalla y ábrela", "captura la pantalla y abre la imagen"],
      zh: ["截个图然后打开", "截屏并打开图片"],
    },
  },
];
