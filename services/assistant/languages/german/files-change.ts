import type { Intent } from "../../frontend/language.ts";

export const filesChange: readonly Intent[] = [
  {
    tool: "files.write",
    templates: [
      "(schreib|schreibe|speicher|speichere|notier|notiere) <mal> [den text|die zeile] {text:text} (in|nach) [die datei|eine datei namens] {path:file}",
      "(erstelle|erstell|erzeuge|leg|lege|mach|mache) <mal> [eine|die] [neue] datei [namens] {path:file} mit dem (text|inhalt) {text:quoted} [an]",
      "(erstelle|erstell|erzeuge) <mal> [eine|die] [neue] datei [namens] {path:file} mit dem (text|inhalt) {text:lastText}",
      "[eine] neue datei {path:file} mit dem (text|inhalt) {text:lastText}",
      "(schreib|schreibe) <mal> in [die datei] {path:file}: {text:lastText}",
      "in {path:file} soll {text:quoted} stehen",
    ],
  },
  {
    tool: "files.write",
    arguments: { append: true },
    templates: [
      "(häng|hänge) <mal> [die zeile|den text] {text:text} an [die datei] {path:file} [an]",
      "(füge|füg) <mal> [die zeile|den text] {text:text} [am ende] (in|zu|an|von) [die datei|der datei] {path:file} (hinzu|an|ein)",
      "ergänze <mal> [die datei] {path:file} um [die zeile|den text] {text:lastText}",
      "(schreib|schreibe) <mal> {text:text} ans ende (von|der datei) {path:file}",
    ],
  },
  {
    tool: "files.write",
    arguments: { replace: true },
    templates: [
      "(überschreibe|überschreib) <mal> [die datei] {path:file} mit [dem text] {text:lastText}",
      "ersetze <mal> den inhalt (von|der datei) {path:file} durch {text:lastText}",
      "(schreib|schreibe) <mal> {text:text} in {path:file}<ersetzen>",
    ],
  },
  {
    tool: "files.write",
    arguments: { text: "" },
    templates: [
      "(erstelle|erstell|erzeuge|mach) <mal> eine leere datei [namens] {path:file}",
      "[eine] leere datei [namens] {path:file} (anlegen|erstellen)",
      "(leg|lege) <mal> eine leere datei [namens] {path:file} an",
    ],
  },
  {
    tool: "files.make_directory",
    templates: [
      "(erstelle|erstell|erzeuge|mach|mache) <mal> [einen|ein|den|das] [neuen|neues] <ordner> [namens|mit dem namen] {path:newFolder}",
      "(leg|lege) <mal> [einen|ein|den|das] [neuen|neues] <ordner> [namens|mit dem namen] {path:newFolder} an",
      "(neuer|neues|neuen) <ordner> [namens] {path:newFolder} [anlegen|erstellen]",
      "[einen|ein|den|das] [neuen|neues] <ordner> [namens|mit dem namen] {path:newFolder} (anlegen|erstellen)",
      "ich (brauche|will|hätte gern|möchte) (einen|ein) [neuen|neues] <ordner> namens {path:newFolder}",
    ],
  },
  {
    tool: "files.copy",
    templates: [
      "(kopier|kopiere) <mal> [<datei>|den ordner|das verzeichnis] {from:file} (nach|in|ins|in den ordner|auf) {to:path}",
      "[<datei>|den ordner] {from:file} (nach|in|ins) {to:path} kopieren",
      "(dupliziere|kopiere|kopier|sichere) <mal> [<datei>] {from:file} (als|nach) {to:target}",
      "(mach|mache|erstelle|erstell) <mal> eine kopie von [<datei>] {from:file} (namens|unter dem namen|mit dem namen) {to:target}",
      "(mach|mache|erstelle|speicher|speichere) <mal> eine kopie von [<datei>] {from:file} (in|im) {to:path}",
      "(leg|lege) <mal> eine kopie von [<datei>] {from:file} (in|im) {to:path} [ab|an]",
      "ich (möchte|brauche|will) eine kopie von {from:file} (in|im) {to:path}",
      "eine kopie von {from:file} (in|im) {to:path}",
    ],
  },
  {
    tool: "files.copy",
    arguments: { replace: true },
    templates: [
      "(kopier|kopiere) <mal> {from:file} (nach|in) {to:path}<ersetzen>",
      "(überschreibe|überschreib) <mal> {to:file} mit einer kopie von {from:file}",
    ],
  },
  {
    tool: "files.move",
    templates: [
      "(verschieb|verschiebe|beweg|bewege|schieb|schiebe|pack|packe|steck|stecke) <mal> [<datei>|den ordner|das verzeichnis] {from:file} (nach|in|ins|auf) {to:path}",
      "[<datei>|den ordner] {from:file} (nach|in|ins) {to:path} verschieben",
      "(benenne|benenn) <mal> [<datei>|den ordner] {from:file} (in|zu) {to:target} um",
      "(benenne|benenn) <mal> den ordner {from:folderName} (in|zu) {to:folderName} um",
      "[<datei>] {from:file} in {to:target} umbenennen",
      "(nenne|nenn) <mal> {from:target} [jetzt] {to:target}",
      "ändere <mal> den namen von {from:target} (in|zu) {to:target}",
      "gib <mal> {from:target} den namen {to:target}",
      "{from:target} soll [ab jetzt|jetzt] {to:target} heißen",
    ],
  },
  {
    tool: "files.move",
    arguments: { replace: true },
    templates: [
      "(verschieb|verschiebe) <mal> {from:file} (nach|in) {to:path}<ersetzen>",
      "(benenne|benenn) <mal> {from:file} in {to:target} um<ersetzen>",
    ],
  },
  {
    tool: "files.delete",
    templates: [
      "(<loesch>) [<datei>|den ordner|das verzeichnis|den ganzen ordner] {path:file}",
      "(<loesch>) (den|das) <ordner> [namens] {path:newFolder}",
      "[<datei>|den ordner|das verzeichnis] {path:file} (löschen|entfernen|wegwerfen)",
      "(wirf|schmeiß) <mal> [<datei>|den ordner] {path:file} (weg|in den papierkorb)",
      "(verschieb|verschiebe|leg|lege|wirf|pack) <mal> [<datei>] {path:file} in den papierkorb",
      "[<datei>] {path:target} (kann|soll) (weg|gelöscht werden)",
      "ich brauche [<datei>] {path:target} nicht mehr, (lösch sie|lösche sie|weg damit)",
    ],
  },
  {
    tool: "files.delete",
    arguments: { permanent: true },
    templates: [
      "(<loesch>) [<datei>|den ordner] {path:file} <weg>",
      "(<loesch>) [<datei>|den ordner] {path:file} (ohne papierkorb|am papierkorb vorbei)",
      "[<datei>|den ordner] {path:file} <weg> löschen",
    ],
  },
];
