import { readFileSync } from "node:fs";
import type { Results } from "#contracts/tools";
import type { Bus } from "#kit/bus";
import { readAccounts } from "../accounts.ts";
import { parseCpuinfo } from "../parse-cpuinfo.ts";
import { diskOf, readDisks } from "../read-disks.ts";
import { readHost } from "../read-host.ts";
import { readMemory } from "../read-memory.ts";
import { systemdManager } from "../systemd-manager.ts";
import type { ToolContext, ToolImplementation } from "../tool.ts";

type Status = Results["system.status"];

/** How the machine is at a glance. */
export const systemStatus: ToolImplementation<"system.status"> = {
  async prepare(_arguments, context) {
    return {
      summary: "Show uptime, load, memory, disk and failed services",
      exact: ["read /proc, statfs, org.freedesktop.systemd1.Manager.ListUnitsByPatterns(failed)"],
      targets: [],
      undo: null,
      run: (_report, signal) => readStatus(context, signal),
    };
  },
};

async function readStatus(context: ToolContext, signal: AbortSignal): Promise<Status> {
  const { bus, caller } = context;
  const [{ hostname }, disks, failed] = await Promise.all([readHost(bus), readDisks(context, signal), readFailed(bus)]);
  const home = readAccounts().get(caller.uid)?.home ?? "/";
  const [one, five, fifteen] = readFileSync("/proc/loadavg", "utf8").split(" ").map(Number);
  return {
    host: hostname,
    uptime: Math.floor(Number.parseFloat(readFileSync("/proc/uptime", "utf8"))),
    load: [one!, five!, fifteen!],
    processors: parseCpuinfo(readFileSync("/proc/cpuinfo", "utf8")).threads,
    memory: readMemory(),
    disks: [...new Set(["/", home].flatMap((path) => diskOf(path, disks) ?? []))],
    failed,
  };
}

async function readFailed(bus: Bus): Promise<Status["failed"]> {
  const [units] = await bus.call(systemdManager, "ListUnitsByPatterns", "asas", [["failed"], []]);
  return (units as readonly string[][]).map(([name = "", description = ""]) => ({ name, description }));
}
