import type { Answer } from "#contracts/assistant";

/**
 * Checks what came from the assistant, which is not trusted: a program that reads foreign text may have been led astray.
 * @param utterance what the person said: the assistant does not get to say it for them, since it goes into the audit log
 * @throws {TypeError} when it is no answer
 */
export function checkAnswer(value: unknown, utterance: string): Answer {
  const { kind, calls, text, via, ms } = isRecord(value) ? value : {};
  const fits =
    ["plan", "question", "none"].includes(kind as string) &&
    Array.isArray(calls) &&
    calls.every((call) => isRecord(call) && typeof call["tool"] === "string" && isRecord(call["arguments"])) &&
    typeof text === "string" &&
    ["intent", "model", null].includes(via as string | null) &&
    typeof ms === "number";
  if (!fits) throw new TypeError("what it sent is no answer");
  return { utterance, kind, calls, text, via, ms } as Answer;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
