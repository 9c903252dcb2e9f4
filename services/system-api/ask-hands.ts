import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { HandsProgress, HandsReply, HandsRequest } from "#contracts/hands";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { systemdManager } from "./systemd-manager.ts";

const startSeconds = 10;
const replySeconds = 30;
/** bytes; hands lists fewer entries than would fill it */
const longestReply = 31 << 20;

const errorOf: Record<Extract<HandsReply, { ok: false }>["error"], string> = {
  notFound: systemApiErrors.notFound,
  denied: systemApiErrors.notFound,
  changed: systemApiErrors.changed,
  invalid: systemApiErrors.invalidArguments,
  failed: systemApiErrors.failed,
};

export interface Asked {
  /** fires when nobody wants it any more: hands stop, clear away and answer */
  readonly signal?: AbortSignal;
  readonly report?: (data: HandsProgress) => void;
}

/**
 * Has the hands of a person do something, and starts them where they are not there yet.
 * @param uid the caller's, as the bus gave it: nothing in a request can choose whose hands act
 * @throws {BusError} what hands answers, or Unavailable
 */
export async function askHands(bus: Bus, uid: number, request: HandsRequest, asked: Asked = {}): Promise<unknown> {
  const socket = await reach(bus, uid);
  const unit = `parlance-hands@${uid}.service`;
  const timeout = setTimeout(
    () => socket.destroy(new Error(`${unit} did not answer within ${replySeconds} s`)),
    replySeconds * 1000,
  );
  const stop = (): void => void socket.end();
  try {
    socket.write(jsonLine(request));
    asked.signal?.addEventListener("abort", stop);
    if (asked.signal?.aborted) stop();
    for await (const line of readJsonLines(socket, longestReply)) {
      const reply = line as HandsReply | HandsProgress;
      if ("progress" in reply) {
        timeout.refresh();
        if (reply.progress !== "") asked.report?.({ progress: reply.progress });
        continue;
      }
      if (reply.ok) return reply.value;
      throw new BusError(errorOf[reply.error], reply.message);
    }
    throw endedEarly(unit);
  } catch (error) {
    if (error instanceof BusError) throw error;
    if (["ECONNRESET", "EPIPE"].includes((error as NodeJS.ErrnoException).code ?? "")) throw endedEarly(unit);
    throw new BusError(systemApiErrors.unavailable, (error as Error).message);
  } finally {
    clearTimeout(timeout);
    asked.signal?.removeEventListener("abort", stop);
    socket.destroy();
  }
}

const endedEarly = (unit: string): BusError =>
  new BusError(systemApiErrors.unavailable, `${unit} ended without an answer; systemctl status ${unit} says why`);

async function reach(bus: Bus, uid: number): Promise<Socket> {
  const path = paths.handsSocket(uid);
  const first = await tryConnect(path);
  if (first !== null) return first;

  const unit = `parlance-hands@${uid}.socket`;
  try {
    await bus.call(systemdManager, "StartUnit", "ss", [unit, "replace"]);
  } catch (error) {
    throw new BusError(systemApiErrors.unavailable, `systemd did not start ${unit}: ${(error as Error).message}`);
  }
  // StartUnit only queues the start; a socket is there some milliseconds later.
  for (const end = performance.now() + startSeconds * 1000; performance.now() < end;) {
    const socket = await tryConnect(path);
    if (socket !== null) return socket;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new BusError(
    systemApiErrors.unavailable,
    `${path} was not there within ${startSeconds} s; systemctl status ${unit} says why`,
  );
}

async function tryConnect(path: string): Promise<Socket | null> {
  // Hands answer after this side is ended, too.
  const socket = connect({ path, allowHalfOpen: true });
  try {
    await once(socket, "connect");
    return socket;
  } catch (error) {
    socket.destroy();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ECONNREFUSED") return null;
    throw new BusError(systemApiErrors.unavailable, `${path}: ${(error as Error).message}`);
  }
}
