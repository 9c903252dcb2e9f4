const longest = 63;

/** What keeps a word from being a machine's name (RFC 1123: one label, no digits alone), in a line; null when nothing does. */
export function hostnameProblem(name: string): string | null {
  const wanted = "letters, digits and, between them, -";
  if (!/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name))
    return `${JSON.stringify(name)} cannot be a machine's name: it may have ${wanted}`;
  if (name.length > longest) return `the name has ${name.length} characters; a machine's name has at most ${longest}`;
  if (/^\d+$/.test(name)) return `${name} cannot be a machine's name: of digits alone it would be read as an address`;
  if (name.toLowerCase() === "localhost") return "every machine calls itself localhost; it needs a name of its own";
  return null;
}
