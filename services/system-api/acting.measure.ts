// How long acting takes, on the booted system: run by the bench as root, prints one line of JSON. With the argument
// "client" this file is the person's client.
import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { systemApi } from "#contracts/system-api";
import { type Bus, connectSystemBus } from "#kit/bus";
import { runSandboxed } from "./run-sandboxed.ts";

const person = { name: "parlance", uid: 1000, gid: 1000 };
const rounds = { calls: 300, sandbox: 100 };
const self = fileURLToPath(import.meta.url);
const none = new AbortController().signal;

/** Milliseconds of each round, by what was done. */
type Times = Record<string, number[]>;

if (process.argv[2] === "client") await asClient();
else {
  const identity = ["--reuid", String(person.uid), "--regid", String(person.gid), "--init-groups"];
  const calls = JSON.parse(
    execFileSync("setpriv", [...identity, process.execPath, self, "client"]).toString(),
  ) as Times;
  process.stdout.write(JSON.stringify({ ...calls, ...(await sandbox()) }) + "\n");
}

async function asClient(): Promise<void> {
  const bus = await connectSystemBus();
  const address = { destination: systemApi.bus, path: systemApi.path, interface: systemApi.interface };
  const call = (tool: string, given: object) => (): Promise<unknown> =>
    bus.call(address, "Call", "ssa{sv}", [tool, JSON.stringify(given), {}]);
  const peer = { destination: systemApi.bus, path: systemApi.path, interface: "org.freedesktop.DBus.Introspectable" };
  const times = await byTurns(rounds.calls, {
    "bus alone": () => bus.call(peer, "Introspect"),
    "files.list": call("files.list", { path: "/usr/share" }),
    "files.info": call("files.info", { path: "/etc/os-release" }),
    "system.memory": call("system.memory", {}),
    "system.status": call("system.status", {}),
    "services.status": call("services.status", { service: "dbus" }),
    "network.addresses": call("network.addresses", {}),
    "processes.list": call("processes.list", { limit: 10 }),
  });
  bus.disconnect();
  process.stdout.write(JSON.stringify(times));
}

async function sandbox(): Promise<Times> {
  const bus = await connectSystemBus();
  const whole = ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"];
  const times = await byTurns(rounds.sandbox, {
    "spawn alone": () => ended("/usr/bin/true"),
    "bwrap alone": () => ended("/usr/bin/bwrap", ...whole, "/usr/bin/true"),
    "systemd-run alone": () => ended("/usr/bin/systemd-run", "--quiet", "--wait", "--collect", "/usr/bin/true"),
    "the sandbox": () => sandboxed(bus),
  });
  bus.disconnect();
  return times;
}

async function sandboxed(bus: Bus): Promise<void> {
  const program = { argv: ["/usr/bin/true"] };
  const { status } = await runSandboxed(
    bus,
    { id: randomUUID(), program, account: person, seconds: 10 },
    () => {},
    none,
  );
  if (status !== 0) throw new Error(`true ended with ${status}`);
}

async function ended(program: string, ...rest: string[]): Promise<void> {
  const [code] = (await once(spawn(program, rest, { stdio: "ignore" }), "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Each once a round, so that whatever else the machine does meets all of them alike; the first rounds do not count. */
async function byTurns(count: number, what: Readonly<Record<string, () => Promise<unknown>>>): Promise<Times> {
  const times: Times = Object.fromEntries(Object.keys(what).map((name) => [name, []]));
  for (let round = -10; round < count; round += 1)
    for (const [name, act] of Object.entries(what)) {
      const start = performance.now();
      await act();
      if (round >= 0) times[name]!.push(performance.now() - start);
    }
  return times;
}
