import { createHash } from "node:crypto";
import {
  type ChatWrapper,
  GeneralChatWrapper,
  type LlamaModel,
  resolveChatWrapper,
  type SpecializedChatWrapperTypeName,
} from "node-llama-cpp";

/** What llama.cpp's binding finds for templates, by their SHA-256: to find it out takes it a fifth of a second each time. */
export const knownTemplates: Readonly<Record<string, SpecializedChatWrapperTypeName>> = {
  // SmolLM2-Instruct
  "872be49dbb638044ad01b60388f48d469ff2980e5f0dccdc22ec907db54d0788": "chatML",
};

/** What writes a model's chats as its template does. */
export function chatWrapper(model: LlamaModel): ChatWrapper {
  const template: unknown = model.fileInfo.metadata.tokenizer?.chat_template;
  const digest = typeof template === "string" ? createHash("sha256").update(template).digest("hex") : "";
  const type = knownTemplates[digest];
  return resolveChatWrapper(model, type === undefined ? {} : { type }) ?? new GeneralChatWrapper();
}
