// A client of the System API for the tests on the booted system, as a process with a user id of its own.
// With the argument "client" this file is that process: one JSON line [method, ...arguments] in, one line out.
import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Preview, systemApi } from "#contracts/system-api";
import type { FileEntry } from "#contracts/tools";
import { BusError, connectSystemBus, Variant } from "#kit/bus";
import { jsonLine, readJsonLines } from "#kit/json-lines";

if (process.argv[2] === "client") await beClient();
else if (import.meta.main)
  test("each client has a connection of its own, with the user id that it was started with", async () => {
    await using first = startClient(1000);
    await using second = startClient(1001);
    const names = [await first.name(), await second.name()];
    assert.notEqual(names[0], names[1]);
    const bus = await connectSystemBus();
    const dbus = {
      destination: "org.freedesktop.DBus",
      path: "/org/freedesktop/DBus",
      interface: "org.freedesktop.DBus",
    };
    for (const [index, uid] of [1000, 1001].entries())
      assert.deepEqual(await bus.call(dbus, "GetConnectionUnixUser", "s", [names[index]]), [uid]);
    bus.disconnect();
  });

export interface Client extends AsyncDisposable {
  /** its unique name on the bus */
  name(): Promise<string>;
  /** a method of the System API; arguments of a tool are sent as JSON unless they are a text, options as variants */
  call(method: string, ...arguments_: unknown[]): Promise<unknown>;
  /** expects an error of a type and with a message */
  refuses(type: string, message: RegExp, method: string, ...arguments_: unknown[]): Promise<void>;
  prepare(
    tool: string,
    arguments_: object | string,
    options?: object,
  ): Promise<{ id: string; decision: string; preview: Preview; digest: string }>;
  tool<Result>(tool: string, arguments_: object): Promise<Result>;
  /** prepares, commits and waits for the end, as a person who says yes */
  does<Result>(tool: string, arguments_: object): Promise<Result & { readonly preview: Preview }>;
  /** takes a change back as a person who says yes: the newest, or one by its number */
  takesBack(change?: number): Promise<Preview>;
  /** expects that a call that was agreed to fails, with an error of a type and with a message */
  fails(type: string, message: RegExp, tool: string, arguments_: object): Promise<void>;
  list(arguments_: object): Promise<{ path: string; entries: FileEntry[] }>;
  /** all that its jobs have said so far */
  heard(): Promise<unknown>;
  /** waits for the end of a job */
  done(job: string): Promise<[outcome: string, result: string]>;
  /** ends the process as a crash would */
  kill(): Promise<void>;
}

/** A client process with a connection of its own, running as `uid`. */
export function startClient(uid: number): Client {
  const self = fileURLToPath(import.meta.url);
  const child: ChildProcess = spawn("setpriv", [...identityOf(uid), process.execPath, self, "client"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const replies = readJsonLines(child.stdout!, 31 << 20);
  const ask = async (...request: unknown[]): Promise<unknown> => {
    child.stdin!.write(jsonLine(request));
    const { value, done } = await replies.next();
    if (done) throw new Error("the client ended");
    const { error, reply } = value as { error?: { type: string; message: string }; reply: unknown };
    if (error !== undefined) throw new BusError(error.type, error.message);
    return reply;
  };
  const client: Client = {
    name: async () => (await ask("name")) as string,
    heard: () => ask("heard"),
    call: (method, ...arguments_) => ask("call", method, ...arguments_),
    async refuses(type, message, method, ...arguments_) {
      await assert.rejects(client.call(method, ...arguments_), { type, message });
    },
    async prepare(tool, arguments_, options = {}) {
      const [id, decision, preview, digest] = (await client.call("Prepare", tool, arguments_, options)) as string[];
      return { id: id!, decision: decision!, preview: JSON.parse(preview!) as Preview, digest: digest! };
    },
    tool: async <Result>(tool: string, arguments_: object) =>
      JSON.parse((await client.call("Call", tool, arguments_)) as string) as Result,
    async does<Result>(tool: string, arguments_: object) {
      const { id, digest, preview } = await client.prepare(tool, arguments_);
      await client.call("Commit", id, digest);
      const [outcome, result] = await client.done(id);
      assert.equal(outcome, "done", result);
      return { ...(JSON.parse(result) as Result), preview };
    },
    async takesBack(change = 0) {
      const [id, , preview, digest] = (await client.call("PrepareUndo", change)) as string[];
      await client.call("Commit", id, digest);
      const [outcome, result] = await client.done(id!);
      assert.equal(outcome, "done", result);
      return JSON.parse(preview!) as Preview;
    },
    async fails(type, message, tool, arguments_) {
      const { id, digest } = await client.prepare(tool, arguments_);
      await client.call("Commit", id, digest);
      const [outcome, result] = await client.done(id);
      assert.equal(outcome, "failed", result);
      const { error, message: said } = JSON.parse(result) as { error: string; message: string };
      assert.equal(error, type, said);
      assert.match(said, message);
    },
    list: (arguments_) => client.tool("files.list", arguments_),
    done: async (job) => (await ask("done", job)) as [string, string],
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    async [Symbol.asyncDispose]() {
      child.stdin!.end();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
  return client;
}

async function beClient(): Promise<void> {
  const bus = await connectSystemBus();
  const address = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
  const ended = new Map<string, [string, string]>();
  const heard: unknown[] = [];
  // No sender: this client is older than the service that it may have to start.
  await bus.subscribe({ interface: systemApi.interface, member: "Done" }, (body) => {
    const [job, outcome, result] = body as [string, string, string];
    ended.set(job, [outcome, result]);
  });
  await bus.subscribe({ interface: systemApi.interface, member: "Progress" }, (body) => void heard.push(body));
  const actions: Record<string, (...rest: unknown[]) => Promise<unknown>> = {
    name: async () => bus.name,
    heard: async () => heard,
    async call(method, first, second, options = {}) {
      const withOptions = ["Prepare", "Call", "Explain", "Sudo"].includes(method as string);
      const variants = Object.entries(options as Record<string, unknown>).map(([key, value]) => [
        key,
        new Variant(Array.isArray(value) ? "as" : typeof value === "number" ? "d" : "s", value),
      ]);
      const body = withOptions
        ? [first, typeof second === "string" ? second : JSON.stringify(second), Object.fromEntries(variants) as object]
        : [first, second].filter((argument) => argument !== undefined);
      if (method === "PrepareUndo") body.push(Object.fromEntries(variants));
      const signature = withOptions ? "ssa{sv}" : signatureOf(body);
      const reply = await bus.call(address, method as string, signature, body);
      return reply.length > 1 ? reply : reply[0];
    },
    async done(job) {
      await eventually(async () => assert.ok(ended.has(job as string), "the job ended"));
      return ended.get(job as string);
    },
  };
  for await (const request of readJsonLines(process.stdin, 4 << 20)) {
    const [action, ...rest] = request as [string, ...unknown[]];
    const answer = await actions[action]!(...rest).then(
      (reply) => ({ reply }),
      (error: BusError) => ({ error: { type: error.type, message: error.message } }),
    );
    process.stdout.write(jsonLine(answer));
  }
  bus.disconnect();
}

/** Tries for at most 10 s. */
export async function eventually(check: () => Promise<unknown>): Promise<void> {
  for (const end = performance.now() + 10_000; ;)
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** Options of setpriv with which a program has a user's id and groups. */
export const identityOf = (uid: number): readonly string[] => [
  ...["--reuid", String(uid), "--regid", String(uid), "--init-groups"],
];

export const runAs = (uid: number, ...command: readonly string[]): string =>
  run("setpriv", ...identityOf(uid), ...command);

export function run(program: string, ...arguments_: string[]): string {
  return execFileSync(program, arguments_, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
    maxBuffer: 1 << 26,
  });
}

/** What a program says, on whichever output, however it ends. */
export function tryRun(program: string, ...arguments_: string[]): string {
  try {
    return run(program, ...arguments_);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

function signatureOf(body: readonly unknown[]): string {
  return body.map((argument) => ({ number: "u", object: "a{sv}" })[typeof argument as string] ?? "s").join("");
}
