import type { Phrasing } from "../phrasing.ts";

// Beside desktop-basics.ts: applications by what they are, files by what is done with them, percents as words.

export const desktopMore: readonly Phrasing[] = [
  {
    tool: "desktop.open",
    templates: {
      en: [
        "(open|bring up) {target:appSaid}",
        "open [the (file|document)] {target:documentFile}",
        "(play|open) {target:mediaFile}",
        "open the (picture|photo|image) {target:pictureFile}",
        "(open|go to|visit|browse to) {target:url}",
      ],
      loose: ["pop open {target:appSaid}", "let's watch {target:videoFile}", "take me to {target:url}"],
      de: [
        "öffne {target:appSaid}",
        "öffne (das Dokument|die Datei) {target:documentFile}",
        "spiel {target:mediaFile} ab",
      ],
      es: ["abre {target:appSaid}", "abre el documento {target:documentFile}", "reproduce {target:mediaFile}"],
      zh: ["打开{target:appSaid}", "打开文档 {target:documentFile}", "播放 {target:mediaFile}"],
    },
  },
  {
    tool: "desktop.set_volume",
    templates: {
      en: [
        "(set|turn|put) the (volume|sound) to {percent:volumeWord} percent",
        "turn the (volume|sound) (up|down) to {percent:volume} [percent]",
        "volume {percent:volume}%",
      ],
      loose: ["{percent:volumeWord} percent volume will do"],
      de: ["(stell|stelle) die Lautstärke auf {percent:volumeWord} Prozent", "Lautstärke auf {percent:volume} %"],
      es: ["pon el volumen al {percent:volumeWord} por ciento", "volumen al {percent:volume} %"],
      zh: ["把音量(调到|设为)百分之{percent:volumeWord}", "音量 {percent:volume}%"],
    },
  },
];
