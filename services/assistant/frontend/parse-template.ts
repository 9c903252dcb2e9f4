/** A piece of a template; an option without parts may be left out. */
export type Part =
  | { readonly word: string }
  | { readonly piece: string }
  | { readonly argument: string; readonly kind: string }
  | { readonly options: readonly (readonly Part[])[] };

/**
 * Parses a template: words, `(a|b)` alternatives, `[a|b]` optional, `<name>` a named piece, `{argument:kind}` a slot,
 * `{:kind}` a slot whose value is not kept, `_word` what follows without a space: `{service:name} _-Dienst`.
 * @throws {Error} on a template that does not parse: data that decides what is done fails loudly
 */
export function parseTemplate(template: string): readonly Part[] {
  const tokens = [...template.matchAll(token)];
  let at = 0;

  const parseOptions = (end: ")" | "]" | undefined): Part => {
    const options: Part[][] = [[]];
    for (;;) {
      const [text, piece, argument, kind] = tokens[at++] ?? [];
      if (text === end) return { options: end === "]" ? [...options, []] : options };
      if (text === undefined) throw new Error(`template "${template}": ${end} is missing`);
      if (text === "|") options.push([]);
      else if (text !== " ") options.at(-1)!.push(parsePart(text, piece, argument, kind));
    }
  };
  const parsePart = (text: string, piece?: string, argument?: string, kind?: string): Part => {
    if (piece !== undefined) return { piece };
    if (argument !== undefined && kind !== undefined) return { argument, kind };
    if (text === "(") return parseOptions(")");
    if (text === "[") return parseOptions("]");
    if (/^[()[\]<{}]/.test(text)) throw new Error(`template "${template}": unexpected ${text}`);
    return { word: text };
  };
  return [parseOptions(undefined)];
}

const token = /<([a-zA-Z]+)>|\{([a-z]*):([a-zA-Z]+)\}|[()[\]| ]|[^()[\]| <{},]+|[<{},]/g;
