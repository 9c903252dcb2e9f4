import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t, { type Test } from "tap";
import type { HandsReply } from "#contracts/hands";
import { jsonLine, readJsonLines } from "#kit/json-lines";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

t.test("requests on one connection are answered in order, errors among them", async (t) => {
  const { socket, ask } = await startHands(t);
  const folder = t.testdir({ "one.txt": "1" });
  const resolved = await ask({ do: "resolve", path: folder });
  t.match(resolved, { ok: true, value: { path: folder } });
  const target = (resolved as { value: object }).value;
  t.match(await ask({ do: "files.list", target, arguments: {} }), {
    ok: true,
    value: { entries: [{ name: "one.txt" }] },
  });
  t.match(await ask({ do: "resolve", path: join(folder, "two") }), { ok: false, error: "notFound" });
  t.match(await ask({ do: "files.shred", target }), {
    ok: false,
    error: "invalid",
    message: /cannot do "files.shred"/,
  });
  t.match(await ask({ do: "resolve", path: "~" }), { ok: true, value: { path: homedir() } }, "it still answers");
  t.match(await ask({ do: "places", paths: ["/proc/self"] }), {
    ok: true,
    value: { home: homedir(), others: [Array] },
  });
  socket.end();
});

t.test("a line that is not JSON ends its connection and no other", async (t) => {
  const { socket, path } = await startHands(t);
  socket.write("no JSON\n");
  t.same(await socket.toArray(), []);
  const other = connect(path);
  other.end(jsonLine({ do: "resolve", path: "/" }));
  t.match(JSON.parse(Buffer.concat(await other.toArray()).toString()), { ok: true, value: { path: "/" } });
});

t.test("what is long reports, and stops when the other side ends; what it made is gone when it answers", async (t) => {
  const { path } = await startHands(t);
  const folder = t.testdir({});
  // Read in a second or so, and never written: it is one hole.
  writeFileSync(join(folder, "big"), "");
  truncateSync(join(folder, "big"), 2 ** 40);
  const socket = connect({ path, allowHalfOpen: true });
  const lines = readJsonLines(socket, 1 << 25);
  const ask = async (request: object): Promise<unknown> => {
    socket.write(jsonLine(request));
    return (await lines.next()).value;
  };
  const placeOf = async (name: string): Promise<object> =>
    ((await ask({ do: "look", path: join(folder, name), follow: false })) as { value: object }).value;
  const request = { do: "files.copy", from: await placeOf("big"), to: await placeOf("copy"), keep: false };
  t.match(await ask(request), { progress: /big: \d+ bytes copied/ });
  socket.end();
  const rest = await Array.fromAsync(lines);
  t.match(rest.at(-1), { ok: false, error: "failed", message: "it was stopped" });
  t.same(readdirSync(folder), ["big"]);
});

t.test("a request of a wrong shape is answered, and harms nothing", async (t) => {
  const { ask } = await startHands(t);
  const place = { path: "/tmp/x", name: "x", folder: { path: "/tmp", device: "1", inode: "1" }, there: null };
  const wrong = [
    [null, /cannot do undefined/],
    [{ do: "__proto__" }, /cannot do "__proto__"/],
    [{ do: "resolve", path: 1 }, /a request for resolve/],
    [{ do: "files.write", place, text: "x" }, /a request for files\.write/],
    [{ do: "files.delete", place: { ...place, name: "../x" }, permanent: true }, /a request for files\.delete/],
    [{ do: "files.delete", place: { ...place, name: ".." }, permanent: true }, /a request for files\.delete/],
    [{ do: "files.make_directory", place: { ...place, name: "a\0b" } }, /a request for files\.make_directory/],
    [{ do: "files.read", target: place.folder, lines: -1 }, /a request for files\.read/],
  ] as const;
  for (const [request, message] of wrong)
    t.match(await ask(request as unknown as object), { ok: false, error: "invalid", message });
  t.match(await ask({ do: "files.make_directory", place }), { ok: false, error: "changed" });
});

async function startHands(
  t: Test,
): Promise<{ path: string; socket: Socket; ask: (request: object) => Promise<HandsReply> }> {
  // A test's own folder has a longer name than a socket may have.
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  const path = join(folder, "hands.sock");
  const child: ChildProcess = spawn(process.execPath, [main, path], { stdio: ["ignore", "inherit", "pipe"] });
  t.teardown(async () => {
    child.kill();
    if (child.exitCode === null) await once(child, "exit");
    rmSync(folder, { recursive: true });
  });
  const socket = await reach(path);
  const replies = readJsonLines(socket, 1 << 25);
  return {
    path,
    socket,
    async ask(request) {
      socket.write(jsonLine(request));
      return (await replies.next()).value as HandsReply;
    },
  };
}

/** The socket is there a moment before anybody listens on it. */
async function reach(path: string): Promise<Socket> {
  for (let tries = 0; ; tries += 1) {
    const socket = connect(path);
    try {
      await once(socket, "connect");
      return socket;
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
