import type { Answer } from "#contracts/assistant";
import { exitCode } from "#contracts/exit-code";
import type { JobData } from "#contracts/system-api";
import type { Call } from "#contracts/tools";
import { askAssistant } from "#client/ask-assistant";
import { approve } from "#client/approve";
import { askSecret } from "#client/ask-secret";
import { render } from "#client/renderer/render";
import { paint, styleOf } from "#client/renderer/style";
import { exitCodeOf, runPlan, type Step } from "#client/run-plan";
import type { Origin } from "#client/system-api";
import { visible, visibleJson, visibleLines } from "#client/visible";

/** Takes a plan to the System API, step by step, and shows what comes of it. @returns the exit code */
export async function doPlan(
  answer: Answer,
  { json, origin, signal }: { readonly json: boolean; readonly origin: Origin; readonly signal: AbortSignal },
): Promise<number> {
  // The bus library takes longer to load than all the rest: only a plan needs it.
  const { connectSystemApi } = await import("#client/system-api");
  const api = await connectSystemApi().catch((error: unknown) => {
    process.stderr.write(`nlsh: ${visible((error as Error).message)}\n`);
    return null;
  });
  if (api === null) return exitCode.unavailable;
  try {
    const steps = await runPlan(answer.calls, {
      api,
      origin: { ...origin, ...(answer.via === null ? {} : { via: answer.via }) },
      directory: process.cwd(),
      approve: (preview) => approve(preview, signal),
      secret: (wanted) => askSecret(wanted, signal),
      fill: (step) => askAssistant({ utterance: answer.utterance, step }, { signal }),
      heard: json ? () => undefined : showProgress,
      ended: json ? printJson : (step) => showStep(step, answer.calls.length > 1),
      signal,
    });
    return commandStatus(steps) ?? exitCodeOf(steps);
  } finally {
    api.disconnect();
  }
}

function showProgress(_call: Call, data: JobData): void {
  if ("progress" in data) process.stderr.write(`${visible(data.progress)}\n`);
  else process.stdout.write(process.stdout.isTTY ? visibleLines(data.output) : data.output);
}

const printJson = (step: Step): void => void process.stdout.write(visibleJson(step) + "\n");

function showStep(step: Step, oneOfMany: boolean): void {
  const called = visible(`${step.call.tool} ${JSON.stringify(step.call.arguments)}`);
  const style = styleOf(process.stderr);
  switch (step.state) {
    case "done":
      if (oneOfMany) process.stderr.write(`${paint(style, "faint", called)}\n`);
      process.stdout.write(render(step.call.tool, step.result, styleOf(process.stdout)));
      return;
    case "not begun":
      process.stderr.write(`Not begun: ${called}\n`);
      return;
    default:
      process.stderr.write(`${paint(style, "red", headlines[step.state])}: ${visible(step.message)}\n`);
      if (oneOfMany) process.stderr.write(`It was: ${called}\n`);
  }
}

const headlines = {
  failed: "Failed",
  declined: "Declined",
  denied: "Denied",
  unavailable: "Not available",
  cancelled: "Cancelled",
  unclear: "Not clear",
} as const;

/** A command or program that ran in the sandbox and failed is a failure, though the tool itself did its work. */
function commandStatus(steps: readonly Step[]): number | undefined {
  const failed = steps.some((step) => {
    if (step.state !== "done" || !["commands.run", "processes.start"].includes(step.call.tool)) return false;
    return (step.result as { status: number | null }).status !== 0;
  });
  return failed && exitCodeOf(steps) === exitCode.done ? exitCode.failed : undefined;
}
