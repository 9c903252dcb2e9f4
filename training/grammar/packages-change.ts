import type { Phrasing } from "../phrasing.ts";

// Beside packages-basics.ts: longer lists, and as one types it into a shell.

export const packagesTyped: readonly Phrasing[] = [
  {
    tool: "packages.install",
    templates: {
      en: [
        "[sudo] (apt|apt-get) install {packages:typedPackages}",
        "install (these|the following) packages: {packages:manyPackages}",
        "get {packages:knownPackages} installed on this machine",
      ],
      loose: [
        "new laptop, nothing on it yet, so for a start install {packages:manyPackages}",
        "slap {packages:knownPackages} on this box",
      ],
      de: [
        "installiere {packages:manyPackages}",
        "ich brauche {packages:knownPackages} auf diesem Rechner, bitte installieren",
      ],
      es: ["instala los paquetes {packages:manyPackages}", "quiero tener instalado {packages:onePackage}"],
      zh: ["安装这些软件包：{packages:manyPackages}", "给这台电脑装上 {packages:knownPackages}"],
    },
  },
  {
    tool: "packages.remove",
    templates: {
      en: [
        "[sudo] (apt|apt-get) (remove|purge) {packages:typedPackages}",
        "(uninstall|deinstall) {packages:knownPackages}",
        "the packages {packages:manyPackages} (can go|are not needed any more, remove them)",
      ],
      loose: [
        "i never use {packages:knownPackages}, uninstall that",
        "kick {packages:knownPackages} off this machine, uninstall it all",
      ],
      de: ["deinstalliere {packages:manyPackages}", "das Paket {packages:onePackage} kann weg"],
      es: ["desinstala {packages:knownPackages}", "quita los paquetes {packages:manyPackages}"],
      zh: ["卸载 {packages:knownPackages}", "把软件包 {packages:onePackage} 卸载掉"],
    },
  },
  {
    tool: "packages.update",
    templates: {
      en: [
        "[sudo] (apt|apt-get) install --only-upgrade {packages:typedPackages}",
        "(update|upgrade) only {packages:manyPackages}",
        "bring {packages:knownPackages} up to date",
      ],
      loose: ["{packages:onePackage} is ancient here, upgrade it"],
      de: ["aktualisiere nur {packages:manyPackages}", "bring {packages:onePackage} auf den neuesten Stand"],
      es: ["actualiza solo {packages:manyPackages}", "pon al día {packages:knownPackages}"],
      zh: ["只更新 {packages:manyPackages}", "把 {packages:onePackage} 升级到最新版本"],
    },
  },
];
