import {
  type ChatHistoryItem,
  type ChatWrapper,
  type LlamaModel,
  LlamaText,
  SpecialToken,
  type Token,
} from "node-llama-cpp";
import type { Message, Prompt } from "./completion.ts";

export interface PromptTokens {
  readonly tokens: Token[];
  /** how many of them, from the beginning, hold nothing but the template and the leading system messages */
  readonly shared: number;
  /** tokens and texts with which the template ends a turn */
  readonly stopTokens: ReadonlySet<Token>;
  readonly stopTexts: readonly string[];
}

/**
 * Turns a prompt into tokens. The template's control tokens come from the model's own template; whatever people wrote is
 * tokenised with special tokens off, so that text such as `<|im_end|>` stays text.
 */
export function promptTokens(model: LlamaModel, wrapper: ChatWrapper, prompt: Prompt): PromptTokens {
  if ("text" in prompt)
    return { tokens: model.tokenize(prompt.text, false), shared: 0, stopTokens: new Set(), stopTexts: [] };
  const { contextText, stopGenerationTriggers } = wrapper.generateContextState({
    chatHistory: history(prompt.messages),
  });
  const tokens = tokenise(model, contextText);

  // The same beginning followed by another message: what both have in common cannot hold anything but the beginning.
  const firstOther = prompt.messages.findIndex((message) => message.role !== "system");
  const leading = firstOther === -1 ? prompt.messages : prompt.messages.slice(0, firstOther);
  const beginning = wrapper.generateContextState({
    chatHistory: history([...leading, { role: "user", content: "-" }]),
  });

  const stopTokens = new Set<Token>();
  const stopTexts: string[] = [];
  for (const trigger of stopGenerationTriggers) {
    const [token, ...more] = trigger.tokenize(model.tokenizer);
    if (token !== undefined && more.length === 0 && model.isSpecialToken(token)) stopTokens.add(token);
    else stopTexts.push(trigger.toString());
  }
  // An answer may well talk about a control token; only the token itself ends it.
  const controls = new Set([...stopTokens].map((token) => model.detokenize([token], true)));
  return {
    tokens,
    shared: commonPrefix(tokens, tokenise(model, beginning.contextText)),
    stopTokens,
    stopTexts: stopTexts.filter((text) => text !== "" && !controls.has(text)),
  };
}

/** How many elements two lists have in common from the beginning. */
export function commonPrefix(one: readonly Token[], other: readonly Token[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function history(messages: readonly Message[]): ChatHistoryItem[] {
  const items = messages.map(({ role, content }): ChatHistoryItem =>
    role === "assistant" ? { type: "model", response: [content] } : { type: role, text: content },
  );
  return [...items, { type: "model", response: [""] }];
}

/** Wrappers put a BOS token first; a model that was trained without one is not given it. */
function tokenise(model: LlamaModel, text: LlamaText): Token[] {
  if (model.tokens.shouldPrependBosToken) return text.tokenize(model.tokenizer);
  const [first, ...rest] = text.values;
  const bos = first instanceof SpecialToken && first.value === "BOS";
  return (bos ? LlamaText(rest) : text).tokenize(model.tokenizer);
}
