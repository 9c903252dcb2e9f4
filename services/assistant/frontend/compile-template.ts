/** What a template's named parts may be; see {@link compileTemplate}. */
export interface Vocabulary {
  /** `<name>` in a template: a piece of template */
  readonly words: Readonly<Record<string, string>>;
  /** `{argument:name}` where the phrases of a table stand for values */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

export interface CompiledTemplate {
  /** matches a whole text that begins with one space */
  readonly pattern: RegExp;
  /** argument -> kind of slot */
  readonly slots: ReadonlyMap<string, string>;
}

/**
 * Compiles a template: words, `(a|b)` alternatives, `[a|b]` optional, `<name>` a named piece, `{argument:kind}` a slot.
 * Every word carries the space before it, so optional parts leave none behind.
 * @throws {Error} on a template that does not parse: data that decides what is done fails loudly
 */
export function compileTemplate(template: string, vocabulary: Vocabulary): CompiledTemplate {
  const slots = new Map<string, string>();
  return { pattern: new RegExp(`^${translate(template, vocabulary, slots)}$`, "iu"), slots };
}

function translate(template: string, vocabulary: Vocabulary, slots: Map<string, string>): string {
  const open: string[] = [];
  const parts = [...template.matchAll(token)].map(([text, name, argument, kind]) => {
    if (name !== undefined) {
      const piece = vocabulary.words[name];
      if (piece === undefined) throw new Error(`template "${template}": no words named <${name}>`);
      return `(?:${translate(piece, vocabulary, slots)})`;
    }
    if (argument !== undefined && kind !== undefined) {
      if (slots.has(argument)) throw new Error(`template "${template}": {${argument}} stands twice`);
      slots.set(argument, kind);
      return ` (?<${argument}>${slotPattern(kind, vocabulary)})`;
    }
    switch (text) {
      case " ":
        return "";
      case "|":
        return "|";
      case "(":
      case "[":
        open.push(text);
        return "(?:";
      case ")":
      case "]":
        if (open.pop() !== (text === ")" ? "(" : "[")) throw new Error(`template "${template}": unexpected ${text}`);
        return text === "]" ? ")?" : ")";
      default:
        if (/[{}<>]/.test(text)) throw new Error(`template "${template}": unexpected ${text}`);
        return ` ${RegExp.escape(text)}`;
    }
  });
  if (open.length > 0) throw new Error(`template "${template}": ${open.join("")} is not closed`);
  return parts.join("");
}

/** The words that a template is made of, lower case, each once. */
export function templateWords(template: string, vocabulary: Vocabulary): string[] {
  const words = [...template.matchAll(token)].flatMap(([text, name, argument]) => {
    if (name !== undefined) return templateWords(vocabulary.words[name] ?? "", vocabulary);
    return argument !== undefined || /^[()[\]| ]$/.test(text) ? [] : [text.toLowerCase()];
  });
  return [...new Set(words)];
}

const token = /<([a-z]+)>|\{([a-z]+):([a-zA-Z]+)\}|[()[\]| ]|[^()[\]| <{]+|[<{]/g;

/** Slots take as little as fits; what they took is judged by its kind in slots.ts. */
function slotPattern(kind: string, vocabulary: Vocabulary): string {
  const choices = vocabulary.choices[kind];
  if (choices === undefined) return ".+?";
  return Object.keys(choices)
    .sort((a, b) => b.length - a.length)
    .map((phrase) => RegExp.escape(phrase))
    .join("|");
}
