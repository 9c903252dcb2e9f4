import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Serves the files of one folder, and nothing below it, over HTTP on the loopback interface. */
export async function serveFolder(folder: string): Promise<{ port: number; close: () => void }> {
  const names = new Set(await readdir(folder));
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? "").replace(/^\/(\.\/)?/, "");
    if (!names.has(name)) return void response.writeHead(404).end();
    createReadStream(join(folder, name)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
