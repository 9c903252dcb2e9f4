/** `<name>` in the German templates. */
export const words: Readonly<Record<string, string>> = {
  mal: "[bitte|mal|bitte mal|doch mal|mir|mir mal|mir bitte|uns|mir doch mal|mal bitte]",
  zeig: "(zeig|zeige|gib|liste|list) <mal>|lass mich",
  zeigen: "anzeigen|zeigen|auflisten|ansehen|sehen|ausgeben",
  auf: "[auf|an|aus]",
  art: "(mein|meine|meinen|meinem|meiner|der|die|das|den|dem)",
  alle: "[alle|all|nur] [die|meine|meiner|der]",
  ordner: "(ordner|ordners|verzeichnis|verzeichnisses|verzeichnisse)",
  in: "(in|im|auf|aus|unter|unterhalb von|von|vom)",
  inpfad: "(in|im|auf|aus|unter|unterhalb von|von|vom) {path:path}",
  liegt: "(ist|liegt|steckt|befindet sich|sind|liegen|gibt es|habe ich|hab ich|stecken|befinden sich)",
  datei: "[die|der|meine] datei|das dokument",
  loesch: "(lösch|lösche|entferne|entfern) <mal>",
  arten:
    "({pattern:fileKind}|{pattern:fileType} dateien|{pattern:fileType} (_-dateien|_-datei)|{pattern:fileTypes}|dateien mit der endung {pattern:fileType})",
  gesucht:
    "({name:fileKind}|{name:fileType} dateien|{name:fileType} (_-dateien|_-datei)|{name:fileTypes}|dateien mit der endung {name:fileType})",
  speicher: "(arbeitsspeicher|speicher|ram|speicherplatz im ram)",
  rechner:
    "(den|der|dem|das|mein|meinen|meinem|diesen|dieser|diesem|dieses) (rechner|computer|pc|laptop|server|system|gerät|notebook)",
  hier: "hier|auf <rechner>|auf diesem system",
  netz: "(das|mein|die|meine|der|unser) (internet|netzwerk|netz|internetverbindung|netzwerkverbindung|verbindung|wlan)",
  dns: "[den|die|der|das|meinen|meine] (dns|dns-server|nameserver|dns server)",
  dienst: "(dienst|systemdienst|service|daemon)",
  paket: "(das|die|der|den) (paket|pakete|programm|programme|software|anwendung|anwendungen|app)",
  modell: "[das|dem|zum] (modell|sprachmodell|ki-modell)",
  logs: "[die|das|den|der|dem|im] [system] (logs|log|protokolle|protokoll|systemlog|systemlogs|systemprotokoll|systemprotokolle|journal|logdatei|systemprotokolls|systemlogs|journals)",
  inlogs:
    "(im|in den|aus den|aus dem|in dem|des|der) (logs|log|systemlog|systemlogs|systemprotokoll|systemprotokolls|protokoll|protokollen|journal|journals)",
  konto: "(konto|benutzerkonto|account|nutzerkonto|benutzer-konto|login)",
  lautstaerke: "[die|den] (lautstärke|ton|sound)",
  prozent: "[prozent|%]",
  zeitzone: "[die|meine] zeitzone",
  name: "[den|der] (hostname|hostnamen|rechnername|rechnernamen|computername|computernamen)",
  ob: "(prüf|prüfe|schau|schau nach|sieh nach|teste|sag) <mal>, ob",
  beenden: "(beenden|schließen|stoppen|abschießen|killen|abbrechen)",
  beende: "(beende|schließe|schließ|stoppe|stopp|kill|kille|töte) <mal>",
  ersetzen:
    "[,] (und (überschreib|überschreibe|ersetze) (die alte|sie|die alte datei|die vorhandene datei|was drin steht)|überschreiben|überschreib die alte)",
  geheim: "[,] [mit dem|das|mit] (passwort|kennwort|schlüssel) [ist|lautet] {:secret}",
  weg: "(endgültig|dauerhaft|für immer|unwiderruflich)",
};
