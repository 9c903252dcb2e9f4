import type { Question } from "../../frontend/language.ts";

const es = "(es|das|sie|ihn|alles|das alles|das da|etwas|irgendwas|diese|dieses|die da)";

export const questions: readonly Question[] = [
  {
    text: "Welche Dateien oder Ordner sollen weg? Es wurde nichts gelöscht.",
    about: "lösch|räum|wegwerf|aufräum|entsorg|wirf",
    templates: [
      `(<loesch>) ${es}`,
      "(<loesch>) (die datei|eine datei|den ordner|meine dateien|meine sachen|die alten sachen|alle dateien|das zeug|den müll)",
      "(räum|räume) <mal> [alles|den rechner|meine dateien|die platte|meinen ordner|mein home-verzeichnis|den schreibtisch] auf",
      "aufräumen",
      `(wirf|schmeiß) (das|alles|alles alte|den ganzen müll|die alten sachen|das zeug) (weg|raus)`,
    ],
  },
  {
    text: "Welchen Prozess oder Dienst meinst du?",
    about: "beend|stopp|neustart|prozess|dienst|kill",
    templates: [
      `(stopp|stoppe|beende|starte|schließe) <mal> (${es}|den dienst|einen dienst|den prozess|das programm|das ding|die app) [neu]`,
    ],
  },
  {
    text: "Welches Programm soll installiert werden?",
    about: "installier",
    templates: [
      `(installier|installiere) <mal> (${es}|ein programm|etwas schönes|ein paar spiele|was ich brauche|programme|software)`,
    ],
  },
  {
    text: "Welches Programm soll entfernt werden? Es wurde nichts entfernt.",
    about: "deinstallier|entfern",
    templates: [`(deinstallier|deinstalliere) <mal> (${es}|ein programm|das programm|programme)`],
  },
  {
    text: "Welche Datei meinst du, und wohin soll sie?",
    about: "kopier|verschieb|umbenenn",
    templates: [
      `(verschieb|verschiebe|kopier|kopiere) <mal> (${es}|die datei|eine datei|den ordner|meine dateien)`,
      `(benenne|benenn) <mal> (${es}|die datei|den ordner) um`,
    ],
  },
  {
    text: "Was soll geöffnet werden?",
    about: "öffne|aufmach",
    templates: [`(öffne|zeig|zeige) <mal> (${es}|die datei|das dokument|die seite)`],
  },
  {
    text: "Wonach soll ich suchen?",
    templates: ["(läuft|ist) (es|das) [noch] [da]", "(such|suche|finde) <mal> (es|das|die datei|etwas)"],
  },
  {
    text: "Wie soll der Ordner heißen?",
    templates: ["(erstelle|mach) <mal> einen [neuen] ordner", "(leg|lege) <mal> einen [neuen] ordner an"],
  },
  {
    text: "Um welchen Benutzer geht es?",
    templates: [
      "(erstelle|lösche|entferne) <mal> (einen|den) benutzer",
      "(leg|lege) <mal> (einen benutzer|ein konto) an",
    ],
  },
  {
    text: "Auf wie viel Prozent soll die Lautstärke?",
    about: "laut|leise",
    templates: [
      "(mach|mache|stell) <mal> (es|das|den ton|die musik) [etwas|ein bisschen] (lauter|leiser)",
      "(ändere|setze) die lautstärke",
    ],
  },
  {
    text: "Mit welchem WLAN soll ich verbinden?",
    about: "wlan|verbind",
    templates: [
      "(verbinde|verbind) mich",
      "(verbinde|verbind) <mal> [mich] mit (dem|einem|dem anderen) (wlan|netz|netzwerk)",
      "nimm das andere wlan",
    ],
  },
  { text: "Welche Zeitzone soll es sein?", templates: ["(ändere|setze) die zeitzone"] },
  { text: "Wie soll der Rechner heißen?", templates: ["(ändere|setze) den (rechnernamen|hostnamen)"] },
  { text: "Welche DNS-Server sollen es sein?", templates: ["(ändere|setze) die dns-server"] },
  {
    text: "Welches Modell meinst du?",
    templates: ["(nimm|benutze|lade) <mal> ein (anderes|besseres|kleineres) (modell|sprachmodell) [herunter]"],
  },
  { text: "Welcher Befehl soll ausgeführt werden?", templates: ["(führe|führ) <mal> (einen|den) befehl aus"] },
];
