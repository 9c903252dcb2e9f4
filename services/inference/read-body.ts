import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error.ts";

/**
 * Reads a JSON body. One that is too large is read to its end (though not kept, and not for ever), because a client
 * that still writes when the connection closes never sees the answer.
 * @param largest bytes
 * @throws {RequestError} 413 when it is larger, 400 when it is not JSON
 */
export async function readBody(request: IncomingMessage, largest: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= largest) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > 16 * largest) break;
  }
  if (bytes > largest)
    throw new RequestError(413, "too_large", `the body has over ${largest} bytes; at most that many are read`);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    throw new RequestError(400, "invalid_json", `the body is not JSON: ${(error as Error).message}`);
  }
}
