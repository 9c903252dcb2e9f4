import type { LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import type { Logprob, TokenLogprob } from "./completion.ts";

/** Tokens that are looked at in one go. Few, because the distribution at each is a map as long as the vocabulary. */
const step = 8;
/** the smallest normal number of 32 bits */
const smallest = 2 ** -126;

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
      inputs.slice(start, start + step).map((token) => [token, { generateNext: { probabilities: true } }]),
    );
    results.forEach((result, index) => {
      const probabilities = result?.next.probabilities;
      if (probabilities === undefined) throw new Error("the model gave no probabilities");
      const logprob = (of: Token): Logprob => describeLogprob(model, of, probabilities.get(of) ?? 0);
      // The map begins with the likeliest.
      const likeliest = probabilities.keys().take(top).map(logprob).toArray();
      found.push({ ...logprob(answer[start + index] as Token), top_logprobs: likeliest });
    });
  }
  return found;
}

/** @param probability what llama.cpp rounded to nothing is given as the smallest that it can tell, as JSON has no infinity */
export function describeLogprob(model: LlamaModel, token: Token, probability: number): Logprob {
  const text = model.detokenize([token], true);
  const logprob = Math.log(Math.max(probability, smallest));
  return { token: text, logprob, bytes: text.includes("\ufffd") ? null : [...Buffer.from(text)] };
}
