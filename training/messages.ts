import { writePlan } from "#contracts/plan-text";
import type { Sample } from "./sample.ts";

type Message = { readonly role: "system" | "user" | "assistant"; readonly content: string };

/** A sample as the model is asked: the same messages as the assistant's, which has no words around them to spend time on. */
export function messagesOf({ utterance, history = [], described = [] }: Sample): Message[] {
  return [
    ...(described.length === 0 ? [] : [{ role: "system", content: described.join("\n") } as const]),
    ...history.flatMap(({ utterance, calls }) => [
      { role: "user", content: utterance } as const,
      { role: "assistant", content: writePlan({ kind: "plan", calls }) } as const,
    ]),
    { role: "user", content: utterance },
  ];
}
