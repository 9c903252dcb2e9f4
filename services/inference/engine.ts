import {
  getLlama,
  type Llama,
  type LlamaGrammarEvaluationState,
  LlamaLogLevel,
  type LlamaModel,
  type Token,
} from "node-llama-cpp";
import { log } from "#kit/log";
import { answerGrammar } from "./answer-grammar.ts";
import { answerText } from "./answer-text.ts";
import type { Completion, Outcome, TokenLogprob } from "./completion.ts";
import type { Configuration } from "./configuration.ts";
import { decodePlan } from "./decode-plan.ts";
import { evaluatePrompt } from "./evaluate-prompt.ts";
import type { ModelFile } from "./find-models.ts";
import { type LoadedModel, loadModel } from "./loaded-model.ts";
import { type PrefixStates, prefixStates } from "./prefix-states.ts";
import { promptTokens, type PromptTokens } from "./prompt-tokens.ts";
import { createQueue } from "./queue.ts";
import { RequestError } from "./request-error.ts";
import { rewind } from "./rewind.ts";
import { tokenLogprobs } from "./token-logprobs.ts";

export interface Engine {
  /**
   * Answers when its turn has come.
   * @param owner who asks: the next prompt of the same owner reuses what it has in common with this one
   * @param signal ends waiting and answering
   * @param onText hears each piece of the answer as soon as it is certain
   * @throws {RequestError} 400 for a prompt or schema that cannot be used, 503 when too many wait
   */
  complete(
    completion: Completion,
    owner: object,
    signal: AbortSignal,
    onText?: (text: string) => void,
  ): Promise<Outcome>;
  /** Loads a model, so that the first answer comes sooner. @returns nanoseconds it took */
  load(file: ModelFile, signal: AbortSignal): Promise<number>;
}

/** One model in memory, one answer at a time. */
export function createEngine(configuration: Configuration): Engine {
  const queue = createQueue(configuration.longestQueue);
  let llama: Promise<Llama> | undefined;
  let states: PrefixStates | undefined;
  let loaded: LoadedModel | undefined;

  async function ready(file: ModelFile): Promise<LoadedModel> {
    const same = loaded?.file.name === file.name && loaded.file.modified.getTime() === file.modified.getTime();
    if (loaded !== undefined && same) return loaded;
    await unload();
    llama ??= getLlama({
      build: "never",
      gpu: false,
      logLevel: LlamaLogLevel.warn,
      logger: (_level, message) => log.warning(`llama.cpp: ${message.trimEnd()}`),
    });
    states ??= prefixStates(await llama, configuration.cache);
    const start = performance.now();
    loaded = await loadModel(await llama, file, configuration);
    log.info(`loaded ${file.name} in ${Math.round(performance.now() - start)} ms`);
    return loaded;
  }

  async function unload(): Promise<void> {
    const old = loaded;
    loaded = undefined;
    await old?.dispose();
  }

  return {
    load: (file, signal) => queue.run(signal, async () => (await timed(() => ready(file)))[1]),
    complete: (completion, owner, signal, onText) =>
      queue.run(signal, async () => {
        const [model, load] = await timed(() => ready(completion.model));
        try {
          return await answer((await llama)!, states!, model, completion, owner, signal, onText, load);
        } catch (error) {
          // After anything unexpected the sequence may hold anything: the next request starts afresh.
          if (!(error instanceof RequestError) && !signal.aborted) await unload();
          throw error;
        }
      }),
  };
}

async function answer(
  llama: Llama,
  states: PrefixStates,
  loaded: LoadedModel,
  completion: Completion,
  owner: object,
  signal: AbortSignal,
  onText: ((text: string) => void) | undefined,
  load: number,
): Promise<Outcome> {
  const { model, sequence } = loaded;
  const prompt = promptTokens(model, loaded.wrapper, completion.prompt);
  const room = sequence.contextSize - 1 - prompt.tokens.length;
  if (room < 1) throw tooLong(prompt.tokens.length, sequence.contextSize - 2);
  const grammar = completion.schema === undefined ? undefined : answerGrammar(llama, model, completion.schema);

  const limit = Math.min(completion.maxTokens ?? room, room);
  const { plan } = completion;
  // A plan's prompt is evaluated together with its first token.
  const [cachedTokens, promptTime] = await timed(() =>
    plan === undefined ? prefill(loaded, prompt, owner, signal) : bringBeginning(states, loaded, prompt, owner, signal),
  );
  const [found, answerTime] = await timed(() =>
    plan === undefined
      ? decode(loaded, completion, prompt, grammar, limit, signal, onText)
      : decodePlan(loaded, prompt, cachedTokens, plan, limit, signal),
  );
  if (plan !== undefined) onText?.(found.text);
  const logprobs =
    completion.logprobs === undefined
      ? undefined
      : (found.logprobs ??
        (await tokenLogprobs(model, sequence, prompt.tokens, shown(model, found), completion.logprobs, signal)));
  return {
    text: found.text,
    finish: found.finish,
    promptTokens: prompt.tokens.length,
    cachedTokens,
    answerTokens: found.tokens.length,
    time: { load, prompt: promptTime, answer: answerTime },
    ...(logprobs === undefined ? {} : { logprobs }),
  };
}

/** Brings what a prompt has in common with others into the sequence, from the disk where it is worth it. @returns how many tokens that is */
async function bringBeginning(
  states: PrefixStates,
  loaded: LoadedModel,
  prompt: PromptTokens,
  owner: object,
  signal: AbortSignal,
): Promise<number> {
  const cached = await rewind(loaded, prompt, owner);
  if (!states.isWorth(prompt, cached)) return cached;
  const restored = await states.restore(loaded, prompt, cached);
  if (restored === prompt.shared) return restored;
  await evaluatePrompt(loaded.sequence, prompt.tokens.slice(restored, prompt.shared), signal);
  await states.keep(loaded, prompt);
  return prompt.shared;
}

/** Brings all but the last token of the prompt into the sequence. @returns how many were there already */
async function prefill(loaded: LoadedModel, prompt: PromptTokens, owner: object, signal: AbortSignal): Promise<number> {
  const cached = await rewind(loaded, prompt, owner);
  await evaluatePrompt(loaded.sequence, prompt.tokens.slice(cached, -1), signal);
  return cached;
}

async function decode(
  { model, sequence }: LoadedModel,
  completion: Completion,
  prompt: PromptTokens,
  grammar: LlamaGrammarEvaluationState | undefined,
  limit: number,
  signal: AbortSignal,
  onText: ((text: string) => void) | undefined,
): Promise<{ text: string; tokens: Token[]; finish: "stop" | "length"; logprobs?: TokenLogprob[] }> {
  // The template's own stop texts would cut a JSON text in two.
  const stops = [...(completion.stop ?? []), ...(grammar === undefined ? prompt.stopTexts : [])];
  const pieces = answerText(model, prompt.tokens, stops);
  const tokens: Token[] = [];
  let text = "";
  const emit = (piece: string): void => {
    text += piece;
    if (piece !== "") onText?.(piece);
  };
  const options = {
    temperature: completion.temperature ?? 0,
    ...(completion.topP === undefined ? {} : { topP: completion.topP }),
    ...(completion.topK === undefined ? {} : { topK: completion.topK }),
    ...(completion.minP === undefined ? {} : { minP: completion.minP }),
    ...(completion.seed === undefined ? {} : { seed: completion.seed }),
    ...(grammar === undefined ? {} : { grammarEvaluationState: grammar }),
  };
  for await (const token of sequence.evaluate(prompt.tokens.slice(-1), options)) {
    signal.throwIfAborted();
    if (prompt.stopTokens.has(token)) break;
    tokens.push(token);
    const { text: piece, stopped } = pieces.add(token);
    emit(piece);
    if (stopped) return { text, tokens, finish: "stop" };
    if (tokens.length >= limit) {
      emit(pieces.end());
      return { text, tokens, finish: "length" };
    }
  }
  emit(pieces.end());
  return { text, tokens, finish: "stop" };
}

/** The tokens that are in the text: not those of the text that stopped it. */
function shown(model: LlamaModel, { text, tokens }: { text: string; tokens: readonly Token[] }): readonly Token[] {
  let length = tokens.length;
  while (length > 0 && model.detokenize(tokens.slice(0, length - 1)).length >= text.length) length -= 1;
  return tokens.slice(0, length);
}

function tooLong(found: number, most: number): RequestError {
  return new RequestError(
    400,
    "context_length_exceeded",
    `the prompt has ${found} tokens; at most ${most} fit, with one left for the answer. Shorten it.`,
    "messages",
  );
}

/** @returns the result and the nanoseconds it took */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = process.hrtime.bigint();
  const result = await work();
  return [result, Number(process.hrtime.bigint() - start)];
}
