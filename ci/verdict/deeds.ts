import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

import { awaitEvent } from "./await-event.ts";
import { type Trouble, troubles } from "./troubles.ts";

const run = promisify(execFile);
const person = "parlance";
const audit = "/var/log/parlance/audit.jsonl";

/** What the host may ask of the guest. They look with the system's own tools, not with Parlance's. */
export const deeds = {
  /** Waits until nothing is left to start. @returns the units that failed */
  async settle(): Promise<string[]> {
    // Exit code 1 means "degraded": the list says why.
    await run("systemctl", ["is-system-running", "--wait"]).catch((error: Error & { code?: unknown }) => {
      if (error.code !== 1) throw error;
    });
    const { stdout } = await run("systemctl", ["list-units", "--failed", "--output=json"]);
    return (JSON.parse(stdout) as { unit: string }[]).map(({ unit }) => unit);
  },

  /** @returns the state of each unit */
  async states(units: readonly string[]): Promise<string[]> {
    return await Promise.all(units.map((unit) => property(unit, "ActiveState")));
  },

  /** Asks the model over its socket, as any program may. @returns what it said and how long it took */
  async askModel(prompt: string): Promise<{ text: string; milliseconds: number }> {
    const began = performance.now();
    const body = JSON.stringify({ messages: [{ role: "user", content: prompt }], max_tokens: 8, temperature: 0 });
    const answer = await new Promise<string>((resolve, reject) => {
      const call = request(
        { socketPath: "/run/parlance/inference.sock", path: "/v1/chat/completions", method: "POST" },
        (response) => text(response).then(resolve, reject),
      );
      call.setHeader("content-type", "application/json").once("error", reject).end(body);
    });
    const said = (JSON.parse(answer) as { choices?: { message: { content: string } }[] }).choices?.[0]?.message.content;
    if (said === undefined) throw new Error(`the model's answer has no text: ${answer}`);
    return { text: said, milliseconds: Math.round(performance.now() - began) };
  },

  /** @returns the interfaces that the unit's main process sees, and whether an address can be reached from there */
  async networkOf({ unit, url }: { unit: string; url: string }): Promise<{ interfaces: string[]; reaches: boolean }> {
    const { hostname, port } = new URL(url);
    const pid = await mainPid(unit);
    const table = await readFile(`/proc/${pid}/net/dev`, "utf8");
    const interfaces = table.split("\n").flatMap((line) => /^\s*([^\s:]+):/.exec(line)?.[1] ?? []);
    const probe = ["timeout", "10", "bash", "-c", 'exec 3<>"/dev/tcp/$1/$2"', "probe", hostname, port];
    return { interfaces, reaches: await succeeds("nsenter", [`--target=${pid}`, "--net", "--", ...probe]) };
  },

  /** Tries to write in each folder as root, seeing the files that the unit sees. @returns where it could */
  async writableFor({ unit, folders }: { unit: string; folders: readonly string[] }): Promise<string[]> {
    const pid = await mainPid(unit);
    const tried = folders.map(async (folder) => {
      const file = `${folder}/parlance-verdict`;
      return (await succeeds("nsenter", [`--target=${pid}`, "--mount", "--", "touch", file])) ? [folder] : [];
    });
    return (await Promise.all(tried)).flat();
  },

  /** @returns the process with the most memory; names and IPv4 addresses of the network's interfaces */
  async facts(): Promise<{ hungriest: number; addresses: string[] }> {
    const processes: { pid: number; memory: number }[] = [];
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
      const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      const memory = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      if (memory !== undefined) processes.push({ pid: Number(pid), memory: Number(memory) });
    }
    const addresses = Object.entries(networkInterfaces()).flatMap(([name, list = []]) =>
      list.filter(({ internal, family }) => !internal && family === "IPv4").flatMap(({ cidr }) => [name, cidr ?? ""]),
    );
    return { hungriest: processes.sort((a, b) => b.memory - a.memory)[0]!.pid, addresses };
  },

  /** Makes the test's archive the only one that packages come from. */
  async useArchive({ url, key }: { url: string; key: string }): Promise<void> {
    await mkdir("/var/tmp/apt-sources", { recursive: true });
    for (const name of await readdir("/etc/apt/sources.list.d"))
      await run("mv", [`/etc/apt/sources.list.d/${name}`, "/var/tmp/apt-sources/"]);
    await writeFile("/etc/apt/sources.list", "");
    await writeFile("/usr/share/keyrings/parlance-verdict.gpg", Buffer.from(key, "base64"));
    const source = `deb [signed-by=/usr/share/keyrings/parlance-verdict.gpg] ${url} ./\n`;
    await writeFile("/etc/apt/sources.list.d/parlance-verdict.list", source);
  },

  /** @returns whether dpkg has the package as installed */
  async installed(name: string): Promise<boolean> {
    const query = await run("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name]).catch(() => null);
    return query?.stdout === "installed";
  },

  /** As the person: prepares an installation and lets go of it. @returns the decision, and what a later Commit is told */
  async prepareAndLeave(name: string): Promise<{ decision: string; commit: string }> {
    const prepared = await asPerson(
      "Prepare",
      "ssa{sv}",
      "packages.install",
      JSON.stringify({ packages: [name] }),
      "0",
    );
    const [id, decision, , digest] = (JSON.parse(prepared) as { data: string[] }).data;
    const commit = await asPerson("Commit", "ss", id!, digest!).catch(
      (error: Error & { stderr?: string }) => error.stderr,
    );
    return { decision: decision!, commit: commit ?? "" };
  },

  /**
   * Gives the machine two wireless devices of the kernel's simulator: one is an access point with a password and gives out
   * addresses, the other is left to NetworkManager.
   * @returns the interface that NetworkManager has
   */
  async accessPoint({ ssid, password }: { ssid: string; password: string }): Promise<string> {
    await run("modprobe", ["mac80211_hwsim", "radios=2"]);
    const [station, point] = (await readdir("/sys/class/net")).filter((name) => name.startsWith("wl")).sort();
    await run("nmcli", ["device", "set", point!, "managed", "no"]);
    const settings = [`ssid=${JSON.stringify(ssid)}`, "mode=2", "frequency=2412", "key_mgmt=WPA-PSK"];
    await writeFile(
      "/run/access-point.conf",
      `network={\n${[...settings, `psk=${JSON.stringify(password)}`].join("\n")}\n}\n`,
    );
    const supplicant = ["wpa_supplicant", "-i", point!, "-c", "/run/access-point.conf"];
    await run("systemd-run", ["--unit=access-point", "--property=StandardOutput=null", ...supplicant]);
    await mkdir("/run/systemd/network", { recursive: true });
    const network = `[Match]\nName=${point}\n[Network]\nAddress=192.0.2.1/24\nDHCPServer=yes\n`;
    await writeFile("/run/systemd/network/10-access-point.network", network);
    await run("systemctl", ["start", "systemd-networkd.service"]);
    return station!;
  },

  /** Brings the machine into real trouble. @returns what it is about, as an event should name it */
  cause: ({ trouble, image }: { trouble: Trouble; image?: string }): Promise<string> => troubles[trouble](image),

  /** Waits for an event about a subject to be as wanted. @returns it, and milliseconds after the call; null after `seconds` */
  event: awaitEvent,

  /** @returns the names of the saved connections, and of the one that each interface uses */
  async connections(): Promise<{ saved: string[]; active: Record<string, string> }> {
    const { stdout } = await run("nmcli", ["--terse", "--fields", "NAME,DEVICE", "connection", "show"]);
    const lines = stdout.split("\n").filter((line) => line !== "");
    const pairs = lines.map((line) => line.split(":") as [string, string]);
    const active = pairs.filter(([, device]) => device !== "").map(([name, device]) => [device, name]);
    return { saved: pairs.map(([name]) => name), active: Object.fromEntries(active) as Record<string, string> };
  },

  /** @returns which of the audit log and the journal hold a text */
  async whereItStands(text: string): Promise<string[]> {
    const all = ["--boot", "--no-pager", "--output=export", "--all"];
    const logs = {
      audit: await readFile(audit, "utf8"),
      journal: (await run("journalctl", all, { maxBuffer: 256 << 20 })).stdout,
    };
    return Object.entries(logs).flatMap(([name, content]) => (content.includes(text) ? [name] : []));
  },

  /** Changes one byte in the middle of the audit log, as only root can. */
  async damageAudit(): Promise<void> {
    const log = await open(audit, "r+");
    const middle = Math.floor((await log.stat()).size / 2);
    const { buffer } = await log.read(Buffer.alloc(1), 0, 1, middle);
    await log.write(Buffer.of(buffer[0]! ^ 1), 0, 1, middle);
    await log.close();
  },

  /**
   * @returns the profiles that the kernel has, each with its mode; and the one under which bubblewrap runs in
   *   namespaces of its own for the person
   */
  async appArmor(): Promise<{ profiles: string[]; bubblewrap: string }> {
    const loaded = await readFile("/sys/kernel/security/apparmor/profiles", "utf8");
    const inside = ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "cat", "/proc/self/attr/current"];
    const { stdout } = await run("runuser", ["-u", person, "--", "bwrap", ...inside]);
    return { profiles: loaded.trimEnd().split("\n"), bubblewrap: stdout.trim() };
  },

  /** Waits until programs of these names run as the person. @returns those that do not after `seconds` */
  async missingPrograms({ names, seconds }: { names: readonly string[]; seconds: number }): Promise<string[]> {
    for (const deadline = Date.now() + seconds * 1000; ; await setTimeout(1000)) {
      const running = await personsPrograms();
      const missing = names.filter((name) => !running.has(name));
      if (missing.length === 0 || Date.now() > deadline) return missing;
    }
  },

  /** Waits until the person's program reads single keys from its terminal, as one with a prompt of its own does. */
  async readsKeys({ name, seconds }: { name: string; seconds: number }): Promise<boolean> {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await setTimeout(1000)) {
      const pid = (await personsPrograms()).get(name);
      const terminal = await run("stty", [`--file=/proc/${pid}/fd/0`, "--all"]).catch(() => null);
      if (terminal?.stdout.includes("-icanon") === true) return true;
    }
    return false;
  },

  /** @returns the units of the person's own service manager that failed */
  async failedUserUnits(): Promise<string[]> {
    const bus = `XDG_RUNTIME_DIR=/run/user/${await personsUid()}`;
    const list = ["systemctl", "--user", "list-units", "--failed", "--output=json"];
    const { stdout } = await run("runuser", ["-u", person, "--", "env", bus, ...list]);
    return (JSON.parse(stdout) as { unit: string }[]).map(({ unit }) => unit);
  },

  /** Waits until the audit log has how it ended for what the person said. @returns the outcome; null after `seconds` */
  async outcomeOf({ utterance, seconds }: { utterance: string; seconds: number }): Promise<string | null> {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await setTimeout(500)) {
      const lines = (await readFile(audit, "utf8")).trimEnd().split("\n");
      const records = lines.map((line) => JSON.parse(line) as AuditLine);
      const intent = records.find(({ event, detail }) => event === "intent" && detail?.utterance === utterance);
      const outcome = records.find(({ event, id }) => event === "outcome" && id === intent?.id);
      if (intent !== undefined && outcome !== undefined) return outcome.detail?.outcome ?? null;
    }
    return null;
  },

  /** @returns SSH's host keys: what they are called, those made before this start, and the public one */
  async hostKeys(): Promise<{ names: string[]; old: string[]; own: string }> {
    const names = (await readdir("/etc/ssh")).filter((name) => name.startsWith("ssh_host_")).sort();
    const started = Number(/^btime (\d+)$/m.exec(await readFile("/proc/stat", "utf8"))![1]) * 1000;
    const old: string[] = [];
    for (const name of names) if ((await stat(`/etc/ssh/${name}`)).mtimeMs < started) old.push(name);
    return { names, old, own: await readFile("/etc/ssh/ssh_host_ed25519_key.pub", "utf8") };
  },

  /** @returns who is logged in, and where */
  async sessions(): Promise<string[]> {
    return (await run("loginctl", ["list-sessions", "--no-legend"])).stdout.split("\n").filter((line) => line !== "");
  },

  /** @returns the whole journal since the boot */
  async journal(): Promise<string> {
    const all = ["--boot", "--no-pager", "--output=short-monotonic"];
    return (await run("journalctl", all, { maxBuffer: 64 << 20 })).stdout;
  },

  async powerOff(): Promise<void> {
    await run("systemctl", ["poweroff", "--no-block"]);
  },
};

interface AuditLine {
  readonly id?: string;
  readonly event: string;
  readonly detail?: { readonly utterance?: string; readonly outcome?: string };
}

/** The person's programs by name, each with its process; a script has its own name and its interpreter's. */
async function personsPrograms(): Promise<Map<string, string>> {
  const programs = new Map<string, string>();
  const own = await personsUid();
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const uid = await stat(`/proc/${pid}`).then(
      (found) => String(found.uid),
      () => null,
    );
    if (uid !== own) continue;
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    for (const word of line.split("\0").slice(0, 2)) programs.set(basename(word), pid);
  }
  return programs;
}

async function personsUid(): Promise<string> {
  return (await run("id", ["--user", person])).stdout.trim();
}

async function property(unit: string, name: string): Promise<string> {
  return (await run("systemctl", ["show", `--property=${name}`, "--value", unit])).stdout.trim();
}

async function mainPid(unit: string): Promise<string> {
  const pid = await property(unit, "MainPID");
  if (pid === "0") throw new Error(`${unit} does not run`);
  await access(`/proc/${pid}`, constants.R_OK);
  return pid;
}

async function succeeds(command: string, arguments_: readonly string[]): Promise<boolean> {
  return await run(command, arguments_).then(
    () => true,
    () => false,
  );
}

/** One method call on the System API over a connection of its own. */
async function asPerson(method: string, signature: string, ...values: string[]): Promise<string> {
  const call = ["--system", "--json=short", "--timeout=120", "call", "org.parlance.System1", "/org/parlance/System1"];
  const busctl = ["busctl", ...call, "org.parlance.System1", method, signature, ...values];
  return (await run("runuser", ["-u", person, "--", ...busctl])).stdout;
}
