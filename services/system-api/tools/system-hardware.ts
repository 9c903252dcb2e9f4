import { readFileSync } from "node:fs";
import { machine } from "node:os";
import { parseCpuinfo } from "../parse-cpuinfo.ts";
import { readDevices } from "../read-devices.ts";
import { readDrives } from "../read-drives.ts";
import { readHost } from "../read-host.ts";
import { readMemory } from "../read-memory.ts";
import type { ToolImplementation } from "../tool.ts";

/** What the machine is made of. No serial numbers: they name the machine to whoever reads them. */
export const systemHardware: ToolImplementation<"system.hardware"> = {
  async prepare(_arguments, { bus }) {
    return {
      summary: "Show the hardware: processor, memory, graphics, disks, devices",
      ...{ exact: ["read /proc/cpuinfo, /sys/block, /sys/bus and hostnamed"], targets: [], undo: null },
      async run() {
        const { vendor, model, chassis, system, kernel } = await readHost(bus);
        return {
          machine: { name: `${vendor} ${model}`.trim(), kind: chassis, system, kernel },
          processor: { ...parseCpuinfo(readFileSync("/proc/cpuinfo", "utf8")), architecture: machine() },
          memory: readMemory().total,
          drives: readDrives(),
          devices: readDevices(),
        };
      },
    };
  },
};
