import type { Tongue } from "./phrasing.ts";
import type { Random } from "./random.ts";
import { type Kind, kinds } from "./slots.ts";

/** A piece of what is said: a slot's words must stay as they are, where others may be mistyped. */
export interface Piece {
  readonly text: string;
  readonly slot: boolean;
}

/** A template with a choice made at each place where it has one. */
export interface Expanded {
  readonly pieces: readonly Piece[];
  /** what the slots stand for */
  readonly arguments: Readonly<Record<string, unknown>>;
}

type Part = string | { readonly choices: readonly (readonly Part[])[]; readonly optional: boolean } | Slot;
interface Slot {
  readonly argument: string;
  readonly kind: string;
}

/** How often what may be left out is said. */
const shareOfOptions = 0.4;

/** What a kind of slots makes, by its name. */
export type KindOf = (name: string) => Kind | undefined;

/**
 * @param kindOf other kinds of slots than those in slots.ts
 * @throws {Error} on a template that is not well-formed, or names a kind of slots that there is not
 */
export function expand(
  template: string,
  tongue: Tongue,
  random: Random,
  kindOf: KindOf = (name) => kinds[name],
): Expanded {
  const found: Record<string, unknown> = {};
  const say = (parts: readonly Part[]): Piece[] =>
    parts.flatMap((part): Piece[] => {
      if (typeof part === "string") return [{ text: part, slot: false }];
      if ("kind" in part) {
        const kind = kindOf(part.kind);
        if (kind === undefined) throw new Error(`template "${template}": no slots of the kind ${part.kind}`);
        if (part.argument in found) throw new Error(`template "${template}": {${part.argument}} stands twice`);
        const { said, value } = kind(random, tongue, found);
        found[part.argument] = value;
        return [{ text: said, slot: true }];
      }
      return part.optional && !random.chance(shareOfOptions) ? [] : say(random.pick(part.choices));
    });
  return { pieces: say(parsed(template)), arguments: found };
}

/** Pieces as one text, without the spaces that what was left out has left. */
export function joined(pieces: readonly Piece[]): string {
  let whole = "";
  for (const { text, slot } of pieces) {
    // A slot's own full stop is a part of what it says: "ls .", ".pdf".
    const begins = !slot && /^ *[,.?!]/.test(text);
    whole = (begins ? whole.trimEnd() : whole) + (begins || whole.endsWith(" ") ? text.trimStart() : text);
  }
  return whole.trim();
}

const known = new Map<string, readonly Part[]>();

function parsed(template: string): readonly Part[] {
  const before = known.get(template);
  if (before !== undefined) return before;
  const tokens = template.match(/\{[a-z_]+:[a-zA-Z]+\}|[()[\]|]|[^()[\]|{]+|\{/g) ?? [];
  let at = 0;
  const sequence = (end: string | undefined): Part[][] => {
    const choices: Part[][] = [[]];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (token === end) return choices;
      if (token === "|") choices.push([]);
      else if (token === "(" || token === "[") {
        at += 1;
        const inner = sequence(token === "(" ? ")" : "]");
        if (at >= tokens.length) throw new Error(`template "${template}": ${token} is not closed`);
        choices.at(-1)!.push({ choices: inner, optional: token === "[" });
      } else if (/^[)\]{]$/.test(token)) throw new Error(`template "${template}": unexpected ${token}`);
      else {
        const slot = /^\{([a-z_]+):([a-zA-Z]+)\}$/.exec(token);
        choices.at(-1)!.push(slot === null ? token : { argument: slot[1]!, kind: slot[2]! });
      }
    }
    return choices;
  };
  const choices = sequence(undefined);
  const parts: Part[] = choices.length === 1 ? choices[0]! : [{ choices, optional: false }];
  known.set(template, parts);
  return parts;
}
