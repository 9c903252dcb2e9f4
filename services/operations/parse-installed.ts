export interface InstalledPackage {
  readonly version: string;
  /** the system is not thought to work without it: Essential or Protected in its control file */
  readonly essential: boolean;
  /** bytes on the disk; 0 when it does not say */
  readonly size: number;
}

/** What dpkg-query is asked for; {@link parseInstalled} reads it. */
export const installedFormat =
  "${Package}\\t${Architecture}\\t${db:Status-Status}\\t${Version}\\t${Essential}\\t${Protected}\\t${Installed-Size}\\n";

/** Packages that are there, half installed ones too, by the name that apt has for them: NAME, or NAME:ARCHITECTURE of another machine's. */
export function parseInstalled(text: string): ReadonlyMap<string, InstalledPackage> {
  const rows = text.split("\n").map((line) => line.split("\t"));
  const native = rows.find(([name]) => name === "dpkg")?.[1];
  const found = new Map<string, InstalledPackage>();
  for (const [name, architecture, status, version, essential, protected_, size] of rows) {
    if (!name || !version || status === "config-files" || status === "not-installed") continue;
    const foreign = architecture !== native && architecture !== "all";
    found.set(foreign ? `${name}:${architecture}` : name, {
      version,
      essential: essential === "yes" || protected_ === "yes",
      size: Number(size) * 1024 || 0,
    });
  }
  return found;
}
