import type { Server } from "node:net";
import { log } from "./log.ts";

/**
 * Runs a daemon: SIGTERM and SIGINT stop it in good order, anything unexpected ends it with its stack,
 * so that systemd restarts it from a known state instead of letting it go on in an unknown one.
 * @param start brings the service up and gives back what stops it
 */
export async function runDaemon(name: string, start: () => Promise<() => Promise<void>>): Promise<void> {
  const die = (error: unknown): never => {
    log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exit(1);
  };
  process.title = `parlance-${name}`; // in a list of processes "node" says nothing
  process.on("uncaughtException", die);
  process.on("unhandledRejection", die);

  const stop = await start().catch(die);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      stop().then(() => process.exit(0), die);
    });
}

/**
 * Listens on the socket that systemd passed (sd_listen_fds(3)), or on `path` when started by hand.
 * @throws when neither is there
 */
export async function listen(server: Server, path?: string): Promise<void> {
  const passed = process.env["LISTEN_PID"] === String(process.pid) && process.env["LISTEN_FDS"] !== undefined;
  if (!passed && path === undefined) throw new Error("systemd passed no socket; start the .socket unit instead");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(passed ? { fd: 3 } : { path }, () => resolve());
  });
}

/**
 * Calls `leave` after `seconds` without a {@link IdleTimer.busy} period: a socket- or bus-activated daemon that has
 * nothing to do leaves and is started again by the next request.
 */
export function idleTimer(seconds: number, leave: () => void): IdleTimer {
  let users = 0;
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    timer = setTimeout(leave, seconds * 1000);
  };
  arm();
  return {
    busy() {
      users += 1;
      clearTimeout(timer);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        users -= 1;
        if (users === 0) arm();
      };
    },
  };
}

export interface IdleTimer {
  /** Marks the daemon as busy until the function that it gives back is called. */
  busy(): () => void;
}
