import { exitCode } from "#contracts/exit-code";
import { askAssistant } from "#client/ask-assistant";
import { tellAnswer } from "./tell-answer.ts";

/** Says what a text is understood as; nothing is done. */
export async function showPlan(text: string, json: boolean): Promise<number> {
  try {
    return tellAnswer(await askAssistant({ utterance: text }), json);
  } catch (error) {
    process.stderr.write(`nlsh: ${(error as Error).message}\n`);
    return exitCode.unavailable;
  }
}
