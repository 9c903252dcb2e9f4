import { readFile } from "node:fs/promises";

/** What apt and dpkg remember of packages besides their versions. */
export interface PackageStates {
  /** installed for others' sake, and not by name */
  readonly automatic: ReadonlySet<string>;
  /** not installed, but with the settings of an earlier installation */
  readonly configured: ReadonlySet<string>;
  /** unpacked, but not installed to the end */
  readonly unfinished: ReadonlySet<string>;
}

/** Names are apt's: of packages of another architecture they end in :ARCHITECTURE. */
export async function readPackageStates(
  automaticFile = "/var/lib/apt/extended_states",
  statusFile = "/var/lib/dpkg/status",
): Promise<PackageStates> {
  const [automatic, status] = await Promise.all([
    readFile(automaticFile, "utf8").catch(() => ""),
    readFile(statusFile, "utf8"),
  ]);
  const native = fieldsOf(status).find(({ Package }) => Package === "dpkg")?.["Architecture"];
  const nameOf = ({ Package = "", Architecture }: Fields): string =>
    Architecture === native || Architecture === "all" ? Package : `${Package}:${Architecture}`;
  return {
    automatic: new Set(
      fieldsOf(automatic)
        .filter((one) => one["Auto-Installed"] === "1")
        .map(nameOf),
    ),
    configured: new Set(
      fieldsOf(status)
        .filter(({ Status }) => Status?.endsWith(" config-files") === true)
        .map(nameOf),
    ),
    unfinished: new Set(
      fieldsOf(status)
        .filter(({ Status }) => / (?:unpacked|half-configured|half-installed|triggers-\w+)$/.test(Status ?? ""))
        .map(nameOf),
    ),
  };
}

type Fields = Readonly<Record<string, string>>;

/** The first lines of each field of each paragraph (deb822). */
const fieldsOf = (text: string): Fields[] =>
  text
    .split(/\n\n+/)
    .map((paragraph) =>
      Object.fromEntries(
        [...paragraph.matchAll(/^(Package|Architecture|Status|Auto-Installed): (.*)$/gm)].map(([, key, value]) => [
          key,
          value,
        ]),
      ),
    );
