import type { Intent } from "../../frontend/language.ts";

export const machine: readonly Intent[] = [
  {
    tool: "network.status",
    templates: [
      "bin ich [gerade|noch] (online|offline|mit dem internet verbunden|im netz|im internet|verbunden)",
      "(ist|hängt) <rechner> [gerade|noch] (online|offline|mit dem netz verbunden|mit dem internet verbunden|im netzwerk|im netz|am netz)",
      "(<zeig>) (den netzwerkstatus|die netzwerkschnittstellen|den zustand des netzwerks|den status des netzwerks|die netzwerkverbindung) <auf>",
      "(netzwerkstatus|status der internetverbindung|netzwerkstatus anzeigen|internetstatus|status des netzwerks)",
      "(geht|funktioniert|läuft) <netz> [gerade|noch|wieder]",
      "(habe ich|hab ich|haben wir|gibt es) [noch|gerade] (internet|eine internetverbindung|eine netzwerkverbindung|netz)",
      "(prüf|prüfe|teste|check|checke|überprüfe) <mal> (die|meine) (internetverbindung|netzwerkverbindung|verbindung)",
      "(prüf|prüfe|teste|check|checke|überprüfe) <mal> (das|mein) (netzwerk|netz|internet)",
      "(<ob>) (ich online bin|<netz> (geht|funktioniert))",
      "welche netzwerkschnittstellen gibt es",
      "wie ist (der status des netzwerks|der netzwerkstatus|die internetverbindung|meine internetverbindung)",
    ],
  },
  {
    tool: "network.addresses",
    templates: [
      "(was ist|wie ist|wie lautet) (meine|die) [aktuelle|lokale] (ip|ip-adresse|ip adresse) [(von|dieses) (<rechner>|rechners|computers)]",
      "welche (ip|ip-adresse|ip-adressen|ip adresse) (habe ich|hab ich|hat <rechner>)",
      "(<zeig>) (meine|die|alle) (ip|ip-adresse|ip-adressen|ip adresse|ip adressen) [(von|dieses) (<rechner>|rechners|computers)] <auf>",
      "[meine] (ip|ip-adresse|ip-adressen) [anzeigen]",
      "(sag|nenn) mir meine (ip|ip-adresse)",
      "meine ip-adresse wissen|ich brauche meine (ip|ip-adresse)",
    ],
  },
  {
    tool: "network.ping",
    templates: [
      "(ping|pinge) <mal> [den server|den host] {host:host} [an]",
      "{host:host} anpingen",
      "ist {host:site} [gerade|noch] (erreichbar|online|da|offline|zu erreichen)",
      "ist (der server|der rechner|der host|die seite|die webseite) {host:host} [gerade|noch] (erreichbar|online|offline)",
      "(<ob>) {host:site} (antwortet|erreichbar ist|online ist|da ist)",
      "(<ob>) (der server|der rechner|der host) {host:host} (antwortet|erreichbar ist|online ist)",
      "(kann ich|können wir) {host:site} erreichen",
      "antwortet {host:site} [noch|auf ping]",
      "(schick|schicke|sende) <mal> einen ping an {host:host}",
      "(teste|prüf|prüfe) <mal> die verbindung (zu|zum server|nach) {host:site}",
    ],
  },
  {
    tool: "network.wifi_list",
    templates: [
      "welche (wlans|wlan-netze|wlan-netzwerke|funknetze|wlan netze|wlan netzwerke) (gibt es|sind in reichweite|sind verfügbar|sind hier|siehst du) [hier|in der nähe]",
      "(<zeig>) (die|alle|mir die) [verfügbaren] (wlans|wlan-netze|wlan-netzwerke|wlan netze|wlan netzwerke) [in reichweite|in der nähe|in der umgebung] <auf>",
      "(such|suche|scanne) <mal> nach (wlans|wlan-netzen|wlan|wlan-netzwerken)",
      "gibt es hier [ein|irgendein] wlan",
      "(verfügbare wlans|wlan-liste|wlans in der nähe|wlans auflisten|wlans anzeigen)",
      "liste die wlans in der umgebung auf",
    ],
  },
  {
    tool: "network.wifi_connect",
    templates: [
      "(verbinde|verbind) <mal> [mich|dich|den rechner] mit (dem|meinem) (wlan|netzwerk|wlan-netz|funknetz|hotspot) [namens] {ssid:ssid} [<geheim>]",
      "mit [dem] wlan {ssid:ssid} verbinden",
      "(wechsle|wechsel|geh|gehe) <mal> (ins|zum) wlan {ssid:ssid} [<geheim>]",
      "(nimm|benutze|nutze) <mal> das wlan {ssid:ssid} [<geheim>]",
      "(melde|meld) mich <mal> im wlan {ssid:ssid} an",
    ],
  },
  {
    tool: "network.set_dns",
    templates: [
      "(setze|setz|stelle|stell|ändere|änder) <mal> (<dns>) auf {servers:addresses} [um|ein]",
      "(nimm|benutze|nutze|verwende) <mal> {servers:addresses} als (<dns>)",
      "(<dns>) auf {servers:addresses} (setzen|ändern|umstellen|stellen)",
      "(trag|trage) <mal> {servers:addresses} als (<dns>) ein",
      "{servers:addresses} als (<dns>) (verwenden|benutzen|eintragen|setzen)",
      "(<dns>) soll {servers:addresses} sein",
    ],
  },
  {
    tool: "packages.search",
    templates: [
      "(such|suche|finde) <mal> [nach] (ein paket|einem paket|pakete|paketen|ein programm|einem programm|software) (für|zu|zum thema) {query:query}",
      "(such|suche) <mal> [nach] [einem|einer|ein|eine|einen] {query:software} [zum installieren]",
      "(such|suche) <mal> nach (dem paket|paketen namens) {query:query}",
      "welche (pakete|programme) gibt es (für|zu|zum thema) {query:query}",
      "gibt es (ein programm|ein paket|software) für {query:query} [zum installieren]",
      "gibt es [ein|eine|einen] {query:software} (zum installieren|in den paketquellen)",
      "durchsuche <mal> die (pakete|paketquellen) nach {query:query}",
    ],
  },
  {
    tool: "packages.info",
    templates: [
      "welche version von {package:package} (habe ich|hab ich|ist installiert|ist das|gibt es)",
      "(<zeig>) [die|mir die] (informationen|infos|details|beschreibung) (zum|zu|über|vom) [das] paket {package:package} <auf>",
      "was ist das paket {package:package}",
      "ist [das paket|das programm] {package:package} [schon|bereits] installiert",
      "[zeig mir die] version von {package:package}",
      "beschreibe <mal> das paket {package:package}",
      "(informationen|infos|details) (zum|über das) paket {package:package}",
    ],
  },
  {
    tool: "packages.install",
    templates: [
      "(installier|installiere) <mal> [<paket>] {packages:packages} [auf <rechner>]",
      "[<paket>] {packages:packages} [auf <rechner>] installieren",
      "(lade|lad) <mal> [<paket>] {packages:packages} herunter und (installiere|installier) (es|sie|ihn)",
      "ich (brauche|hätte gern|will) {packages:knownPackages} auf <rechner>",
      "richte <mal> {packages:knownPackages} ein",
    ],
  },
  {
    tool: "packages.remove",
    templates: [
      "(deinstallier|deinstalliere) <mal> [<paket>] {packages:packages} [wieder] [von <rechner>]",
      "[<paket>] {packages:packages} [wieder] deinstallieren",
      "(entferne|entfern|lösche|lösch) <mal> (das paket|die pakete|das programm|die software|die anwendung) {packages:packages} [wieder] [von <rechner>]",
      "(entferne|entfern) <mal> {packages:knownPackages} [wieder] [von <rechner>]",
      "(das paket|die pakete|das programm) {packages:packages} (entfernen|löschen)",
      "ich brauche das (programm|paket) {packages:packages} nicht mehr, (deinstalliere|deinstallier|entferne) es",
      "das paket {packages:packages} kann weg",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "(aktualisiere|aktualisier|update) <mal> (das system|alles|alle pakete|alle programme|<rechner>|meine software|die software|meine programme)",
      "(das system|system|alles|alle pakete|alle programme|<rechner>) (aktualisieren|updaten|auf den neuesten stand bringen)",
      "(spiel|spiele) <mal> (alle|die) [neuesten|verfügbaren] (updates|aktualisierungen) ein",
      "(bring|bringe) <mal> (das system|alles|<rechner>|alle programme) auf den (neuesten|neusten|aktuellen) stand",
      "(installiere|installier) <mal> (alle|die) [neuesten|neusten|verfügbaren|aktuellen] (updates|aktualisierungen)",
      "(alle|die) (updates|aktualisierungen) (installieren|einspielen)",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "(aktualisiere|aktualisier) <mal> [nur] (das paket|die pakete|das programm) {packages:packages}",
      "(aktualisiere|aktualisier|update) <mal> [nur] {packages:knownPackages}",
      "(bring|bringe) <mal> {packages:knownPackages} auf den (neuesten|neusten|aktuellen) stand",
      "[nur] {packages:knownPackages} aktualisieren",
    ],
  },
  {
    tool: "users.list",
    templates: [
      "(<zeig>) [alle|die|mir alle] (benutzer|konten|benutzerkonten|nutzer|accounts) [<hier>] <auf>",
      "wer (hat hier ein konto|kann sich [hier] anmelden|hat auf <rechner> ein konto|hat ein konto)",
      "welche (benutzer|konten|benutzerkonten|nutzer) gibt es [<hier>]",
      "(benutzerliste|liste der benutzer|alle benutzer anzeigen|benutzer anzeigen|benutzer auflisten)",
      "wie viele (konten|benutzer|benutzerkonten) gibt es [<hier>]",
    ],
  },
  {
    tool: "users.add",
    templates: [
      "(leg|lege|richte) <mal> [einen|ein] [neuen|neues] (benutzer|nutzer|<konto>) [namens|für] {user:user} (an|ein)",
      "(erstelle|erstell) <mal> [einen|ein|den|das] [neuen|neues] (benutzer|nutzer|<konto>) [namens|für] {user:user}",
      "neuer (benutzer|nutzer) {user:user}",
      "(füge|füg) <mal> {user:user} als [neuen] (benutzer|nutzer) hinzu",
      "{user:user} braucht (ein|ein eigenes|einen) <konto>",
      "[einen|ein|den|das] [neuen|neues] (benutzer|nutzer|<konto>) [namens|für] {user:user} (anlegen|erstellen|einrichten|hinzufügen)",
    ],
  },
  {
    tool: "users.remove",
    templates: [
      "(<loesch>) (den benutzer|den nutzer|das <konto> von|das <konto>|den account von|den account) {user:user}",
      "(den benutzer|den nutzer|das <konto> von|das <konto>|benutzer) {user:user} (löschen|entfernen)",
      "das <konto> von {user:user} (kann weg|kann gelöscht werden), lösche es",
      "{user:user} ist nicht mehr (hier|da), (lösch|lösche|entferne) das <konto>",
    ],
  },
];
