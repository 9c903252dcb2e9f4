import type { Socket } from "node:net";
import type { Answer, Request } from "#contracts/assistant";
import { JsonLineError, jsonLine, readJsonLines } from "#kit/json-lines";
import { log } from "#kit/log";
import { checkRequest } from "./check-request.ts";

/** Bytes of one request: the longest utterance with its history fits many times. */
const longestLine = 1 << 18;

/** Answers the requests of one client in order. A line that is no request ends the connection: nobody can tell what was meant. */
export async function serveConnection(
  connection: Socket,
  understand: (request: Request) => Promise<Answer>,
): Promise<void> {
  connection.on("error", () => connection.destroy());
  try {
    for await (const line of readJsonLines(connection, longestLine)) {
      const answer = await understand(checkRequest(line));
      if (!connection.write(jsonLine(answer))) await drained(connection);
    }
    connection.end();
  } catch (error) {
    const expected = error instanceof JsonLineError || error instanceof TypeError || connection.destroyed;
    if (!expected) log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    else if (!connection.destroyed) log.warning(`a client sent no request: ${(error as Error).message}`);
    connection.destroy();
  }
}

const drained = (connection: Socket): Promise<void> =>
  new Promise((resolve) => {
    connection.once("drain", resolve);
    connection.once("close", () => resolve());
  });
