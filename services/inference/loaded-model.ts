import { type ChatWrapper, type Llama, type LlamaContextSequence, type LlamaModel } from "node-llama-cpp";
import { chatWrapper } from "./chat-wrapper.ts";
import type { Configuration } from "./configuration.ts";
import type { ModelFile } from "./find-models.ts";

export interface LoadedModel {
  readonly file: ModelFile;
  readonly model: LlamaModel;
  readonly wrapper: ChatWrapper;
  readonly sequence: LlamaContextSequence;
  /** whose prompt the sequence holds, and how much of its beginning is nobody's; see rewind.ts */
  kept: { owner: object | undefined; shared: number };
  dispose(): Promise<void>;
}

/** Maps the weights and makes one context. @throws when the file is not a model that llama.cpp can run */
export async function loadModel(llama: Llama, file: ModelFile, configuration: Configuration): Promise<LoadedModel> {
  const model = await llama.loadModel({ modelPath: file.path });
  try {
    const context = await model.createContext({
      contextSize: Math.min(configuration.contextSize, model.trainContextSize),
      threads: configuration.threads,
      ...(file.adapter === undefined ? {} : { lora: { adapters: [{ filePath: file.adapter }] } }),
    });
    const sequence = context.getSequence({
      contextShift: {
        strategy: () => {
          throw new Error("the context is full: a prompt that does not fit must be refused, not cut");
        },
      },
    });
    return {
      file,
      model,
      wrapper: chatWrapper(model),
      sequence,
      kept: { owner: undefined, shared: 0 },
      dispose: () => model.dispose(),
    };
  } catch (error) {
    await model.dispose();
    throw error;
  }
}
