/** Names that apt-get says it keeps at their old version, or defers (Ubuntu's phased updates), sorted. */
export function parseHeld(text: string): readonly string[] {
  const lists = text.matchAll(
    /^(?:The following packages have been kept back|The following upgrades have been deferred due to phasing):\n((?: {2}.*\n)+)/gm,
  );
  return [...lists].flatMap(([, list = ""]) => list.split(/\s+/).filter((name) => name !== "")).sort();
}
