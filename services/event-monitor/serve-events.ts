import { createServer, type Server, type Socket } from "node:net";
import type { EventRequest, MachineEvent } from "#contracts/event-monitor";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { log } from "#kit/log";
import { validator } from "#kit/validator";
import type { EventList } from "./event-list.ts";

const mostFollowers = 64;
const longestRequest = 1000;

const check = validator<EventRequest>("a request", {
  oneOf: [
    request("list", { limit: { type: "integer", minimum: 1, maximum: 500 } }),
    request("follow", {}),
    request("check", { number: { type: "integer", minimum: 1 } }),
  ],
});

function request(name: EventRequest["do"], properties: object): object {
  const required = ["do", ...Object.keys(properties)];
  return { type: "object", additionalProperties: false, required, properties: { do: { const: name }, ...properties } };
}

/** Answers whoever asks what is wrong with the machine. */
export function serveEvents(
  list: EventList,
  lookAgain: (event: MachineEvent) => Promise<void>,
): { readonly server: Server; tell(event: MachineEvent): void } {
  const followers = new Set<Socket>();
  const answer = async (value: unknown, socket: Socket): Promise<unknown> => {
    const wanted = check(value);
    switch (wanted.do) {
      case "list":
        return list.newest(wanted.limit);
      case "follow":
        if (followers.size >= mostFollowers) throw new Error(`${followers.size} follow already`);
        followers.add(socket);
        return list.open();
      case "check": {
        const event = list.find(wanted.number);
        if (event !== undefined) await lookAgain(event);
        return list.find(wanted.number) ?? null;
      }
    }
  };
  const serve = async (socket: Socket): Promise<void> => {
    socket.on("error", () => socket.destroy()).on("close", () => followers.delete(socket));
    try {
      // Otherwise the end of what is read would close the socket, before the answer.
      for await (const line of readJsonLines(socket.iterator({ destroyOnReturn: false }), longestRequest))
        socket.write(jsonLine(await answer(line, socket)));
      socket.end();
    } catch (error) {
      if (!socket.destroyed) socket.end(jsonLine({ error: (error as Error).message }));
    }
  };
  return {
    server: createServer((socket) => void serve(socket)),
    tell(event) {
      log.info(`event ${event.number}: ${event.message}${event.state === "over" ? ": over" : ""}`);
      for (const socket of followers) socket.write(jsonLine(event));
    },
  };
}
