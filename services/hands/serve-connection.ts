import type { Socket } from "node:net";
import type { HandsReply, HandsRequest } from "#contracts/hands";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { log } from "#kit/log";
import { HandsError } from "./hands-error.ts";
import { listFiles } from "./list-files.ts";
import { resolvePath } from "./resolve-path.ts";

/** Answers the requests of one connection, one after the other, until the other side ends it. */
export async function serveConnection(socket: Socket, home: string): Promise<void> {
  socket.on("error", (error) => log.warning(`a connection broke: ${error.message}`));
  try {
    for await (const request of readJsonLines(socket)) socket.write(jsonLine(answer(request as HandsRequest, home)));
    socket.end();
  } catch (error) {
    log.warning(`a connection is closed: ${(error as Error).message}`);
    socket.destroy();
  }
}

function answer(request: HandsRequest, home: string): HandsReply {
  try {
    return { ok: true, value: act(request, home) };
  } catch (error) {
    if (error instanceof HandsError) return { ok: false, error: error.kind, message: error.message };
    log.error((error as Error).stack ?? String(error));
    return { ok: false, error: "failed", message: (error as Error).message };
  }
}

function act(request: HandsRequest, home: string): (HandsReply & { ok: true })["value"] {
  switch (request.do) {
    case "resolve":
      return resolvePath(request.path, home);
    case "files.list":
      return listFiles(request.target, request.arguments);
    default:
      throw new HandsError("invalid", `hands cannot do ${JSON.stringify((request as { do: unknown }).do)}`);
  }
}
