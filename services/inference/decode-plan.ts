import type { LlamaModel, Token } from "node-llama-cpp";
import { planWords } from "#contracts/plan-text";
import type { TokenLogprob } from "./completion.ts";
import { evaluatePrompt, tokensAtOnce } from "./evaluate-prompt.ts";
import { describeLogprob } from "./token-logprobs.ts";
import { planFollower } from "./plan-follow.ts";
import type { PlanForm } from "./plan-tools.ts";
import { commonPrefix, type PromptTokens } from "./prompt-tokens.ts";
import type { LoadedModel } from "./loaded-model.ts";

/**
 * Lets the model write a plan (contracts/plan-text.ts), its likeliest at each place where it has a choice.
 *
 * A grammar that is applied to the whole vocabulary before each token costs more than the token. Here the model says what it
 * likes best, which is checked; only where that does not fit, the next best is looked for. What must come next is not
 * asked for at all, but evaluated together with what comes after it.
 * Where it begins an optional argument and then has nothing for it that fits, the argument is taken back.
 * Its probabilities are the model's own over its whole vocabulary; what must come next counts as certain.
 * @param cached how many of the prompt's tokens are in the sequence already; at least the last one is not
 * @param limit tokens of the answer
 */
export async function decodePlan(
  { model, sequence }: LoadedModel,
  prompt: PromptTokens,
  cached: number,
  plan: PlanForm,
  limit: number,
  signal: AbortSignal,
): Promise<{ text: string; tokens: Token[]; finish: "stop" | "length"; logprobs: TokenLogprob[] }> {
  const follow = planFollower(plan.tools, plan.copied);
  const tokens: Token[] = [];
  const logprobs: TokenLogprob[] = [];
  const answer = (text: string, finish: "stop" | "length") => ({ text, tokens, finish, logprobs });
  const take = (token: Token, probability: number): void => {
    tokens.push(token);
    logprobs.push({ ...describeLogprob(model, token, probability), top_logprobs: [] });
  };
  const textOf = (more: readonly Token[]): string => model.detokenize([...tokens, ...more]);

  const fresh = prompt.tokens.slice(cached);
  const whole = fresh.length - 1 - ((fresh.length - 1) % tokensAtOnce);
  await evaluatePrompt(sequence, fresh.slice(0, whole), signal);
  // The rest goes with what must come next.
  let waiting = fresh.slice(whole);
  // Optional parts that were begun and for which the model then had nothing to copy: they are taken back.
  const refused = new Set<string>();
  for (;;) {
    // A character of which only the first bytes are written: which one it becomes is not settled.
    const { text, begun } = wholeText(model, tokens);
    const { state, ways: texts, optional, ...next } = follow(text, refused);
    const forced = begun.length > 0 ? "" : next.forced;
    if (state === "whole" && isWhole(text)) return answer(text, "stop");
    const ways =
      forced === "" ? [] : texts.flatMap((way) => followers.map((follower) => model.tokenize(way + follower, false)));
    const certain = certainTokens(model, forced, ways);
    for (const token of certain) take(token, 1);
    waiting.push(...certain);
    if (tokens.length >= limit) return answer(textOf([]), "length");
    if (certain.length > 0) continue;

    let spelled: Token[][] | undefined;
    const pieceOf = (token: Token): string => textOf([token]).slice(text.length);
    const fits = (token: Token): boolean => {
      if (prompt.stopTokens.has(token)) return state === "whole";
      if (model.isSpecialToken(token)) return false;
      // What must come next is written as it always is: `":"` is one token, and not `":` before `"`.
      const usual = forced === "" || ways.some((way) => way[0] === token) || pieceOf(token).startsWith(forced);
      if (!usual) return false;
      const then = textOf([token]);
      if (texts.length > 0 && then.endsWith(broken))
        return (spelled ??= spellings(model, texts)).some((way) => begins(way, [...begun, token]));
      return follow(then, refused).state !== "no";
    };

    signal.throwIfAborted();
    const last = waiting.pop()!;
    const [result] = (
      await sequence.controlledEvaluate([
        ...waiting,
        [last, { generateNext: { token: true, confidence: true, options: { temperature: 0 } } }],
      ])
    ).slice(-1);
    // The end of a turn shows as no token.
    let token = result?.next.token ?? [...prompt.stopTokens][0]!;
    let probability = result?.next.confidence ?? 0;
    if (!fits(token)) {
      await sequence.eraseContextTokenRanges([{ start: sequence.nextTokenIndex - 1, end: sequence.nextTokenIndex }]);
      const [all] = await sequence.controlledEvaluate([[last, { generateNext: { probabilities: true } }]]);
      [token, probability] = all!.next.probabilities!.entries().find(([other]) => fits(other))!;
      if (optional !== undefined && probability < leastForValue) {
        refused.add(optional.text);
        while (textOf([]).length > optional.start) {
          tokens.pop();
          logprobs.pop();
        }
        // What comes next is the model's choice anew, which its last token is evaluated for.
        waiting = [tokens.at(-1) ?? prompt.tokens.at(-1)!];
        const start = prompt.tokens.length + tokens.length - 1;
        await sequence.eraseContextTokenRanges([{ start, end: sequence.nextTokenIndex }]);
        continue;
      }
    }
    if (prompt.stopTokens.has(token)) return answer(text, "stop");
    take(token, forced.startsWith(pieceOf(token)) ? 1 : probability);
    waiting = [token];
  }
}

/**
 * How likely the first token of an optional value must be, where the likeliest one cannot be copied: else the model means a
 * value that is not there, and the argument is left away. Of 82 requests for tools that it was not trained for, 3 become
 * right by that, at any bound from 0.05 to 0.2, and none wrong.
 */
const leastForValue = 0.05;

/** What shows in the place of a character that is not whole. */
const broken = "\ufffd";

/** The text of tokens as far as its characters are whole, and the tokens that begin the next one. */
function wholeText(model: LlamaModel, tokens: readonly Token[]): { text: string; begun: readonly Token[] } {
  for (let length = tokens.length; ; length -= 1) {
    const text = model.detokenize(tokens.slice(0, length));
    if (!text.endsWith(broken)) return { text, begun: tokens.slice(length) };
  }
}

/** How the characters that may come next are written, where a character is more than one token. */
function spellings(model: LlamaModel, texts: readonly string[]): Token[][] {
  const first = texts.flatMap((text) => /^[\0-\x7f]*[^\0-\x7f]/u.exec(text) ?? []);
  return [...new Set(first)].map((text) => model.tokenize(text, false));
}

const begins = (all: readonly Token[], some: readonly Token[]): boolean =>
  some.length <= all.length && some.every((token, at) => token === all[at]);

/** Nothing can follow these. */
const isWhole = (text: string): boolean => Object.values(planWords).some((word) => word === text);

/** What may come after a text that must come: quotes, brackets and letters join with it to other tokens. */
const followers = ["x", "~", "/", '"', "}", "1", "-", " ", ".", "*", "你"];

/** The first tokens of a text that are the same whatever follows it. */
function certainTokens(model: LlamaModel, text: string, ways: readonly Token[][]): Token[] {
  if (text === "") return [];
  const length = Math.min(...ways.map((way) => commonPrefix(way, ways[0]!)));
  // A token of the text and of what follows it would be more than is certain.
  let certain = ways[0]!.slice(0, length);
  while (certain.length > 0 && !text.startsWith(model.detokenize(certain))) certain = certain.slice(0, -1);
  return certain;
}
