import { exitCode } from "#contracts/exit-code";
import { exitCodeOf } from "#client/run-plan";
import type { Origin } from "#client/system-api";
import { undoChange } from "#client/undo-change";
import { visible, visibleJson } from "#client/visible";

/** Takes the person's last change back, after their yes. @returns the exit code */
export async function undoLast(origin: Origin, json: boolean, signal: AbortSignal): Promise<number> {
  // The bus library takes longer to load than all the rest.
  const { connectSystemApi } = await import("#client/system-api");
  try {
    const api = await connectSystemApi();
    try {
      const heard = (data: object): void =>
        void ("progress" in data && process.stderr.write(`${visible(String(data.progress))}\n`));
      const { step, preview } = await undoChange(api, 0, { origin, heard, signal });
      if (json) process.stdout.write(`${visibleJson({ state: step.state, preview })}\n`);
      else if (step.state === "done") process.stdout.write(`${visible(`Done. ${preview.summary}`)}\n`);
      else if (step.state !== "not begun") process.stderr.write(`${visible(step.message)}\n`);
      return exitCodeOf([step]);
    } finally {
      api.disconnect();
    }
  } catch (error) {
    process.stderr.write(`nlsh: ${visible((error as Error).message)}\n`);
    return (error as Error).name === "UnavailableError" ? exitCode.unavailable : exitCode.failed;
  }
}
