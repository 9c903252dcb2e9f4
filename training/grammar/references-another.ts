import type { ToolName } from "#contracts/tools";
import { type Reference, type Tongue, tongues } from "../phrasing.ts";

type Words = Readonly<Record<Tongue, readonly string[]>>;

/** The tool of before once more, with another value in place of the one that was said. */
function another(tool: ToolName, key: string, value: string, more: Partial<Words> = {}): Reference {
  const slot = `{${key}:${value}}`;
  const general: Words = {
    en: [
      `and ${slot}`,
      `(and|what about|how about|now) ${slot}[?]`,
      `(the same|same thing|same again|now the same) (for|with) ${slot}`,
      `(do|try) ${slot} (too|next|as well|now)`,
      `then ${slot}`,
    ],
    loose: [`same for ${slot}`, `n ${slot}?`, `${slot} next`],
    de: [`und ${slot}[?]`, `(das Gleiche|dasselbe) (für|mit) ${slot}`, `(jetzt|dann) ${slot}`],
    es: [`¿y ${slot}?`, `lo mismo (con|para) ${slot}`, `ahora ${slot}`],
    zh: [`那 ${slot} 呢`, `${slot} 也一样`, `再来 ${slot}`],
  };
  const templates = Object.fromEntries(
    tongues.map((tongue) => [tongue, [...general[tongue], ...(more[tongue] ?? [])]]),
  );
  return { earlier: tool, tool, keep: key === "name" ? { name: "name" } : {}, templates };
}

/** "And the disk?" after something else of the machine was looked at. */
const looked = ["system.memory", "system.disk", "system.status"] as const;
const looks: Readonly<Partial<Record<ToolName, Words>>> = {
  "system.disk": {
    en: [
      "(and|what about|how about|and what about) the disk[?]",
      "and (disk space|the disk space|space on the disk)?",
      "now the disk",
      "the same for the disk",
    ],
    loose: ["disk too?", "n the disk"],
    de: ["und die (Platte|Festplatte)[?]", "und der Speicherplatz[?]"],
    es: ["¿y el disco?", "¿y el espacio en disco?"],
    zh: ["那磁盘呢", "硬盘呢"],
  },
  "system.memory": {
    en: [
      "(and|what about|how about|and what about) [the] (memory|ram)[?]",
      "now the (memory|ram)",
      "and how much (memory|ram) is free",
    ],
    loose: ["ram too?", "n the ram"],
    de: ["und der (Arbeitsspeicher|RAM)[?]", "jetzt der Arbeitsspeicher"],
    es: ["¿y la memoria?", "¿y la ram?"],
    zh: ["那内存呢", "内存还有多少"],
  },
  "system.hardware": {
    en: ["(and|what about) the hardware[?]", "and what (hardware|machine) is this", "now the hardware"],
    loose: ["and the hardware in this box?"],
    de: ["und die Hardware[?]"],
    es: ["¿y el hardware?"],
    zh: ["那硬件呢"],
  },
  "network.addresses": {
    en: ["(and|what about) (my|the) ip [address][?]", "and which ip do i have", "now my ip address"],
    loose: ["and the ip?"],
    de: ["und meine IP[-Adresse][?]"],
    es: ["¿y mi ip?", "¿y la dirección ip?"],
    zh: ["那 IP 地址呢"],
  },
};

/** The same for another thing, or another part of the machine. */
export const referencesToAnother: readonly Reference[] = [
  ...looked.flatMap((earlier) =>
    Object.entries(looks)
      .filter(([tool]) => tool !== earlier)
      .map(([tool, templates]): Reference => ({ earlier, tool: tool as ToolName, keep: {}, templates })),
  ),
  another("network.ping", "host", "host", {
    en: ["(is|can i reach) {host:host} (too|as well)", "and (does|) {host:host} (answer|) (too|)"],
    zh: ["{host:host} 通吗"],
  }),
  another("files.read", "path", "textFile", {
    en: ["(and|now) what is in {path:textFile}", "show me {path:textFile} too"],
  }),
  another("files.info", "path", "file", {
    en: ["and how about {path:file}", "is {path:file} any bigger"],
    de: ["und wie ist es mit {path:file}"],
  }),
  another("files.delete", "path", "file", { en: ["{path:file} can go too", "delete {path:file} as well"] }),
  another("files.make_directory", "path", "homeFolder", {
    en: ["(and|) another one called {path:folderName}", "one more, {path:homeFolder}"],
    de: ["und noch einen, {path:folderName}"],
    es: ["y otra llamada {path:folderName}"],
    zh: ["再建一个叫 {path:folderName} 的"],
  }),
  another("services.status", "service", "daemon"),
  another("services.start", "service", "daemon"),
  another("services.stop", "service", "daemon", {
    en: ["stop {service:daemon} too"],
    loose: ["{service:daemon} can go down too"],
  }),
  another("services.restart", "service", "daemon"),
  another("processes.stop", "process", "application", {
    en: ["{process:application} too", "kill {process:application} as well"],
  }),
  another("processes.list", "name", "application", {
    en: ["is {name:application} running too", "and {name:application}, is it running"],
  }),
  another("packages.info", "package", "package", { en: ["what does {package:package} do then"] }),
  another("packages.install", "packages", "knownPackages"),
  another("packages.remove", "packages", "knownPackages"),
  another("users.add", "user", "user"),
  another("users.remove", "user", "user", { en: ["{user:user} has left too, delete that account"] }),
  another("models.download", "model", "model"),
  another("system.logs", "service", "daemon", {
    en: ["and the logs of {service:daemon}", "what does {service:daemon} log"],
  }),
  another("desktop.open", "target", "url"),
  another("files.list", "path", "folderPath"),
  another("network.wifi_connect", "ssid", "ssid", {
    en: ["no, take {ssid:ssid}", "try the network {ssid:ssid} instead"],
    de: ["nein, nimm {ssid:ssid}"],
    es: ["no, mejor {ssid:ssid}"],
    zh: ["不，换成 {ssid:ssid}"],
  }),
  {
    earlier: "system.logs",
    tool: "system.logs",
    keep: {},
    templates: {
      en: [
        "and {since:since}[?]",
        "(only|just) {since:since}",
        "(what about|how about) since {since:since}",
        "and since {since:date}",
        "(and|only|now) (of|from) {since:recently}",
      ],
      loose: ["just {since:since} pls", "n since {since:since}?"],
      de: ["und seit {since:since}[?]", "nur seit {since:since}"],
      es: ["¿y desde {since:since}?", "solo desde {since:since}"],
      zh: ["{since:since}的呢", "只看{since:since}的"],
    },
  },
  {
    earlier: "system.logs",
    tool: "system.logs",
    keep: {},
    arguments: { priority: "err" },
    templates: {
      en: [
        "(only|just) the errors",
        "(and|) only what is an error",
        "errors only [please]",
        "leave out all but the errors",
      ],
      loose: ["just the errors thx", "errors only"],
      de: ["nur die Fehler", "nur Fehlermeldungen"],
      es: ["solo los errores"],
      zh: ["只要错误", "只看错误的"],
    },
  },
  {
    earlier: "processes.list",
    tool: "processes.list",
    keep: {},
    arguments: { sort: "cpu" },
    templates: {
      en: ["(and|now) by cpu", "sort (them|that|it) by cpu [use]", "the same by cpu"],
      loose: ["by cpu pls"],
      de: ["jetzt nach CPU", "sortiere das nach CPU"],
      es: ["ahora por cpu", "ordénalos por cpu"],
      zh: ["按 CPU 排序"],
    },
  },
  {
    earlier: "processes.list",
    tool: "processes.list",
    keep: {},
    arguments: { sort: "memory" },
    templates: {
      en: ["(and|now) by memory", "sort (them|that|it) by memory [use]", "the same by ram"],
      loose: ["by ram pls"],
      de: ["jetzt nach Speicher", "sortiere das nach Speicherverbrauch"],
      es: ["ahora por memoria", "ordénalos por memoria"],
      zh: ["按内存排序"],
    },
  },
];
