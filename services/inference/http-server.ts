import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { IdleTimer } from "#kit/daemon";
import { log } from "#kit/log";
import { InvalidValueError } from "#kit/validator";
import type { Configuration } from "./configuration.ts";
import type { Engine } from "./engine.ts";
import { type Endpoint, sendJson } from "./exchange.ts";
import { ollama } from "./ollama.ts";
import { openAi } from "./openai.ts";
import { readBody } from "./read-body.ts";
import { RequestError } from "./request-error.ts";

const endpoints: ReadonlyMap<string, Endpoint> = new Map(Object.entries<Endpoint>({ ...openAi, ...ollama }));

/** The HTTP side of the service: finds the endpoint, reads the body, and turns what is thrown into a status. */
export function httpServer(configuration: Configuration, engine: Engine, idle: IdleTimer): Server {
  const server = createServer((request, response) => {
    const done = idle.busy();
    const client = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) client.abort();
      done();
    });
    void handle(request, response, client.signal);
  });
  server.maxConnections = configuration.connections;
  // A client that keeps its connection open keeps its prompt's beginning, too: as long as the service itself stays.
  server.keepAliveTimeout = configuration.idle * 1000;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;

  async function handle(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    const [path = "/"] = (request.url ?? "/").split("?");
    try {
      const endpoint = findEndpoint(request.method ?? "", path, response);
      const body = request.method === "POST" ? await readBody(request, configuration.largestBody) : undefined;
      await endpoint({ body, response, signal, owner: request.socket, engine, configuration });
    } catch (error) {
      if (signal.aborted || request.socket.destroyed) return;
      sendError(response, path, asRequestError(error));
    }
  }
}

function findEndpoint(method: string, path: string, response: ServerResponse): Endpoint {
  const endpoint = endpoints.get(`${method} ${path}`);
  if (endpoint !== undefined) return endpoint;
  const allowed = [...endpoints.keys()].map((key) => key.split(" ")).find(([, known]) => known === path)?.[0];
  if (allowed === undefined) {
    const known = [...endpoints.keys()].join(", ");
    throw new RequestError(404, "unknown_path", `there is no ${path} here; there is: ${known}`);
  }
  response.setHeader("allow", allowed);
  throw new RequestError(405, "wrong_method", `${path} takes ${allowed}, not ${method}`);
}

function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof InvalidValueError)
    return new RequestError(400, "invalid_request", error.message, /^([\w.]+): /.exec(error.problems[0] ?? "")?.[1]);
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new RequestError(500, "internal", "something unexpected went wrong; the journal of this service says what");
}

/** Each API has its own form of errors; within a stream that has begun, it comes as the last piece. */
function sendError(response: ServerResponse, path: string, error: RequestError): void {
  const openAiPath = path.startsWith("/v1/");
  const { message, code, field: param, status } = error;
  const type = status < 500 ? "invalid_request_error" : "server_error";
  const value = openAiPath ? { error: { message, type, param, code } } : { error: message };
  if (response.headersSent) {
    response.end(openAiPath ? `data: ${JSON.stringify(value)}\n\n` : `${JSON.stringify(value)}\n`);
    return;
  }
  if (error.retryAfter !== undefined) response.setHeader("retry-after", error.retryAfter);
  // The rest of a body that was not read would be taken for the next request.
  if (!response.req.complete) response.setHeader("connection", "close");
  sendJson(response, status, value);
}
