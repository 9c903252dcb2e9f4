import type { Socket } from "node:net";
import type { HandsProgress, HandsReply } from "#contracts/hands";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { log } from "#kit/log";
import { act } from "./act.ts";
import { HandsError } from "./hands-error.ts";

/** A reply that is long in coming is announced by its progress, at least so often that nobody gives up on it. */
const progressSeconds = 1;
const lifeSignSeconds = 5;
const mostWaiting = 64;

/**
 * Answers the requests of one connection, one after the other, until the other side ends it. What runs then is stopped,
 * cleared away and answered.
 */
export async function serveConnection(socket: Socket, home: string): Promise<void> {
  socket.on("error", (error) => log.warning(`a connection broke: ${error.message}`));
  const ended = new AbortController();
  let waiting = 0;
  let last = Promise.resolve();
  const send = (line: HandsReply | HandsProgress): void => void (socket.writable && socket.write(jsonLine(line)));
  const broke = (error: Error): void => {
    log.warning(`a connection is closed: ${error.message}`);
    socket.destroy();
  };
  try {
    // Otherwise the end of what is read would close the socket, before the last answer.
    for await (const request of readJsonLines(socket.iterator({ destroyOnReturn: false }))) {
      waiting += 1;
      if (waiting > mostWaiting) throw new Error(`more than ${mostWaiting} requests wait for their answers`);
      last = last.then(async () => {
        send(await answer(request, home, ended.signal, send));
        waiting -= 1;
      });
    }
  } catch (error) {
    broke(error as Error);
  }
  ended.abort(new HandsError("failed", "it was stopped"));
  await last;
  socket.end();
}

async function answer(
  request: unknown,
  home: string,
  signal: AbortSignal,
  send: (line: HandsProgress) => void,
): Promise<HandsReply> {
  let latest = "";
  let silent = 0;
  const timer = setInterval(() => {
    silent += progressSeconds;
    if (latest === "" && silent < lifeSignSeconds) return;
    send({ progress: latest });
    latest = "";
    silent = 0;
  }, progressSeconds * 1000);
  try {
    return { ok: true, value: await act(request, home, { signal, report: (progress) => void (latest = progress) }) };
  } catch (error) {
    if (error instanceof HandsError) return { ok: false, error: error.kind, message: error.message };
    log.error((error as Error).stack ?? String(error));
    return { ok: false, error: "failed", message: (error as Error).message };
  } finally {
    clearInterval(timer);
  }
}
