import { connect } from "node:net";
import type { EventRequest } from "#contracts/event-monitor";
import { paths } from "#contracts/paths";
import { jsonLine, readJsonLines } from "#kit/json-lines";
import { UnavailableError } from "./unavailable-error.ts";

const patience = 10_000;

/** Asks the event monitor. @returns its answers, of which only "follow" has more than one @throws {UnavailableError} */
export async function* askMonitor(request: EventRequest): AsyncGenerator<unknown> {
  const connection = connect({ path: paths.eventsSocket });
  if (request.do !== "follow")
    connection.setTimeout(patience, () => connection.destroy(new Error("no answer in time")));
  try {
    connection.write(jsonLine(request));
    for await (const answer of readJsonLines(connection)) {
      const { error } = (answer ?? {}) as { error?: unknown };
      if (typeof error === "string") throw new Error(error);
      yield answer;
    }
  } catch (error) {
    const { message } = error as Error;
    throw new UnavailableError(
      `The event monitor cannot be reached at ${paths.eventsSocket}: ${message}.`,
      "systemctl status parlance-event-monitor",
    );
  } finally {
    connection.destroy();
  }
}
