import type { ServerResponse } from "node:http";
import type { Configuration } from "./configuration.ts";
import type { Engine } from "./engine.ts";

/** One request on its way to an answer, as the endpoints of both APIs see it. */
export interface Exchange {
  /** parsed, not yet checked; undefined for GET */
  readonly body: unknown;
  readonly response: ServerResponse;
  /** fires when the client has gone */
  readonly signal: AbortSignal;
  /** the connection: what a prompt leaves behind belongs to it */
  readonly owner: object;
  readonly engine: Engine;
  readonly configuration: Configuration;
}

export type Endpoint = (exchange: Exchange) => Promise<void>;

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
}
