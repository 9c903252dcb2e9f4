import type { Reference } from "../phrasing.ts";

const again = {
  en: [
    "(try|do|run|check) (it|that|this) again",
    "(once more|one more time|again) [please]",
    "(repeat|redo) (it|that)",
    "(and now|how about now|is it better now|any better now)",
  ],
  loose: ["(give it another go|hit it again)", "(same again|and now?|retry)"],
  de: ["(nochmal|noch einmal|noch mal) [bitte]", "(versuch es nochmal|und jetzt)"],
  es: ["(otra vez|de nuevo|una vez más)", "(inténtalo otra vez|¿y ahora?)"],
  zh: ["再(试|来|查)一次", "(现在呢|再试试)"],
} as const;
const restartIt = {
  en: [
    "(restart|bounce|reload) (it|that|that service) [then|now|please]",
    "(then|ok|so) (restart|bounce) it",
    "a restart (might help|of it please)",
    "turn it off and on again",
  ],
  loose: ["(kick|whack) it", "give it a kick"],
  de: ["starte (ihn|den Dienst) neu", "dann starte ihn neu"],
  es: ["reinícialo [entonces]", "(pues|entonces) reinicia ese servicio"],
  zh: ["(重启它|重启一下|把它重启)", "那就重启这个服务"],
} as const;
const stopIt = {
  en: [
    "(stop|halt|shut down) (it|that|that service) [again|now|please]",
    "(then|ok|so) (stop|halt) it",
    "turn (it|that service) off [again]",
    "i don't need it, stop it",
  ],
  loose: ["down with it", "pull its plug"],
  de: ["(stopp|stoppe) (ihn|den Dienst) [wieder]", "halte ihn an"],
  es: ["(detenlo|páralo) [otra vez]", "detén ese servicio"],
  zh: ["(停止|停掉|关掉)(它|这个服务)", "那就停掉吧"],
} as const;
const startIt = {
  en: [
    "(start|launch) (it|that|that service) [again|now|please]",
    "(then|ok|so) start it [again]",
    "turn (it|that service) [back] on",
    "bring it [back] up",
  ],
  loose: ["(fire|spin) it up [again]", "back up with it"],
  de: ["starte (ihn|den Dienst) [wieder]", "schalte ihn wieder ein"],
  es: ["(inícialo|arráncalo) [otra vez]", "vuelve a iniciarlo"],
  zh: ["(启动|再启动|开启)(它|这个服务)", "再把它打开"],
} as const;
const logOfIt = {
  en: [
    "(show|print) [me] its (log|logs)",
    "what does its log say",
    "(and its|its) (logs|log) [please]",
    "what (did it log|is in its log)",
  ],
  loose: ["logs?", "dump its log"],
  de: ["zeig [mir] (sein Log|seine Logs)", "was steht in seinem Log"],
  es: ["muestra sus registros", "¿qué dice su log?"],
  zh: ["(看看|显示)它的日志", "它的日志呢"],
} as const;
const statusOfIt = {
  en: [
    "is it (running|up|working) [again|now]",
    "(how is it doing|its status|check on it) [now]",
    "did (it|that) (work|help|come back up)",
    "what is its status [now]",
  ],
  loose: ["all good with it", "is it alive"],
  de: ["läuft er [jetzt|wieder]", "wie ist sein Status"],
  es: ["¿(ya funciona|está en marcha|cómo está)?", "¿cuál es su estado?"],
  zh: ["它(现在在运行吗|起来了吗|怎么样了)", "看看它的状态"],
} as const;
const service = { service: "service" } as const;

/** After something was done to or asked of services, processes, packages, networks, accounts, models and settings. */
export const machineReferences: readonly Reference[] = [
  { earlier: "network.ping", tool: "network.ping", keep: { host: "host" }, templates: again },
  { earlier: "network.status", tool: "network.status", keep: {}, templates: again },
  { earlier: "network.wifi_list", tool: "network.wifi_list", keep: {}, templates: again },
  { earlier: "network.wifi_connect", tool: "network.wifi_connect", keep: { ssid: "ssid" }, templates: again },
  { earlier: "packages.install", tool: "packages.install", keep: { packages: "packages" }, templates: again },
  { earlier: "system.memory", tool: "system.memory", keep: {}, templates: again },
  { earlier: "services.status", tool: "services.status", keep: service, templates: again },
  { earlier: "services.status", tool: "services.restart", keep: service, templates: restartIt },
  { earlier: "system.logs", tool: "services.restart", keep: service, templates: restartIt },
  { earlier: "services.start", tool: "services.restart", keep: service, templates: restartIt },
  { earlier: "services.status", tool: "services.stop", keep: service, templates: stopIt },
  { earlier: "services.start", tool: "services.stop", keep: service, templates: stopIt },
  { earlier: "services.restart", tool: "services.stop", keep: service, templates: stopIt },
  { earlier: "system.logs", tool: "services.stop", keep: service, templates: stopIt },
  { earlier: "services.stop", tool: "services.start", keep: service, templates: startIt },
  { earlier: "services.status", tool: "services.start", keep: service, templates: startIt },
  { earlier: "services.status", tool: "system.logs", keep: service, templates: logOfIt },
  { earlier: "services.restart", tool: "system.logs", keep: service, templates: logOfIt },
  { earlier: "services.start", tool: "system.logs", keep: service, templates: logOfIt },
  { earlier: "services.start", tool: "services.status", keep: service, templates: statusOfIt },
  { earlier: "services.restart", tool: "services.status", keep: service, templates: statusOfIt },
  { earlier: "system.logs", tool: "services.status", keep: service, templates: statusOfIt },
  {
    earlier: "system.logs",
    tool: "system.logs",
    keep: service,
    arguments: { priority: "err" },
    templates: {
      en: [
        "(only|just) the errors",
        "(show|now) only its errors",
        "without the noise, just the errors",
        "(and|what about) the errors",
      ],
      loose: ["errors only", "just the bad stuff"],
      de: ["nur die Fehler", "davon nur die Fehler"],
      es: ["solo los errores", "¿y los errores?"],
      zh: ["只看错误", "只显示错误"],
    },
  },
  {
    earlier: "processes.list",
    tool: "processes.stop",
    keep: { process: "name" },
    templates: {
      en: [
        "(kill|stop|end|close|quit|terminate) (it|that) [then|please]",
        "(then|ok) (kill|end|close) it",
        "(if so|if it is), (kill|end) it",
        "i don't need it, (close|end) it",
      ],
      loose: ["(shoot|zap|axe) it", "take it down"],
      de: ["(beende|schließ) es", "dann beende es"],
      es: ["(ciérralo|mátalo|termínalo) [entonces]", "pues ciérralo"],
      zh: ["(结束|关掉|杀掉)它", "那就把它关了"],
    },
  },
  {
    earlier: "processes.start",
    tool: "processes.stop",
    keep: { process: "program" },
    templates: {
      en: [
        "(stop|kill|end|quit|close) it [again]",
        "that's enough, (stop|close) it",
        "(now|ok) (stop|end) that program",
        "i'm done with it, close it",
      ],
      loose: ["kill it again", "off with it"],
      de: ["beende es wieder", "das reicht, schließ es"],
      es: ["ciérralo [ya]", "ya basta, páralo"],
      zh: ["把它关掉", "好了，结束它"],
    },
  },
  {
    earlier: "packages.install",
    tool: "packages.remove",
    keep: { packages: "packages" },
    templates: {
      en: [
        "[now] (remove|uninstall) (it|that|them) again",
        "(actually|no), (get rid of|remove|uninstall) (that|it) [again]",
        "i don't like it, (uninstall|remove) it",
        "(take|throw) it off (again|this machine again)",
      ],
      loose: ["nah, uninstall", "changed my mind, off with it again"],
      de: ["(entferne|deinstalliere) (es|das) [wieder]", "doch nicht, deinstalliere es"],
      es: ["(desinstálalo|quítalo) [otra vez]", "mejor no, desinstálalo"],
      zh: ["(再|把它)卸载(掉|了)", "算了，卸载吧"],
    },
  },
  {
    earlier: "packages.remove",
    tool: "packages.install",
    keep: { packages: "packages" },
    templates: {
      en: [
        "(install it|put it back) [again]",
        "(actually|no), i (need|want) it back, install it [again]",
        "reinstall (it|that)",
        "that was a mistake, install it again",
      ],
      loose: ["oops, get it back", "on second thought, back on with it"],
      de: ["installiere es wieder", "doch, ich brauche es, installiere es wieder"],
      es: ["(instálalo|reinstálalo) [otra vez]", "mejor instálalo de nuevo"],
      zh: ["再装回来", "还是重新安装吧"],
    },
  },
  {
    earlier: "users.add",
    tool: "users.remove",
    keep: { user: "user" },
    templates: {
      en: [
        "(remove|delete) (that user|that account|the account) again",
        "(actually|no), (remove|delete) that (user|account)",
        "take that account away again",
        "that was a mistake, delete the account",
      ],
      loose: ["scrap that account again", "nah, user out"],
      de: ["lösche (das Konto|den Benutzer) wieder", "doch nicht, entferne das Konto"],
      es: ["(borra|elimina) esa cuenta", "mejor no, elimina ese usuario"],
      zh: ["再把这个(用户|账户)删掉", "算了，删除这个账户"],
    },
  },
  {
    earlier: "models.download",
    tool: "models.use",
    keep: { model: "model" },
    templates: {
      en: [
        "[now] (use|load|activate) it",
        "switch (to it|over to that one) [now]",
        "(then|and) use that [one|model]",
        "make it the active one",
      ],
      loose: ["put it to work", "let's try it"],
      de: ["(benutze|nimm) es [jetzt]", "wechsle zu diesem Modell"],
      es: ["(úsalo|cámbiate a él)", "usa ese modelo"],
      zh: ["(用它|切换过去|换成它)", "就用这个模型"],
    },
  },
  {
    earlier: "desktop.screenshot",
    tool: "desktop.screenshot",
    keep: {},
    templates: {
      ...again,
      en: ["(another|one more) (one|screenshot)", "[do it] again", "once more [please]", "take (another|a second) one"],
    },
  },
];
