import { chmod, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";

/** A socket on which one program's output arrives. */
export interface OutputSocket {
  readonly path: string;
  /** Waits until the program has closed it (a moment at most: call it when the unit has ended), and removes it. */
  finish(): Promise<void>;
}

/**
 * Listens on a unix socket for the output of one unit and hands over each piece as it comes.
 * Only root can connect; a second connection is refused.
 * @param heard may end the reading by giving back false
 */
export async function collectOutput(path: string, heard: (piece: Buffer) => boolean): Promise<OutputSocket> {
  await rm(path, { force: true });
  let socket: Socket | undefined;
  const closed = Promise.withResolvers<void>();
  const server = createServer((incoming) => {
    if (socket !== undefined) return void incoming.destroy();
    socket = incoming;
    // A program that is killed while it writes resets the connection: what came before counts.
    socket.on("error", () => {});
    socket.on("data", (piece: Buffer) => {
      if (!heard(piece)) incoming.destroy();
    });
    socket.on("close", () => closed.resolve());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    path,
    async finish() {
      server.close();
      // Everything in the unit is dead by now; the wait is for bytes in flight.
      const late = setTimeout(() => socket?.destroy(), 2000);
      if (socket !== undefined) await closed.promise;
      clearTimeout(late);
      await rm(path, { force: true });
    },
  };
}
