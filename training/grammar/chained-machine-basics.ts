import type { Chained } from "../phrasing.ts";

const first = { $from: 0 } as const;

/** The second step takes what the first finds. */
export const chainedMachineBasics: readonly Chained[] = [
  {
    calls: [
      { tool: "processes.list", arguments: { sort: "memory" } },
      { tool: "processes.stop", arguments: { process: first } },
    ],
    templates: {
      en: [
        "find what eats the most memory and (kill|stop) it",
        "see which process uses the most ram and stop it",
        "look for the biggest memory hog and end it",
        "show the processes by memory and kill the top one",
        "which program takes the most memory? stop it",
      ],
      loose: [
        "whatever is hogging my ram, find it and kill it",
        "some monster eats all my memory, hunt it down and shoot it",
        "find the ram pig and take it out",
      ],
      de: ["finde den größten Speicherfresser und beende ihn", "welcher Prozess braucht am meisten RAM? beende ihn"],
      es: ["busca qué consume más memoria y ciérralo", "encuentra el proceso con más RAM y detenlo"],
      zh: ["找出最占内存的进程并结束它", "看看哪个进程内存用得最多，然后停掉"],
    },
  },
  {
    calls: [
      { tool: "processes.list", arguments: { sort: "cpu" } },
      { tool: "processes.stop", arguments: { process: first } },
    ],
    templates: {
      en: [
        "find what uses the most cpu and (kill|stop) it",
        "see which process slows the machine down and stop it",
        "look for the worst cpu hog and end it",
        "show processes by cpu and kill the top one",
        "which program takes the most processor time? stop it",
      ],
      loose: [
        "the fan goes mad, find the culprit and kill it",
        "something burns my cpu, find it and put an end to it",
        "find the cpu hog and take it down",
      ],
      de: ["finde den Prozess, der die CPU auslastet, und beende ihn", "was braucht am meisten CPU? beende es"],
      es: ["busca qué usa más CPU y ciérralo", "encuentra el proceso que más CPU consume y detenlo"],
      zh: ["找出最占 CPU 的进程并结束", "看看谁占 CPU 最多，然后停掉它"],
    },
  },
  {
    calls: [
      { tool: "services.list", arguments: { state: "failed" } },
      { tool: "services.restart", arguments: { service: first } },
    ],
    templates: {
      en: [
        "see which services failed and restart them",
        "find the failed services and restart them",
        "list broken services, then restart the first",
        "which service has failed? restart it",
        "check for failed services and bring them up again",
      ],
      loose: [
        "whatever service fell over, pick it up again",
        "look which services are broken and kick them back to life",
        "find the dead services and revive them",
      ],
      de: ["finde die fehlgeschlagenen Dienste und starte sie neu", "welcher Dienst ist ausgefallen? starte ihn neu"],
      es: ["mira qué servicios fallaron y reinícialos", "busca el servicio que falló y reinícialo"],
      zh: ["找出失败的服务并重启", "看看哪些服务失败了，然后重启它们"],
    },
  },
  {
    calls: [
      { tool: "services.list", arguments: { state: "failed" } },
      { tool: "services.status", arguments: { service: first } },
    ],
    templates: {
      en: [
        "see which services failed and show why",
        "find the failed service and show its status",
        "list the failed services and give me the details of the first",
        "which service failed, and what does its status say",
        "check for failed services and show the state of each",
      ],
      loose: [
        "something is broken among the services, find out which and what is wrong with it",
        "look for dead services and tell me their story",
        "which service died and why",
      ],
      de: ["finde die fehlgeschlagenen Dienste und zeig ihren Status", "welcher Dienst ist ausgefallen und warum"],
      es: ["busca los servicios fallidos y muestra su estado", "qué servicio falló y por qué"],
      zh: ["找出失败的服务并显示状态", "哪个服务失败了，看看原因"],
    },
  },
  {
    calls: [
      { tool: "packages.search", arguments: {} },
      { tool: "packages.install", arguments: { packages: [first] } },
    ],
    templates: {
      en: [
        "find a {query:query} and install it",
        "search for a {query:query} and install the best one",
        "look for a good {query:query}, then install it",
        "find me some {query:query} and put it on this machine",
        "i need a {query:query}: search one and install it",
      ],
      loose: [
        "dig up a decent {query:query} and get it installed",
        "get me any {query:query}, find one and install it",
        "some {query:query} must exist, find it and install it",
      ],
      de: ["such ein Paket für {query:query} und installiere es", "finde {query:query} und installiere das Beste"],
      es: ["busca un {query:query} e instálalo", "encuentra un buen {query:query} e instálalo"],
      zh: ["找一个 {query:query} 并安装", "搜索 {query:query} 然后装上"],
    },
  },
  {
    calls: [
      { tool: "network.wifi_list", arguments: {} },
      { tool: "network.wifi_connect", arguments: { ssid: first } },
    ],
    templates: {
      en: [
        "look which wifi networks there are and join the strongest",
        "find the wireless networks and connect to the first",
        "scan for wifi and connect to the best one",
        "list wifi networks, then join the open one",
        "see what wifi there is and connect to it",
      ],
      loose: [
        "find me some wifi and get on it",
        "sniff out a wifi and hop on",
        "whatever wireless is around, join the best",
      ],
      de: ["such WLANs und verbinde dich mit dem stärksten", "schau welche WLANs es gibt und verbinde dich"],
      es: ["busca redes wifi y conéctate a la mejor", "mira qué wifi hay y conéctate"],
      zh: ["搜索无线网络并连接信号最强的", "看看有哪些 wifi 然后连上最好的"],
    },
  },
];
