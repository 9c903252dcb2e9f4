import { getLlama, LlamaLogLevel } from "node-llama-cpp";
import { chatWrapper } from "./chat-wrapper.ts";
import type { Message } from "./completion.ts";
import { promptTokens } from "./prompt-tokens.ts";

/** A model's words alone, without its weights: for whoever must cut texts into tokens as the service does. */
export interface Vocabulary {
  /** the tokens of a prompt, up to where the answer begins */
  prompt(messages: readonly Message[]): number[];
  /** the tokens of an answer, with the one that ends it */
  answer(text: string): number[];
  dispose(): Promise<void>;
}

/** @param file the weights, as GGUF */
export async function openVocabulary(file: string): Promise<Vocabulary> {
  const llama = await getLlama({ build: "never", gpu: false, logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: file, vocabOnly: true });
  const wrapper = chatWrapper(model);
  const [end] = promptTokens(model, wrapper, { messages: [{ role: "user", content: "-" }] }).stopTokens;
  if (end === undefined) throw new Error(`${file}: its template has no token that ends a turn`);
  return {
    prompt: (messages) => [...promptTokens(model, wrapper, { messages }).tokens],
    answer: (text) => [...model.tokenize(text, false), end],
    dispose: () => llama.dispose(),
  };
}
