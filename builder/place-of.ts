import { basename, dirname } from "node:path";

const units = "usr/lib/systemd/system";

/** The first pattern that fits a file's name decides. */
const places: readonly (readonly [pattern: RegExp, place: (name: string) => string])[] = [
  [/^org\.parlance\..+\.service$/, (name) => `usr/share/dbus-1/system-services/${name}`],
  [/^org\.parlance\..+\.conf$/, (name) => `usr/share/dbus-1/system.d/${name}`],
  [/^org\.parlance\..+\.xml$/, (name) => `usr/share/dbus-1/interfaces/${name}`],
  [/\.policy$/, (name) => `usr/share/polkit-1/actions/${name}`],
  [/\.(service|socket|slice|target)$/, (name) => `${units}/${name}`],
  [/\.tmpfiles$/, (name) => `usr/lib/tmpfiles.d/${name.replace(/\.tmpfiles$/, ".conf")}`],
  [/^_[a-z]+$/, (name) => `usr/share/zsh/vendor-completions/${name}`],
  [/\.bash-completion$/, (name) => `usr/share/bash-completion/completions/${name.replace(/\.bash-completion$/, "")}`],
  [/\.[1-8]$/, (name) => `usr/share/man/man${name.at(-1)}/${name}.gz`],
];

/** Where a file of a service goes in the image besides the program itself, if anywhere. */
export function placeOf(path: string): string | undefined {
  const name = basename(path);
  const folder = basename(dirname(path));
  if (folder.endsWith(".d")) return `${units}/${folder}/${name}`;
  return places.find(([fits]) => fits.test(name))?.[1](name);
}
