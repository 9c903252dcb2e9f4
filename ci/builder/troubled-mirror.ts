import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

/** What becomes of a request: as it should be, or in one of the ways in which mirrors fail. */
export type Fate =
  | "served"
  | "missing"
  /** the connection is ended at once */
  | "dead"
  /** no byte is ever sent */
  | "hanging"
  /** the first half is sent, then the connection is ended */
  | "cut"
  /** as many bytes as it should be, but others */
  | "garbled"
  /** this instead */
  | Buffer;

export interface TroubledMirror {
  /** takes the place of each archive's own address */
  readonly mirror: string;
  readonly securityMirror: string;
  /** @param path below the address, "main/" or "security/" first; `count` is how many requests came before */
  fate: (path: string, count: number) => Fate;
  /** what was asked for since the last time */
  readonly asked: string[];
  close(): void;
}

/** Stands between a build and the archives, and passes on what they have, or does not. */
export async function troubledMirror(archives: Readonly<Record<"main" | "security", string>>): Promise<TroubledMirror> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").slice(1);
    const fate = mirror.fate(path, asked.length);
    asked.push(path);
    const forwarded = Object.entries(request.headers).filter(([name]) =>
      ["if-modified-since", "range", "if-range"].includes(name),
    ) as [string, string][];
    const [archive = "", ...below] = path.split("/");
    const address = `${archives[archive as keyof typeof archives]}/${below.join("/")}`;
    answer(response, fate, address, fate === "served" ? forwarded : []).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const mirror: TroubledMirror = {
    mirror: `http://127.0.0.1:${port}/main`,
    securityMirror: `http://127.0.0.1:${port}/security`,
    fate: () => "served",
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return mirror;
}

async function answer(
  response: ServerResponse,
  fate: Fate,
  address: string,
  headers: readonly [string, string][],
): Promise<void> {
  if (fate === "hanging") return;
  if (fate === "dead") return void response.destroy();
  if (fate === "missing") return void response.writeHead(404).end();
  if (fate instanceof Buffer) return void response.writeHead(200, { "content-length": fate.length }).end(fate);

  const original = await fetch(address, { headers: [...headers, ["accept-encoding", "identity"]] });
  const kept = ["last-modified", "content-range"].flatMap((name) => {
    const value = original.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const body = Buffer.from(await original.arrayBuffer());
  if (fate === "garbled") body.fill("x", body.length >> 1);
  response.writeHead(original.status, { ...Object.fromEntries(kept), "content-length": body.length });
  if (fate !== "cut" || original.status !== 200) return void response.end(body);
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}
