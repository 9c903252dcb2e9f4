import { ancestors } from "./find-processes.ts";
import type { FoundProcess } from "./read-processes.ts";

/** What has to be known to tell which processes a person may have stopped. */
export interface Situation {
  /** the person's user id, and the process id of the client that asks for them */
  readonly uid: number;
  readonly client: number;
  /** process ids of those that opened the person's sessions */
  readonly leaders: readonly number[];
  readonly all: readonly FoundProcess[];
  /** the units that a process runs in, the outermost first */
  readonly unitsOf: (pid: number) => readonly string[];
}

/** Why a process is not stopped, in words; null for one that may be. */
export function whySpared(
  { entry: { pid, user }, uid, parent }: FoundProcess,
  { uid: person, client, leaders, all, unitsOf }: Situation,
): string | null {
  const kernel = 2;
  if (pid === 1 || pid === kernel || parent === kernel) return "it is the system itself";
  if (uid !== person) return `it belongs to ${user}; people stop their own processes`;
  if (ancestors(client, all).includes(pid)) return "you are speaking to me through it";
  // What a login, ssh or the login screen starts first is what the session consists of: a shell or a desktop.
  if (leaders.includes(pid) || leaders.includes(parent)) return "your session consists of it; log out to end it";
  const units = unitsOf(pid);
  const manager = units.findIndex((unit) => /^user@\d+\.service$/.test(unit));
  const own = units.slice(manager + 1).find((unit) => /\.service$|^init\.scope$/.test(unit));
  if (own === undefined) return null;
  if (manager === -1)
    return own.startsWith("parlance-")
      ? "it is a part of Parlance"
      : `it is part of the service ${own.replace(/\.service$/, "")}; ask for that to be stopped`;
  return /^(init\.scope|dbus(-broker)?\.service)$/.test(own) ? "your session depends on it" : null;
}
