import { join } from "node:path";
import { getLlama, LlamaLogLevel, resolveChatWrapper } from "node-llama-cpp";
import t from "tap";
import { chatWrapper } from "./chat-wrapper.ts";
import { weights } from "./weights.test.ts";

t.test("what is known of a template is what would be found out", async (t) => {
  const llama = await getLlama({ build: "never", gpu: false, logLevel: LlamaLogLevel.error });
  t.teardown(() => llama.dispose());
  const model = await llama.loadModel({ modelPath: join(weights, "smollm2-135m-instruct.gguf"), vocabOnly: true });
  const [known, found] = [chatWrapper(model), resolveChatWrapper(model)!];
  t.equal(known.wrapperName, found.wrapperName);
  t.strictSame(known.settings, found.settings);
  const chatHistory = [
    { type: "system", text: "be short" },
    { type: "user", text: "hello" },
    { type: "model", response: ["hi"] },
    { type: "user", text: "again" },
    { type: "model", response: [""] },
  ] as const;
  const text = (wrapper: typeof known): unknown =>
    wrapper.generateContextState({ chatHistory: structuredClone(chatHistory) as never }).contextText.toJSON();
  t.strictSame(text(known), text(found));
});
