import type { LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import type { Logprob, TokenLogprob } from "./completion.ts";

/** Tokens that are looked at in one go; between two, the signal is heard. */
const step = 64;

/**
 * How likely the model found each token of its answer. The probability is the model's own, over its whole vocabulary at
 * temperature 1: what it would have said before the grammar, the temperature and top_p, top_k, min_p narrowed the choice.
 * So an answer that a grammar forced on the model shows as unlikely.
 *
 * It is measured after the answer, in one more pass over its tokens (the speed of a prompt, not of an answer), because
 * the sampler reports probabilities after the grammar only.
 * @param prompt tokens before the answer; the sequence must begin with them
 * @param top how many of the likeliest tokens to report at each place
 */
export async function tokenLogprobs(
  model: LlamaModel,
  sequence: LlamaContextSequence,
  prompt: readonly Token[],
  answer: readonly Token[],
  top: number,
  signal: AbortSignal,
): Promise<TokenLogprob[]> {
  const last = prompt.at(-1);
  if (last === undefined || answer.length === 0) return [];
  await sequence.eraseContextTokenRanges([{ start: prompt.length - 1, end: sequence.nextTokenIndex }]);
  const inputs = [last, ...answer.slice(0, -1)];
  const found: TokenLogprob[] = [];
  for (let start = 0; start < inputs.length; start += step) {
    signal.throwIfAborted();
    const results = await sequence.controlledEvaluate(
      inputs.slice(start, start + step).map((token, index) => {
        const wanted = answer[start + index] as Token;
        // Without a temperature the selected token is the likeliest, whose logit the total weight is relative to.
        const filter = { tokens: [wanted], includeSelected: true, includeTop: top };
        return [token, { generateNext: { token: true, logits: { filter }, totalLogitWeight: true } }];
      }),
    );
    results.forEach((result, index) => {
      const token = answer[start + index] as Token;
      const { logits, totalLogitWeight } = result?.next ?? {};
      if (logits === undefined || totalLogitWeight === undefined) throw new Error("the model gave no logits");
      const total = Math.max(...logits.values()) + Math.log(totalLogitWeight);
      const logprob = (of: Token): Logprob => describe(model, of, (logits.get(of) ?? -Infinity) - total);
      const likeliest = [...logits.keys()].sort((a, b) => (logits.get(b) ?? 0) - (logits.get(a) ?? 0)).slice(0, top);
      found.push({ ...logprob(token), top_logprobs: likeliest.map(logprob) });
    });
  }
  return found;
}

function describe(model: LlamaModel, token: Token, logprob: number): Logprob {
  const text = model.detokenize([token], true);
  return { token: text, logprob, bytes: text.includes("\ufffd") ? null : [...Buffer.from(text)] };
}
