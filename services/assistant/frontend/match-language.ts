import type { Call } from "#contracts/tools";
import { type CompiledTemplate, templateCompiler } from "./compile-template.ts";
import type { Language } from "./language.ts";
import { slotKinds } from "./slots.ts";

/** Reads texts in one language by its templates alone. */
export interface LanguageMatcher {
  /** @param shell whether what is typed in a shell counts */
  readonly plan: (text: string, shell: boolean) => readonly Call[] | null;
  /** what to ask back */
  readonly question: (text: string) => string | null;
}

/** Longer texts are no requests that a template knows. */
const longestText = 600;
/** With more joints than this in one request, it is not taken apart: there would be too many ways. */
const mostJoints = 12;
/** More steps than this in one request are not taken apart. */
const mostSteps = 8;

/**
 * Gives the matcher of a language, which is prepared when a text first concerns it.
 * @throws {Error} then, on language data that does not hold together
 */
export function languageMatcher(language: Language): LanguageMatcher {
  const letters = new RegExp(`[${language.letters}]`, "iu");
  const concerns = (text: string): boolean => text.length <= longestText && (language.spaced || letters.test(text));
  let prepared: LanguageMatcher | undefined;
  const matcher = (): LanguageMatcher => (prepared ??= prepare(language));
  return {
    plan: (text, shell) => (concerns(text) ? matcher().plan(text, shell) : null),
    question: (text) => (concerns(text) ? matcher().question(text) : null),
  };
}

function prepare(language: Language): LanguageMatcher {
  const compile = templateCompiler(language, slotKinds(language));
  const compileAll = <Entry extends { readonly templates: readonly string[] }>(entries: readonly Entry[]) =>
    entries.flatMap((entry) => entry.templates.map((template) => ({ entry, template: compile(template) })));
  const intents = compileAll(language.intents);
  const questions = compileAll(language.questions);
  const withoutPoliteness = politenessStripper(language);
  const joint = language.spaced
    ? new RegExp(`[,;.!?]? (?:${language.connectors}) | ?[,;.!?] `, "giu")
    : new RegExp(` ?[，,；;。.！!？?、]? ?(?:${language.connectors})[，,]? ?| ?[，,；;。！!？?] ?`, "gu");

  const plan = (text: string, shell: boolean): readonly Call[] | null => {
    const possible = fitting(intents, text, language.spaced).filter(({ entry }) => shell || entry.shell !== true);
    if (possible.length === 0) return null;
    const known = new Map<string, Call | null>();
    const oneCall = (part: string): Call | null => {
      const before = known.get(part);
      if (before !== undefined) return before;
      const call = readCall(part);
      known.set(part, call);
      return call;
    };
    const readCall = (part: string): Call | null => {
      for (const bare of withoutPoliteness(part))
        for (const { entry, template } of fitting(possible, bare, language.spaced)) {
          const slots = template.read(bare);
          if (slots !== null) return { tool: entry.tool, arguments: { ...slots, ...entry.arguments } };
        }
      return null;
    };
    const steps = (part: string, most: number): Call[] | null => {
      const whole = oneCall(part);
      if (whole !== null) return [whole];
      if (most <= 1) return null;
      for (const found of part.matchAll(joint)) {
        const first = oneCall(part.slice(0, found.index));
        const rest = first === null ? null : steps(part.slice(found.index + found[0].length), most - 1);
        if (first !== null && rest !== null) return [first, ...rest];
      }
      return null;
    };
    const joints = [...text.matchAll(joint)].length;
    return steps(text, joints > mostJoints ? 1 : mostSteps);
  };

  return {
    plan,
    question: (text) => {
      const possible = fitting(questions, text, language.spaced);
      for (const bare of withoutPoliteness(text))
        for (const { entry, template } of possible) if (template.read(bare) !== null) return entry.text;
      return null;
    },
  };
}

/** Those whose words stand in the text: nearly all others are told apart by this, without a regular expression. */
function fitting<Entry extends { readonly template: CompiledTemplate }>(
  entries: readonly Entry[],
  text: string,
  spaced: boolean,
): Entry[] {
  const lower = text.toLowerCase();
  const words = new Set([...lower.split(" "), ...lower.split(/[ ,;.!?¿¡]+/)]);
  const stands = spaced ? (word: string): boolean => words.has(word) : (word: string): boolean => lower.includes(word);
  return entries.filter(({ template }) => template.needs.every((need) => need.some(stands)));
}

/** Gives a text without what politeness puts before it, then also without what it puts behind: a command may end in "now". */
function politenessStripper({ spaced, before, after }: Language): (text: string) => string[] {
  const start = new RegExp(spaced ? `^(?:${before})[,:!]? ` : `^(?:${before})[，,！!]? ?`, "iu");
  const end = new RegExp(spaced ? `,? (?:${after})$` : ` ?[，,]? ?(?:${after})$`, "iu");
  const stripAll = (from: string, pattern: RegExp): string => {
    const stripped = from.replace(pattern, "");
    return stripped === from || stripped === "" ? from : stripAll(stripped, pattern);
  };
  return (text) => {
    const unpunctuated = stripAll(text.replace(/^[¿¡] ?/u, ""), start)
      .replace(/^[¿¡] ?/u, "")
      .replace(endOfSentence, "");
    return [...new Set([unpunctuated, stripAll(unpunctuated, end).replace(endOfSentence, "")])];
  };
}

/** A dot after nothing is the folder: "list files in ." */
const endOfSentence = /(?<=[\p{L}\p{N}"'`)~/%*])[.!?…。！？]+$/u;
