/** Why a unit is not like any other: what would be lost with it, in words; null for an ordinary one. */
export function unitImportance(name: string): string | null {
  return important.find(([units]) => units.test(name))?.[1] ?? null;
}

const important: readonly (readonly [RegExp, string])[] = [
  [/^parlance-/, "Parlance itself is made of it"],
  [/^dbus(-broker)?\.(service|socket)$/, "the bus depends on it"],
  [
    /^(polkit|accounts-daemon|systemd-(logind|userdbd|homed))\.service$/,
    "logging in and asking for rights depend on it",
  ],
  [/^((serial-|console-|container-)?getty|autovt)(@.*)?\.service$/, "people log in there"],
  [/^user(-runtime-dir)?@.*\.service$/, "a person's session depends on it"],
  [/^(display-manager|lightdm|gdm3?|sddm|lxdm|xdm|slim|greetd|nodm)\.service$/, "the desktop session depends on it"],
  [/^(NetworkManager|networking|wpa_supplicant|iwd|connman|dhcpcd|ifup@.*)\.service$/, "the network depends on it"],
  [/^systemd-(networkd|resolved)\.(service|socket)$/, "the network depends on it"],
  [/^systemd-/, "it is a part of the system itself"],
];
