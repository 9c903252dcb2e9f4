import type { Language } from "../../frontend/language.ts";
import { choices } from "./choices.ts";
import { filesChange } from "./files-change.ts";
import { files } from "./files.ts";
import { filesSearch } from "./files-search.ts";
import { network } from "./network.ts";
import { packages } from "./packages.ts";
import { person } from "./person.ts";
import { processes } from "./processes.ts";
import { questions } from "./questions.ts";
import { services } from "./services.ts";
import { system } from "./system.ts";
import { users } from "./users.ts";
import { words } from "./words.ts";

/**
 * What is understood in English without a model. A template must match the whole request, so a negation or anything
 * else that it does not name makes the request fall through.
 */
export const english: Language = {
  spaced: true,
  letters: "æœ",
  commonWords: "the|is|are|my|please|what|which|how|show|and|of|with|this|that|you|can|i|do|it",
  before:
    "please|pls|kindly|hey|hi|hello|ok|okay|so|well|hmm|parlance|just|now|quickly|then|(?:can|could|would|will) you(?: please)?(?! see )|i want you to|i want to|i wanna|i would like to|i'd like to|i would like you to|i'd like you to|i need to|i need you to|i have to|we need to|let's|go ahead and|help me|would you mind to|be so kind as to|be so kind and|good morning|sorry to bother you but",
  after:
    "please|pls|plz|for me|now|right now|right away|immediately|at once|thanks|thx|thanks a lot|thank you|cheers|asap|would you|will you|if you can|if possible|if you don't mind|if you would|ok",
  connectors:
    "and then also|and then|and also|and after that|and afterwards|and finally|after that|afterwards|then|and|also",
  listWords: "and also|and|&|plus",
  places: {
    "~": "~|home|[in] (my|the|our) [own] home [directory|folder|dir]|home (directory|folder|dir)|[my] user folder|[my] personal folder",
    ".": ".|here|right here|[the|my|this] (current|working|present) [working] <folder>|this [very] <folder>|the <folder> i am in",
    "..": "..|[the] parent <folder>|the <folder> above",
    "/": "/|[the] root (directory|folder)|the file system root|the root of the file system",
    "/tmp": "[the] (tmp|temp|temporary) <folder>",
    "/var/log": "[the] (log|logs) <folder>",
    "~/Desktop": "[my|the] desktop [directory|folder|dir]",
    "~/Documents": "[my|the] documents [directory|folder|dir]|my docs [folder]",
    "~/Downloads": "[my|the] (downloads|download) [directory|folder|dir]",
    "~/Music": "(my|the) music [directory|folder|dir]|music (directory|folder)",
    "~/Pictures": "(my|the) (pictures|pics) [directory|folder|dir]|pictures (directory|folder)",
    "~/Public": "(my|the) public (directory|folder|dir)",
    "~/Templates": "(my|the) templates (directory|folder|dir)",
    "~/Videos": "(my|the) (videos|vids) [directory|folder|dir]|videos (directory|folder)",
  },
  inside: "{name:anyName} (in|on|from|inside|inside of|within) {place:place}",
  folders:
    "[the|my] (directory|folder|dir) [named|called] {name:folderName}|[the|my] {name:folderName} (directory|folder|dir)",
  notNames:
    "a|an|the|it|this|that|these|those|them|they|he|she|we|you|i|me|us|one|ones|some|any|all|every|everyone|anyone|someone|nobody|something|anything|everything|nothing|there|what|who|which|how|why|when|where|whatever|whose|stuff|things|thing|more|most|again|everybody|anybody|somebody|my|your|our|his|her|its|their|updates|update|upgrades|upgrade|software|package|packages|program|programs|app|apps|application|applications|driver|drivers|process|processes|service|services|task|tasks|job|jobs|daemon|daemons|unit|units|command|commands|script|scripts|file|files|folder|folders|directory|directories|document|documents|system|computer|machine|pc|laptop|server|host|network|networks|internet|wifi|wi-fi|wlan|wireless|hotspot|connection|windows|linux|reboot|restart|shutdown|stop|start|run|open|launch|delete|remove|uninstall|install|purge|erase|wipe|format|kill|quit|exit|close|sleep|suspend|hibernate|logout|login|cancel|enable|disable|configure|upload|download|downloads|check|test|list|show|read|write|copy|move|rename|find|search|create|make|add|not|no|never|don't|dont|yes|and|or|then|but|else|except|without|with|from|for|of|on|in|to|at|by|as|into|if|later|tomorrow|today|yesterday|tonight|here|home|please|first|last|next|too|also|instead|only|well|fine|ok|okay|good|slow|fast|late|out|up|down|off|away|back|over|new|old|best|better|free|virus|viruses|malware|memory|ram|cpu|gpu|disk|space|processor|manager|store|center|centre|suite|office|browser|editor|player|client|game|games|font|fonts|theme|themes|printer|codecs|antivirus|same|previous|other|others|another|each|whole|entire|right|wrong|main|top|current|given|user|users|account|accounts|group|people|person|name|password|key|shared|zombie|background|foreground|running|active|inactive|stopped|sleeping|idle|dead|failed|broken|crashed|hanging|stuck|frozen|noisy|child|parent|suspicious|malicious|unknown|hidden|heavy|expensive|big|bigger|biggest|large|larger|largest|small|smallest|slowest|fastest|newest|oldest|interesting|important|unused|unneeded|unnecessary|useless|useful|busy|hungry|common|dangerous|critical|bad|strange|weird|different|several|many|few|two|three|both|long|high|low|is|are|was|be|has|have|do|does|did|can|will|should|must|model|models|device|devices|hardware|screen|sound|volume|time|date|clock|log|logs|error|errors|warnings|duplicates|backups|backup|junk|clutter|trash|rubbish|temporary|multiple|missing|recommended|required|necessary|latest|outdated|installed|available|security|language|languages|support|dependencies|cookies|history|cache|bloatware|bloat|ads|usual|now|already|again|strongest|weakest|nearest|closest|secure|default|lscpu|lspci|lsusb|df|ps|ls|ifconfig|journalctl|uptime|nmcli|dir|ipconfig|screenshot|mute|silence|reboot|und|y|oder|pls|plz|thx|asap|cheers|thanks|everywhere|somewhere|anywhere|somehow|properly|correctly|completely|permanently",
  notCommands:
    "that|to|for|i|you|we|which|line|prompt|again|in|on|from|as|so|it|this|the|a|an|my|your|with|without|when|if|until|and|then|or|not|please|now|later|twice|once|first|last|below|above|here|around|away|wild|free|center|centre|module|you|he|she|they|what|how|who|is|was|should|can|could|would|will|may|must",
  notTexts:
    "a|an|the|my|your|our|his|her|their|it|this|that|these|those|them|me|us|some|something|anything|everything|nothing|more|all|what|whatever|which|how|why|who|where|when|down|out|up|to|for|about|text|file|files|line|lines|word|words|any|one|two|three|several|notes|code|lyrics|poem|files|folders|new|old|larger|bigger|smaller|older|newer|modified|changed|named|called|duplicate|duplicates|not|no",
  spans: {
    minute: "min",
    minutes: "min",
    mins: "min",
    hour: "h",
    hours: "h",
    day: "d",
    days: "d",
    week: "w",
    weeks: "w",
  },
  software:
    "(?:[\\w-]+ ){0,3}(?:editor|player|client|reader|viewer|browser|manager|recorder|converter|game|tool|tools|app|program|software|server|suite|calculator|emulator|burner|sequencer|tuner|tracker|scanner|dictionary|finder|cleaner|checker|generator|simulator|planetarium|cutter|clone)",
  words,
  choices,
  intents: [
    ...files,
    ...filesSearch,
    ...filesChange,
    ...processes,
    ...services,
    ...network,
    ...packages,
    ...users,
    ...system,
    ...person,
  ],
  questions,
  askBack: "What exactly do you mean? Please name the file, the program or the service. Nothing was done.",
  unsure: "I am not sure that I understood, so nothing was done. Please say it in other words.",
  notUnderstood:
    "I did not understand that. You can ask me to list, find, copy or delete files, to show what uses the memory, to check the network, to install or update programs, to restart a service, to set the volume or the time zone, or to run a command in the sandbox.",
};
