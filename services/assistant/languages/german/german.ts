import type { Language } from "../../frontend/language.ts";
import { choices } from "./choices.ts";
import { files } from "./files.ts";
import { filesChange } from "./files-change.ts";
import { machine } from "./machine.ts";
import { person } from "./person.ts";
import { questions } from "./questions.ts";
import { system } from "./system.ts";
import { words } from "./words.ts";
import { work } from "./work.ts";

/** What is understood in German without a model. */
export const german: Language = {
  spaced: true,
  letters: "äöüß",
  commonWords:
    "der|die|das|den|dem|ein|eine|einen|und|ist|ich|mir|mein|meine|meinen|bitte|wie|was|welche|nicht|mit|auf|für|von|zeig|zeige|kannst|du|alle|wo|wer|gibt|es|lösche",
  before:
    "bitte|hallo|hey|hi|guten morgen|guten tag|ok|okay|so|also|jetzt|nun|parlance|schnell|mal|(?:kannst|könntest|würdest) du(?: bitte| mal| bitte mal| mir bitte| mir mal| mir)?|ich möchte(?: gern| gerne| bitte)?|ich will|ich würde gern|ich würde gerne|sei so gut und",
  after: "bitte|mal|jetzt|sofort|gleich|gerade|danke|danke dir|vielen dank|danke schön|für mich|wenn möglich|ja",
  connectors: "und dann auch|und dann|und danach|und anschließend|und außerdem|und|dann|danach|anschließend|außerdem",
  listWords: "sowie|und|&",
  places: {
    "~": "~|[<art>] (home-verzeichnis|homeverzeichnis|home verzeichnis|home-ordner|homeordner|home|heimatverzeichnis|benutzerordner|benutzerverzeichnis|persönlichen ordner|persönlicher ordner)",
    ".": ".|hier|(diesem|dieser|diesen|dieses) <ordner>|(dem aktuellen|den aktuellen|das aktuelle|der aktuelle|im aktuellen|aktuellen) <ordner>",
    "..": "..|(dem|den|das) (übergeordneten|übergeordnete) <ordner>",
    "/": "/|(dem|das) (wurzelverzeichnis|rootverzeichnis|root-verzeichnis)",
    "/tmp": "[dem|den] (tmp-ordner|temp-ordner|tmp-verzeichnis)",
    "~/Desktop": "[<art>] (schreibtisch|desktop)",
    "~/Documents": "[<art>] (dokumente|dokumenten|dokumente-ordner|dokumentenordner|dokumenteordner)",
    "~/Downloads":
      "[<art>] (downloads|download-ordner|downloads-ordner|downloadordner|downloadsordner|download-verzeichnis)",
    "~/Music": "<art> (musik|musikordner|musik-ordner)",
    "~/Pictures": "<art> (bilder|bildern|bilder-ordner|bilderordner|fotos|fotos-ordner)",
    "~/Videos": "<art> (videos|video-ordner|videos-ordner|videoordner)",
  },
  inside: "{name:anyName} (in|im|auf|aus|von) {place:place}",
  folders: "[<art>] <ordner> [namens] {name:folderName}|[<art>] {name:folderName} (_-ordner|_-verzeichnis)",
  notNames:
    "it|this|that|them|me|something|everything|anything|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|es|ihn|sie|ihm|ihr|ihnen|er|wir|ich|du|mich|dich|uns|dies|diese|diesen|dieser|dieses|diesem|jene|alle|alles|allem|allen|aller|jede|jeden|jedes|keine|keinen|kein|nichts|niemand|jemand|jemanden|etwas|irgendwas|irgendein|irgendetwas|was|wer|wen|wem|welche|welcher|welches|welchen|wie|wo|wann|warum|mein|meine|meinen|meinem|meiner|dein|deine|sein|seine|unser|unsere|nicht|nie|niemals|kaum|und|oder|aber|sondern|nur|auch|noch|mal|schon|bitte|danke|jetzt|heute|gestern|morgen|später|dann|danach|wieder|immer|hier|da|dort|weg|aus|an|auf|ab|ein|zu|um|vor|nach|neu|mit|ohne|von|vom|für|über|unter|in|im|ins|bei|gegen|durch|wenn|falls|ob|dass|weil|ja|nein|doch|so|datei|dateien|ordner|verzeichnis|verzeichnisse|programm|programme|paket|pakete|app|apps|anwendung|anwendungen|software|spiel|spiele|treiber|update|updates|prozess|prozesse|dienst|dienste|aufgabe|aufgaben|befehl|befehle|skript|rechner|computer|pc|laptop|server|maschine|system|gerät|geräte|netz|netzwerk|netzwerke|internet|wlan|wifi|verbindung|drucker|benutzer|nutzer|konto|konten|person|leute|name|namen|passwort|modell|modelle|bildschirm|ton|lautstärke|zeit|uhr|zeitzone|speicher|arbeitsspeicher|ram|cpu|platz|platte|festplatte|zeug|kram|sachen|müll|dokument|dokumente|logs|fehler|warnungen|browser|editor|spielen|windows|linux|läuft|ist|sind|hat|haben|kann|soll|muss|wird|starte|stoppe|beende|lösche|entferne|öffne|zeige|zeig|installiere|neustart|anderes|andere|anderen|erste|erster|letzte|letzten|alte|alten|neue|neuen|neues|neueste|neuesten|beste|beliebige|ganze|ganzen|große|größte|größten|kleine|schnelle|langsame|unnötige|unnötigen|kaputte|richtige|richtigen|falsche|falschen|paar|viele|mehr|weniger|zwei|drei|beide|hängende|laufende|sofort|gleich|bald|endgültig|kollege|chef|freund|schöne|schönes|nützliches|brauchbares",
  notCommands:
    "der|die|das|den|dem|ein|eine|zu|für|ich|du|wir|sie|und|oder|aber|nicht|nie|bitte|jetzt|später|noch|wieder|mal|aus|an|in|im|mit|von|wenn|falls|dass|so|es|ihn|mir|uns|zum|zur|nochmal",
  notTexts:
    "der|die|das|den|dem|ein|eine|einen|es|ihn|sie|mir|mich|uns|dies|diese|diesen|dieses|alle|alles|etwas|was|irgendwas|nichts|wie|wer|wo|mein|meine|meinen|text|datei|dateien|zeile|zeilen|wort|wörter|notizen|code|gedicht|nicht|kein|keine|neue|neuen|alte|alten|größere|kleinere|doppelte|auf|um|zu|mit|von|ob|dass|dort|da|den|zum|zur|im|für",
  spans: {
    minute: "min",
    minuten: "min",
    stunde: "h",
    stunden: "h",
    tag: "d",
    tage: "d",
    tagen: "d",
    woche: "w",
    wochen: "w",
  },
  software:
    "(?:[\\p{L}\\d-]+ )?[\\p{L}\\d-]*(?:programm|editor|player|spiel|spiele|browser|client|reader|viewer|verwaltung|verwalter|rechner|wörterbuch|server|werkzeug|tool|app|software|bearbeitung)",
  words,
  choices,
  intents: [...files, ...filesChange, ...work, ...machine, ...system, ...person],
  questions,
  askBack: "Was genau meinst du? Nenne bitte die Datei, das Programm oder den Dienst. Es wurde nichts getan.",
  unsure:
    "Ich bin nicht sicher, ob ich das verstanden habe, deshalb wurde nichts getan. Sag es bitte mit anderen Worten.",
  notUnderstood:
    "Das habe ich nicht verstanden. Du kannst mich zum Beispiel bitten, Dateien zu zeigen, zu suchen, zu kopieren oder zu löschen, zu zeigen, was den Speicher belegt, das Netzwerk zu prüfen, Programme zu installieren oder zu aktualisieren, einen Dienst neu zu starten, die Lautstärke oder die Zeitzone einzustellen oder einen Befehl in der Sandbox auszuführen.",
};
