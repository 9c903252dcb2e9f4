import type { Answer } from "#contracts/assistant";
import { exitCode } from "#contracts/exit-code";
import { visible, visibleJson } from "#client/visible";

/** Tells the person a question or an "I did not understand", or shows a plan without doing it. */
export function tellAnswer(answer: Answer, json: boolean): number {
  if (json) process.stdout.write(visibleJson(answer) + "\n");
  else if (answer.kind === "plan")
    for (const { tool, arguments: given } of answer.calls)
      process.stdout.write(`${visible(`${tool} ${JSON.stringify(given)}`)}\n`);
  else process.stderr.write(`${visible(answer.text)}\n`);
  return { plan: exitCode.done, question: exitCode.question, none: exitCode.notUnderstood }[answer.kind];
}
