/** The escaping that each kind of file wants, by the end of its name. */
const kinds: readonly (readonly [pattern: RegExp, escape: (text: string) => string])[] = [
  [/\.(xml|policy)$/, xml],
  [/\.[1-8]$/, roff],
  [/^_|\.bash-completion$/, shell],
];

/** Facts for a template, every text in them made harmless for the kind of file. @throws for a kind that has no rule */
export function escape<Facts>(facts: Facts, file: string): Facts {
  const text = kinds.find(([fits]) => fits.test(file))?.[1];
  if (text === undefined) throw new Error(`nobody has said how texts are escaped in ${file}`);
  return escapeAll(facts, text) as Facts;
}

function escapeAll(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((one) => escapeAll(one, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, escapeAll(one, text)]));
}

function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

/** For what stands between single quotes. */
function shell(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** Quotes and dashes as they are typed, so that what is copied from a page works; see groff_char(7). */
function roff(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    ...{ "\\": "\\e", "-": "\\-", '"': "\\(dq", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti" },
  };
  return text.replace(/[\\\-"'`^~]/g, (character) => escapes[character]!).replace(/^\./gm, "\\&.");
}
