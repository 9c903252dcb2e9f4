import type { Bus } from "#kit/bus";
import { logind } from "./read-sessions.ts";

/** User ids that have a session of any kind, as logind says. @throws {BusError} when it does not answer */
export async function readLoggedIn(bus: Bus): Promise<ReadonlySet<number>> {
  const [sessions] = await bus.call(logind, "ListSessions");
  return new Set((sessions as [id: string, uid: number, ...unknown[]][]).map(([, uid]) => uid));
}
