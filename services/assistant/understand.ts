import { type Answer, longestUtterance, type Request } from "#contracts/assistant";
import { english } from "./frontend/english.ts";
import { intentMatcher, type Understood } from "./frontend/match-intent.ts";
import { sanitise } from "./frontend/sanitise.ts";

/** Asks the model; null when it is not sure enough. */
export type Propose = (text: string) => Promise<Understood | null>;

/** Says what can be asked, so that "no" is of use. */
export const notUnderstood =
  "I did not understand that. You can ask me to list files, to show processes by memory or cpu use, to check the network, to install packages, or to run a command in the sandbox.";

/**
 * The path of a request: sanitise, templates, then the model.
 * @returns a function that never guesses: what neither understands is answered with kind "none"; what `propose` throws passes through
 */
export function understander(propose: Propose): (request: Request) => Promise<Answer> {
  const matchIntent = intentMatcher(english);
  matchIntent("warm up"); // patterns are compiled when first used: now, not while somebody waits

  return async ({ utterance, only }) => {
    const started = performance.now();
    const answer = (understood: Understood, via: Answer["via"]): Answer => ({
      utterance,
      ...understood,
      via,
      ms: Math.round((performance.now() - started) * 100) / 100,
    });

    const text = sanitise(utterance);
    if (text === null)
      return answer({ ...nothing, text: `That is too long: at most ${longestUtterance} characters are read.` }, null);
    if (text === "") return answer({ ...nothing, text: notUnderstood }, null);
    const intent = matchIntent(text);
    if (intent !== null) return answer(intent, "intent");
    const proposal = only === "intent" ? null : await propose(text);
    return proposal === null ? answer({ ...nothing, text: notUnderstood }, null) : answer(proposal, "model");
  };
}

const nothing = { kind: "none", calls: [] } as const;
