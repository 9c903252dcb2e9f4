import type { Answer } from "#contracts/assistant";
import type { Language } from "./language.ts";
import { languageMatcher } from "./match-language.ts";

export type Understood = Pick<Answer, "kind" | "calls" | "text">;

/** Understands a sanitised text by templates alone, or gives null; without `shell` also for what is typed in a shell. */
export type MatchIntent = (text: string, options?: { readonly shell: boolean }) => Understood | null;

/** Gives the function that tries a text in each language, in the order given. */
export function intentMatcher(languages: readonly Language[]): MatchIntent {
  const matchers = languages.map(languageMatcher);
  return (text, { shell } = { shell: true }) => {
    for (const { plan } of matchers) {
      const calls = plan(text, shell);
      if (calls !== null) return { kind: "plan", calls, text: "" };
    }
    for (const { question } of matchers) {
      const asked = question(text);
      if (asked !== null) return { kind: "question", calls: [], text: asked };
    }
    return null;
  };
}
