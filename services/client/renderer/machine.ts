import type { DiskUse, MemoryUse } from "#contracts/results/system";
import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { facts } from "./facts.ts";
import { bytes, duration, percent } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** How the machine is, a line for each thing. */
export function renderStatus(status: Results["system.status"], style: Style): string {
  const { host, uptime, load, processors, memory, disks, failed } = status;
  const plural = processors === 1 ? "processor" : "processors";
  const names = failed.map(({ name }) => visible(name)).join(", ");
  return facts([
    ["Machine", visible(host)],
    ["Up", duration(uptime)],
    ["Load", `${load.map((one) => one.toFixed(2)).join(", ")} over 1, 5 and 15 minutes, on ${processors} ${plural}`],
    ["Memory", memoryWords(memory)],
    ...disks.map((disk) => [`Disk ${visible(disk.path)}`, diskWords(disk)]),
    ["Failed", failed.length === 0 ? paint(style, "green", "nothing") : paint(style, "red", names)],
  ]);
}

/** Memory in a few lines. */
export function renderMemory(memory: MemoryUse): string {
  const { swap } = memory;
  return facts([
    ["Memory", memoryWords(memory)],
    ["Free", `${bytes(memory.free)}, and ${bytes(memory.cached)} of files that give way`],
    ["Swap", swap.total === 0 ? "none" : `${bytes(swap.used)} of ${bytes(swap.total)} used`],
  ]);
}

/** Disks, one a line. */
export function renderDisks({ disks }: Results["system.disk"], style: Style): string {
  if (disks.length === 0) return "There is no disk.\n";
  const head = ["PLACE", "SIZE", "USED", "FREE", "FULL", "DEVICE"];
  const rows = disks.map((disk) => [
    visible(disk.path),
    bytes(disk.size),
    bytes(disk.used),
    disk.readOnly ? "read-only" : bytes(disk.available),
    full(disk, style),
    visible(disk.device),
  ]);
  const layout = [
    { align: "left", rank: 0 },
    { align: "right", rank: 3 },
    { align: "right", rank: 4 },
    { align: "right", rank: 1 },
    { align: "right", rank: 2 },
    { align: "left", rank: 5 },
  ] as const;
  const [heading = "", ...lines] = columns([head, ...rows], layout, style).split(/(?<=\n)/);
  return paint(style, "bold", heading.trimEnd()) + "\n" + lines.join("");
}

/** What the machine is made of. */
export function renderHardware(hardware: Results["system.hardware"]): string {
  const { machine, processor, memory, drives, devices } = hardware;
  const cores = `${processor.cores} ${processor.cores === 1 ? "core" : "cores"}, ${processor.threads} threads`;
  return facts([
    [
      "Machine",
      [machine.name || "unknown", machine.kind]
        .filter((word) => word !== "")
        .map(visible)
        .join(", "),
    ],
    ["System", [machine.system, machine.kernel].map(visible).join(", ")],
    ["Processor", `${visible(processor.name || "unknown")} (${visible(processor.architecture)}, ${cores})`],
    ["Memory", bytes(memory)],
    ...drives.map(({ name, model, size, rotating, removable }) => [
      "Drive",
      `${visible(name)}, ${bytes(size)}${model === "" ? "" : `, ${visible(model)}`}${rotating ? ", turning" : ""}${removable ? ", removable" : ""}`,
    ]),
    ...devices.map(({ kind, name, driver }) => [
      visible(kind.charAt(0).toUpperCase() + kind.slice(1)),
      `${visible(name)}${driver === null ? "" : ` (${visible(driver)})`}`,
    ]),
  ]);
}

/** What was changed of the machine, in a line. */
export const renderTimeZone = ({ zone }: Results["system.set_time_zone"]): string =>
  `The time zone is ${visible(zone)}.\n`;
export const renderHostname = ({ name }: Results["system.set_hostname"]): string =>
  `This machine is called ${visible(name)}.\n`;
export const renderPower = ({ action }: Results["system.power"]): string =>
  ({ shutdown: "Shutting down.\n", reboot: "Restarting.\n", suspend: "Going to sleep.\n" })[action];

const memoryWords = ({ used, total, available }: MemoryUse): string =>
  `${bytes(used)} of ${bytes(total)} used, ${bytes(available)} available`;

const diskWords = ({ used, size, available, readOnly }: DiskUse): string =>
  `${bytes(used)} of ${bytes(size)} used, ${readOnly ? "read-only" : `${bytes(available)} free`}`;

/** From here on a disk is worth a look. */
const nearlyFull = 90;

/** Of what people can have, as df counts: what is kept back for root counts as neither. */
function full({ used, available, readOnly }: DiskUse, style: Style): string {
  const share = percent(used, used + available);
  return share >= nearlyFull && !readOnly ? paint(style, "red", `${share} %`) : `${share} %`;
}
