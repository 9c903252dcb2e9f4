import type { Language } from "./language.ts";
import { type Part, parseTemplate } from "./parse-template.ts";

/** What may stand in a slot. */
export interface SlotKind {
  /** takes as little as fits */
  readonly pattern: string;
  /** gives the value from the words that stand there; undefined when they do not fit, so that the template does not match */
  readonly read: (words: string) => unknown;
}
export type SlotKinds = Readonly<Record<string, SlotKind>>;

export interface CompiledTemplate {
  /** lower case words: of each list at least one stands in every text that matches */
  readonly needs: readonly (readonly string[])[];
  /** gives the arguments that stand in a text, null when the whole text does not match */
  readonly read: (text: string) => Record<string, unknown> | null;
}

type Vocabulary = Pick<Language, "spaced" | "words">;

/**
 * Gives the function that compiles the templates of a language. Every word carries the space before it, so optional
 * parts leave none behind. The regular expression is made when it is first needed: there are thousands.
 */
export function templateCompiler(vocabulary: Vocabulary, kinds: SlotKinds): (template: string) => CompiledTemplate {
  const pieces = new Map<string, { readonly parts: readonly Part[]; readonly needs: CompiledTemplate["needs"] }>();
  const pieceOf = (name: string): { readonly parts: readonly Part[]; readonly needs: CompiledTemplate["needs"] } => {
    const known = pieces.get(name);
    if (known !== undefined) return known;
    const text = vocabulary.words[name];
    if (text === undefined) throw new Error(`no words named <${name}>`);
    const parts = parseTemplate(text);
    const made = { parts, needs: needsOf(parts) };
    pieces.set(name, made);
    return made;
  };

  const needsOf = (parts: readonly Part[]): CompiledTemplate["needs"] =>
    parts.flatMap((part) => {
      if ("word" in part) return /^[^_]*[\p{L}\d]/u.test(part.word) ? [[part.word.toLowerCase()]] : [];
      if ("piece" in part) return pieceOf(part.piece).needs;
      if ("options" in part) return needOfOptions(part.options);
      if (!Object.hasOwn(kinds, part.kind)) throw new Error(`no slots of the kind ${part.kind}`);
      return [];
    });
  const needOfOptions = (options: readonly (readonly Part[])[]): CompiledTemplate["needs"] => {
    const each = options.map(needsOf);
    const [only] = each;
    if (each.length === 1 && only !== undefined) return only;
    const shortest = each.map((needs) => needs.toSorted((a, b) => a.length - b.length)[0]);
    return shortest.every((need) => need !== undefined) ? [shortest.flat()] : [];
  };

  return (template) => {
    const parts = parseTemplate(template);
    let matcher: Matcher | undefined;
    return {
      needs: needsOf(parts),
      read: (text) => {
        matcher ??= matcherOf(parts, vocabulary.spaced, kinds, (name) => pieceOf(name).parts);
        return readSlots(matcher, text);
      },
    };
  };
}

interface Matcher {
  /** matches a whole text that begins with one space */
  readonly pattern: RegExp;
  /** in the order of their groups */
  readonly slots: readonly { readonly argument: string; readonly kind: SlotKind }[];
}

function matcherOf(
  parts: readonly Part[],
  spaced: boolean,
  kinds: SlotKinds,
  pieceOf: (name: string) => readonly Part[],
): Matcher {
  const space = spaced ? " " : " ?";
  const slots: { argument: string; kind: SlotKind }[] = [];
  const sourceOf = (part: Part): string => {
    if ("word" in part)
      return `${/^(?:[,:]$|_)/.test(part.word) ? "" : space}${RegExp.escape(part.word.replace(/^_/, ""))}`;
    if ("piece" in part) return pieceOf(part.piece).map(sourceOf).join("");
    if ("options" in part) return `(?:${part.options.map((option) => option.map(sourceOf).join("")).join("|")})`;
    const kind = kinds[part.kind]!;
    slots.push({ argument: part.argument, kind });
    return `${space}(${kind.pattern})`;
  };
  const source = parts.map(sourceOf).join("");
  return { pattern: new RegExp(`^${source}$`, "iu"), slots };
}

function readSlots({ pattern, slots }: Matcher, text: string): Record<string, unknown> | null {
  const groups = pattern.exec(` ${text}`);
  if (groups === null) return null;
  const values: Record<string, unknown> = {};
  for (const [index, { argument, kind }] of slots.entries()) {
    const words = groups[index + 1];
    if (words === undefined) continue;
    const value = kind.read(words);
    if (value === undefined || Object.hasOwn(values, argument)) return null;
    if (argument !== "") values[argument] = value;
  }
  return values;
}
