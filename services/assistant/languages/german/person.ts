import type { Intent } from "../../frontend/language.ts";

export const person: readonly Intent[] = [
  {
    tool: "desktop.open",
    templates: [
      "(öffne|öffn) <mal> [das programm|die anwendung|die app] {target:app}",
      "mach <mal> {target:app} auf",
      "{target:app} öffnen",
      "(öffne|öffn) <mal> {target:application}",
      "(öffne|öffn) <mal> [die] [seite|webseite|website|adresse] {target:url} [im browser]",
      "(geh|gehe) <mal> (auf|zu) [die] [seite|webseite] {target:url}",
      "(<zeig>) die (webseite|seite|website) {target:url}",
      "(öffne|öffn) <mal> [<datei>|das bild|das foto|das video] {target:file}",
      "[<datei>] {target:file} öffnen",
      "(spiel|spiele) <mal> [<datei>] {target:mediaFile} ab",
      "{target:mediaFile} abspielen",
    ],
  },
  {
    tool: "desktop.set_volume",
    templates: [
      "(stell|stelle|setze|setz|mach|dreh|drehe|ändere|reduziere|erhöhe) <mal> <lautstaerke> auf {percent:percent} <prozent> [ein]",
      "<lautstaerke> [auf] {percent:percent} <prozent> [stellen|setzen]",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 0 },
    templates: [
      "(schalte|schalt|mach|stell|stelle) <mal> [den] (ton|sound) (aus|ab|stumm)",
      "(schalte|schalt|stell|stelle) <mal> [<rechner>|die lautsprecher|alles] stumm",
      "(stumm schalten|stummschalten|ton aus|stumm)",
      "[den] ton (ausschalten|abschalten)",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 100 },
    templates: [
      "volle lautstärke|maximale lautstärke|lautstärke auf maximum",
      "(stell|stelle|dreh|drehe|mach) <mal> <lautstaerke> (auf maximum|auf voll|ganz auf|ganz laut)",
    ],
  },
  {
    tool: "desktop.screenshot",
    templates: [
      "(mach|mache|erstelle|nimm) <mal> (einen screenshot|ein bildschirmfoto|eine bildschirmaufnahme als bild) [vom bildschirm] [auf]",
      "screenshot|bildschirmfoto|(einen screenshot|ein bildschirmfoto) (machen|erstellen)",
      "(fotografiere|fotografier) <mal> den bildschirm",
    ],
  },
  {
    tool: "models.list",
    templates: [
      "(<zeig>) (die|alle|meine|mir die) [installierten|verfügbaren] (modelle|sprachmodelle|ki-modelle) <auf>",
      "welche (modelle|sprachmodelle|ki-modelle) (sind installiert|habe ich|hab ich|gibt es|sind verfügbar|sind da) [<hier>]",
      "modellliste|installierte (modelle|sprachmodelle)",
    ],
  },
  {
    tool: "models.use",
    templates: [
      "(wechsle|wechsel|schalte|schalt) <mal> (zum|auf das) (modell|sprachmodell) {model:model} [um]",
      "(wechsle|wechsel) <mal> (zu|auf) {model:knownModel}",
      "(benutze|nutze|verwende|nimm|lade) <mal> das (modell|sprachmodell) {model:model}",
      "(benutze|nutze|verwende|nimm) <mal> {model:knownModel} [als modell|ab jetzt]",
      "(stell|stelle) <mal> das modell auf {model:model} um",
    ],
  },
  {
    tool: "models.download",
    templates: [
      "(lade|lad) <mal> das (modell|sprachmodell) {model:model} herunter",
      "(lade|lad) <mal> {model:knownModel} herunter",
      "(hol|hole) <mal> das (modell|sprachmodell) {model:model}",
      "[das] (modell|sprachmodell) {model:model} herunterladen",
      "{model:knownModel} herunterladen",
      "ich brauche das modell {model:model}, lade es herunter",
    ],
  },
];
