import { type Answer, longestUtterance, type Request } from "#contracts/assistant";
import type { Language } from "./frontend/language.ts";
import { askBack } from "./frontend/ask-back.ts";
import { languageOf } from "./frontend/language-of.ts";
import { languages } from "./languages/languages.ts";
import { intentMatcher, type Understood } from "./frontend/match-intent.ts";
import { deceives } from "./frontend/deceives.ts";
import { isMarkup } from "./frontend/is-markup.ts";
import { sanitise } from "./frontend/sanitise.ts";
import { fillCall } from "./orchestrator/fill-call.ts";
import type { Propose, Proposed } from "./orchestrator/propose.ts";

/**
 * The path of a request: sanitise, templates, then the model.
 * @returns a function that never guesses: what neither understands is answered with kind "none"; what `propose` throws passes through
 */
export function understander(
  propose: Propose,
  known: readonly Language[] = languages,
): (request: Request) => Promise<Answer> {
  const matchIntent = intentMatcher(known);
  matchIntent("warm up"); // languages are prepared when first used: now, not while somebody waits

  return async ({ utterance, history, only, step }) => {
    const started = performance.now();
    const answer = (understood: Understood, via: Answer["via"]): Answer => ({
      utterance,
      ...understood,
      via,
      ms: Math.round((performance.now() - started) * 100) / 100,
    });

    if (deceives(utterance)) return answer({ ...none, text: deceptive }, null);
    const text = sanitise(utterance);
    if (text === null)
      return answer({ ...none, text: `That is too long: at most ${longestUtterance} characters are read.` }, null);
    if (text === "") return answer(told(none, text), null);
    if (step !== undefined) return answer(told(fillCall(text, step), text), "intent");
    const intent = matchIntent(text, { shell: only !== "intent" });
    // "stop it" says enough where something was said before.
    const isEnough = intent !== null && (intent.kind === "plan" || history === undefined || history.length === 0);
    if (isEnough) return answer(intent, "intent");
    if (only === "intent" || isMarkup(text)) return answer(told(none, text), null);
    const proposed = await propose({ text, history });
    return answer(told(proposed, text), proposed.kind === "none" ? null : "model");
  };
}

/** What the person is told: a plan speaks for itself. */
function told({ kind, calls, text }: Proposed, said: string): Understood {
  if (kind === "plan") return { kind, calls, text: "" };
  const language = languageOf(said, languages);
  if (kind === "none") return { kind, calls: [], text: text ?? language.notUnderstood };
  return { kind, calls: [], text: text ?? (calls.length > 0 ? language.unsure : askBack(said, language)) };
}

const deceptive =
  "That text has signs in it that make it look different from what it is, so it was not read. Please type it in.";

const none = { kind: "none", calls: [] } as const;
