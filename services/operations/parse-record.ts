/** The fields of a package that are shown. */
export interface PackageRecord {
  readonly summary: string;
  readonly description: string;
  readonly section: string | null;
  readonly homepage: string | null;
  /** bytes of the archive's file; null for what is only known as installed */
  readonly download: number | null;
  /** bytes on the disk */
  readonly size: number | null;
}

/** Characters of a description that are kept. */
const longest = 20_000;

/** Reads the first paragraph of `apt-cache show` (Debian policy 5.1). */
export function parseRecord(text: string): PackageRecord {
  const [paragraph = ""] = text.split(/\n\n/);
  const fields = new Map<string, string>();
  for (const [, name = "", value = ""] of paragraph.matchAll(/^([A-Za-z0-9-]+):[ \t]*(.*(?:\n[ \t].*)*)/gm))
    fields.set(name.toLowerCase(), value);
  const told = [...fields].find(([name]) => /^description(-[a-z_]+)?$/.test(name) && name !== "description-md5")?.[1];
  const [summary = "", ...lines] = (told ?? "").split("\n");
  const kilobytes = numberOf(fields.get("installed-size"));
  return {
    summary,
    description: lines
      .map((line) => line.slice(1))
      .map((line) => (line === "." ? "" : line))
      .join("\n")
      .slice(0, longest),
    section: fields.get("section") ?? null,
    homepage: fields.get("homepage") ?? null,
    download: numberOf(fields.get("size")),
    size: kilobytes === null ? null : kilobytes * 1024,
  };
}

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
