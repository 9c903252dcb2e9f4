import { connect } from "node:net";
import type { Answer, Request } from "#contracts/assistant";
import { paths } from "#contracts/paths";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { checkAnswer } from "./check-answer.ts";
import { switchedOff } from "./switched-off.ts";
import { UnavailableError } from "./unavailable-error.ts";
import { visible } from "./visible.ts";

export interface AskOptions {
  /** milliseconds until the assistant counts as unavailable; a model on a slow machine needs many seconds */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks the caller's own assistant what a text means. It only proposes: nothing has been done when this returns.
 * @throws {UnavailableError} when Parlance is switched off, when the socket cannot be reached, closes early, sends no answer, or none in time
 */
export async function askAssistant(request: Request, options: AskOptions = {}): Promise<Answer> {
  const off = switchedOff();
  if (off !== null) throw off;
  const path = process.env["PARLANCE_ASSISTANT_SOCKET"] ?? paths.assistantSocket(process.getuid?.() ?? -1);
  const timeout = options.timeout ?? 60_000;
  const connection = connect({ path });
  const limit = AbortSignal.any([AbortSignal.timeout(timeout), ...(options.signal ? [options.signal] : [])]);
  const stop = (): void => void connection.destroy(new Error(`no answer within ${timeout} ms`));
  limit.addEventListener("abort", stop, { once: true });
  try {
    connection.write(jsonLine(request));
    for await (const answer of readJsonLines(connection)) return checkAnswer(answer, request.utterance);
    throw new Error("it closed the connection without an answer");
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new UnavailableError(
      `The assistant cannot be reached at ${path}: ${visible((error as Error).message)}.`,
      `systemctl status 'parlance-assistant@*'`,
    );
  } finally {
    limit.removeEventListener("abort", stop);
    connection.destroy();
  }
}
