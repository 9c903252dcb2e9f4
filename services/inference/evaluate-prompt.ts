import type { LlamaContextSequence, Token } from "node-llama-cpp";

/** Tokens that are computed in one go; between two, the signal is heard. */
export const tokensAtOnce = 128;

/** Brings tokens of a prompt into the sequence. */
export async function evaluatePrompt(
  sequence: LlamaContextSequence,
  tokens: readonly Token[],
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < tokens.length; start += tokensAtOnce) {
    signal.throwIfAborted();
    await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(start, start + tokensAtOnce));
  }
}
