import { type Address, type Bus, BusError } from "#kit/bus";
import { answerOf } from "./answer-of.ts";
import { readProperties } from "./read-properties.ts";

/** Someone's session on this machine, as logind has it. */
export interface Session {
  readonly id: string;
  readonly uid: number;
  readonly user: string;
  /** the seat or terminal that it is at; empty where there is none */
  readonly place: string;
  /** it came over the network */
  readonly remote: boolean;
  /** process id of the process that opened it */
  readonly leader: number;
}

export const logind: Address = {
  destination: "org.freedesktop.login1",
  path: "/org/freedesktop/login1",
  interface: "org.freedesktop.login1.Manager",
};

/** The sessions in which people are at work: neither login screens nor what runs in the background. @throws {BusError} Unavailable */
export async function readSessions(bus: Bus): Promise<readonly Session[]> {
  const [listed] = (await answerOf("systemd-logind", bus.call(logind, "ListSessions"))) as [
    [id: string, uid: number, user: string, seat: string, path: string][],
  ];
  const sessions = await Promise.all(listed.map((session) => readSession(bus, session)));
  return sessions.filter((session) => session !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readSession(
  bus: Bus,
  [id, uid, user, seat, path]: [string, number, string, string, string],
): Promise<Session | null> {
  const address = { destination: logind.destination, path, interface: "org.freedesktop.login1.Session" };
  try {
    const { Class, State, TTY, Remote, Leader } = await readProperties(bus, address);
    if (!String(Class).startsWith("user") || State === "closing") return null;
    return { id, uid, user, place: String(TTY || seat), remote: Remote === true, leader: Number(Leader) };
  } catch (error) {
    // It ended while it was looked at.
    if (error instanceof BusError) return null;
    throw error;
  }
}
