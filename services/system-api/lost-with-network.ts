import { type Bus, BusError, type Caller } from "#kit/bus";
import { callerProcess } from "./caller-process.ts";
import { readProperties } from "./read-properties.ts";
import { logind } from "./read-sessions.ts";

/**
 * Why a change of the network could cut the caller off, or null where they sit at the machine. What a program says of
 * itself (SSH_CONNECTION) is not asked; what logind does not know is taken for the worse.
 */
export async function lostWithNetwork(bus: Bus, caller: Caller): Promise<string | null> {
  try {
    const sessions = await sessionsOf(bus, caller);
    if (sessions.length === 0) return "it cannot be told whether your session came over the network";
    const remote = sessions.find((session) => session["Remote"] !== false);
    if (remote === undefined) return null;
    return `your session came over the network${remote["RemoteHost"] ? ` from ${String(remote["RemoteHost"])}` : ""}, and may be cut`;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    return `it cannot be told whether your session came over the network: ${error.message}`;
  }
}

/**
 * The caller's own session; where its process belongs to none, as on a desktop, where the person's service manager
 * starts programs, all sessions of that person.
 */
async function sessionsOf(bus: Bus, caller: Caller): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const pid = await callerProcess(bus, caller);
  const read = (path: string) => readProperties(bus, { ...logind, path, interface: "org.freedesktop.login1.Session" });
  const own = await bus.call(logind, "GetSessionByPID", "u", [pid]).catch(noSession);
  if (own !== null) return [await read(own[0] as string)];
  const [all] = await bus.call(logind, "ListSessions");
  const paths = (all as [string, number, string, string, string][]).filter(([, owner]) => owner === caller.uid);
  const sessions = await Promise.all(paths.map(([, , , , path]) => read(path)));
  // The service manager has a session too, which says nothing of where the person is.
  return sessions.filter((session) => String(session["Class"]).startsWith("user"));
}

function noSession(error: unknown): null {
  if (error instanceof BusError && error.type === "org.freedesktop.login1.NoSessionForPID") return null;
  throw error;
}
