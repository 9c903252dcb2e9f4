import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { basename, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { UbuntuArchive } from "./ubuntu-archive.ts";

/**
 * The address is written into what is built, so it must be the same the next time; others are for builds side by side.
 * Below the range from which the kernel takes ports for connections.
 */
const ports = { first: 8471, last: 8479 };

export interface ServedArchive {
  /** the archive's address: a mirror for a profile */
  readonly mirror: string;
  close(): void;
}

/** Serves an archive over HTTP on the loopback interface, for as long as this process lives or until it is closed. */
export async function serveArchive({ folder }: Pick<UbuntuArchive, "folder">): Promise<ServedArchive> {
  // The name of the folder stands for what is in it: another archive has another address.
  const name = basename(folder);
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const path = resolve(folder, asked.slice(`/${name}/`.length));
    const inside = asked.startsWith(`/${name}/`) && path.startsWith(`${folder}/`);
    const send = async (): Promise<void> => {
      const file = inside ? await stat(path).catch(() => undefined) : undefined;
      if (file?.isFile() !== true) return void response.writeHead(404).end();
      response.writeHead(200, { "content-length": file.size, "last-modified": file.mtime.toUTCString() });
      if (request.method === "HEAD") return void response.end();
      await pipeline(createReadStream(path), response);
    };
    // Whoever asked has gone away.
    send().catch(() => response.destroy());
  });
  const port = await listen(server);
  return {
    mirror: `http://127.0.0.1:${port}/${join(name, "ubuntu")}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  for (let port = ports.first; port <= ports.last; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void =>
        error.code === "EADDRINUSE" ? resolve(true) : reject(error);
      server.once("error", failed);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", failed);
        resolve(false);
      });
    });
    if (!taken) return port;
  }
  throw new Error(`the ports ${ports.first} to ${ports.last} of 127.0.0.1 are all taken; see who has them: ss -tlnp`);
}
