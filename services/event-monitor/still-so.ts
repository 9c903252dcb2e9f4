import { existsSync, readFileSync } from "node:fs";
import type { MachineEvent } from "#contracts/event-monitor";
import { type Bus, BusError } from "#kit/bus";

const manager = {
  destination: "org.freedesktop.systemd1",
  path: "/org/freedesktop/systemd1",
  interface: "org.freedesktop.systemd1.Manager",
};
const networkManager = "org.freedesktop.NetworkManager";
const network = { destination: networkManager, path: "/org/freedesktop/NetworkManager", interface: networkManager };
/** NetworkManager's states of a device that is in use, and of one that it has no business with. */
const [activated, unmanaged] = [100, 10];
/** Milliseconds after which what happened once is over: nothing tells that it is. */
const passing = 600_000;
const passingOfDisks = 7 * 86_400_000;

/** Whether trouble that a record told of is still there, as the machine itself says now. */
export async function stillSo(bus: Bus, event: Pick<MachineEvent, "kind" | "subject" | "last">): Promise<boolean> {
  const passed = Date.now() - Date.parse(event.last);
  switch (event.kind) {
    case "unit failed":
    case "crash loop":
      return !isWell((await unitState(bus, event.subject)).state);
    case "out of memory":
      if (event.subject.endsWith(".service")) return !isWell((await unitState(bus, event.subject)).state);
      return passed < passing;
    case "link lost":
      return await isLost(bus, event.subject);
    case "disk error":
      return existsSync(`/sys/class/block/${event.subject}`) && passed < passingOfDisks;
    case "read-only file system":
      return isReadOnly(event.subject);
    default:
      return passed < passing;
  }
}

/** One that is being started may fail again. */
const isWell = (state: string): boolean => state === "active" || state === "inactive";

/** systemd's ActiveState, "inactive" for a unit that is not loaded any more, and how often it started it again by itself. */
export async function unitState(bus: Bus, unit: string): Promise<{ state: string; restarts: number }> {
  try {
    const [path] = await bus.call(manager, "GetUnit", "s", [unit]);
    const at = (type: string) => ({ ...manager, path: path as string, interface: `org.freedesktop.systemd1.${type}` });
    const state = await bus.property<string>(at("Unit"), "ActiveState");
    const restarts = unit.endsWith(".service") ? await bus.property<number>(at("Service"), "NRestarts") : 0;
    return { state, restarts };
  } catch (error) {
    if (error instanceof BusError) return { state: "inactive", restarts: 0 };
    throw error;
  }
}

/** What is unplugged, or left alone on purpose, is not lost; nor is it found again while NetworkManager starts. */
async function isLost(bus: Bus, device: string): Promise<boolean> {
  try {
    const [path] = await bus.call(network, "GetDeviceByIpIface", "s", [device]);
    const state = await bus.property<number>(
      { ...network, path: path as string, interface: `${networkManager}.Device` },
      "State",
    );
    return state !== activated && state !== unmanaged;
  } catch (error) {
    if (error instanceof BusError) return !error.type.endsWith(".UnknownDevice");
    throw error;
  }
}

/**
 * By what the kernel says of the file system itself (proc_pid_mountinfo(5), the last field), wherever it is mounted. Since
 * Linux 6.12 ext4 that stopped being written to does not show there as "ro"; what it counts its errors in does, until it is
 * checked.
 */
function isReadOnly(disk: string): boolean {
  const file = `/sys/class/block/${disk}/dev`;
  if (!existsSync(file)) return false;
  const number = readFileSync(file, "utf8").trim();
  const mounted = readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .find((line) => line.split(" ")[2] === number);
  if (mounted === undefined) return false;
  const errors = `/sys/fs/ext4/${disk}/errors_count`;
  const options = mounted.split(" ").at(-1)!.split(",");
  return options.includes("ro") || (existsSync(errors) && Number(readFileSync(errors, "utf8")) > 0);
}
