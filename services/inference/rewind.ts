import { commonPrefix, type PromptTokens } from "./prompt-tokens.ts";
import type { LoadedModel } from "./loaded-model.ts";

/**
 * Cuts the sequence back to what the next prompt has in common with it, so that this part need not be computed again.
 *
 * How long a prompt takes tells how much of it was there already. Someone who may try as often as they like could so read
 * another's prompt token by token. Hence only the owner of the last prompt (one connection) gets the longest common
 * beginning; everyone else gets the leading system messages, all of them or nothing.
 * @returns how many tokens of the prompt are in the sequence; at least the last one is not
 */
export async function rewind(loaded: LoadedModel, prompt: PromptTokens, owner: object): Promise<number> {
  const { sequence, kept } = loaded;
  const common = commonPrefix(sequence.contextTokens, prompt.tokens);
  const allowed = kept.owner === owner ? common : common >= kept.shared ? kept.shared : 0;
  const length = Math.min(allowed, prompt.tokens.length - 1);
  if (length < sequence.nextTokenIndex)
    await sequence.eraseContextTokenRanges([{ start: length, end: sequence.nextTokenIndex }]);
  loaded.kept = { owner, shared: prompt.shared };
  // A model with recurrent layers cannot always be cut back that far.
  return commonPrefix(sequence.contextTokens, prompt.tokens);
}
