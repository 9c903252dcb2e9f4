import type { Answer } from "#contracts/assistant";
import type { Call } from "#contracts/tools";
import { type CompiledTemplate, compileTemplate } from "./compile-template.ts";
import type { Language } from "./language.ts";
import { slotReaders } from "./slots.ts";

export type Understood = Pick<Answer, "kind" | "calls" | "text">;

/** More steps than this in one request are not taken apart. */
const mostSteps = 8;
/** Readings of parts that are tried for one request: with many connectors there are more than can ever be tried. */
const mostTries = 1000;

/**
 * Prepares a language for {@link matchIntent}'s work.
 * @returns a function that understands a sanitised text by templates alone, or gives null
 * @throws {Error} on language data that does not hold together
 */
export function intentMatcher(language: Language): (text: string) => Understood | null {
  const readers = slotReaders(language);
  const compile = (templates: readonly string[]): CompiledTemplate[] =>
    templates.map((template) => {
      const compiled = compileTemplate(template, language);
      for (const kind of compiled.slots.values())
        if (!Object.hasOwn(readers, kind) && !Object.hasOwn(language.choices, kind))
          throw new Error(`template "${template}": no slots of the kind ${kind}`);
      return compiled;
    });
  const intents = language.intents.map((intent) => ({ ...intent, templates: compile(intent.templates) }));
  const questions = language.questions.map((question) => ({ ...question, templates: compile(question.templates) }));
  const before = new RegExp(`^(?:${language.before}),? `, "i");
  const after = new RegExp(`,? (?:${language.after})$`, "i");
  const connector = new RegExp(`,? (?:${language.connectors.join("|")}) | ?[,;] `, "gi");

  const readSlots = (template: CompiledTemplate, text: string): Record<string, unknown> | null => {
    const groups = template.pattern.exec(` ${text}`)?.groups;
    if (groups === undefined) return template.pattern.test(` ${text}`) ? {} : null;
    const values: Record<string, unknown> = {};
    for (const [argument, kind] of template.slots) {
      const words = groups[argument];
      if (words === undefined) continue;
      const value = language.choices[kind]?.[words.toLowerCase()] ?? readers[kind]?.(words);
      if (value === undefined) return null;
      values[argument] = value;
    }
    return values;
  };

  const oneCall = (text: string): Call | null => {
    for (const bare of withoutPoliteness(text, before, after))
      for (const intent of intents)
        for (const template of intent.templates) {
          const slots = readSlots(template, bare);
          if (slots !== null) return { tool: intent.tool, arguments: { ...slots, ...intent.arguments } };
        }
    return null;
  };

  const plan = (text: string, steps: number, left = { tries: mostTries }): Call[] | null => {
    const whole = oneCall(text);
    if (whole !== null) return [whole];
    if (steps <= 1) return null;
    for (const found of text.matchAll(connector)) {
      if (--left.tries < 0) return null;
      const first = oneCall(text.slice(0, found.index));
      const rest = first === null ? null : plan(text.slice(found.index + found[0].length), steps - 1, left);
      if (first !== null && rest !== null) return [first, ...rest];
    }
    return null;
  };

  return (text) => {
    const calls = plan(text, mostSteps);
    if (calls !== null) return { kind: "plan", calls, text: "" };
    for (const bare of withoutPoliteness(text, before, after))
      for (const question of questions)
        if (question.templates.some((template) => readSlots(template, bare) !== null))
          return { kind: "question", calls: [], text: question.text };
    return null;
  };
}

/** The text as it is, then without what politeness puts around it: a command or a name may end in "now". */
function withoutPoliteness(text: string, before: RegExp, after: RegExp): string[] {
  const stripAll = (from: string, pattern: RegExp): string => {
    const stripped = from.replace(pattern, "");
    return stripped === from ? from : stripAll(stripped, pattern);
  };
  const start = stripAll(text, before);
  const unpunctuated = start.replace(/(?<=[\w"'`)~/])[.!?]+$/, "");
  return [...new Set([start, unpunctuated, stripAll(unpunctuated, after)])];
}
