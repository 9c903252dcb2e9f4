import type { LlamaModel, Token } from "node-llama-cpp";

export interface AnswerText {
  /** Takes the next token. `text` may be sent; what may still turn out to be a stop text or half a character is kept back. */
  add(token: Token): { readonly text: string; readonly stopped: boolean };
  /** what was kept back, when no more tokens come */
  end(): string;
}

/** Turns the tokens of an answer into text, up to the first of the `stops`. */
export function answerText(model: LlamaModel, prompt: readonly Token[], stops: readonly string[]): AnswerText {
  const before = prompt.slice(-4);
  let pending: Token[] = [];
  let held = "";

  function decode(): string {
    const text = model.detokenize(pending, false, before);
    before.push(...pending);
    before.splice(0, before.length - 4);
    pending = [];
    return text;
  }

  return {
    add(token) {
      pending.push(token);
      // A character of several bytes may be spread over several tokens, four at the most.
      if (pending.length < 4 && model.detokenize(pending, false, before).endsWith("\ufffd"))
        return { text: "", stopped: false };
      held += decode();
      const cut = Math.min(...stops.map((stop) => held.indexOf(stop)).filter((index) => index !== -1));
      if (Number.isFinite(cut)) {
        const text = held.slice(0, cut);
        held = "";
        return { text, stopped: true };
      }
      const safe = held.length - longestBeginning(held, stops);
      const text = held.slice(0, safe);
      held = held.slice(safe);
      return { text, stopped: false };
    },
    end: () => held + decode(),
  };
}

/** Length of the longest end of `text` with which one of the `stops` begins. */
function longestBeginning(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops)
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length -= 1)
      if (text.endsWith(stop.slice(0, length))) longest = length;
  return longest;
}
