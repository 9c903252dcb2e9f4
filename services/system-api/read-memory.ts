import { readFileSync } from "node:fs";
import type { MemoryUse } from "#contracts/results/system";

/** How the machine's memory is used, in bytes (proc_meminfo(5)). */
export function readMemory(file = "/proc/meminfo"): MemoryUse {
  const kibibytes = new Map(
    [...readFileSync(file, "utf8").matchAll(/^(\S+):\s+(\d+) kB$/gm)].map(([, name, count]) => [name, Number(count)]),
  );
  const bytes = (name: string): number => (kibibytes.get(name) ?? 0) * 1024;
  const total = bytes("MemTotal");
  const available = bytes("MemAvailable");
  return {
    ...{ total, available, used: total - available, free: bytes("MemFree") },
    cached: bytes("Cached") + bytes("Buffers") + bytes("SReclaimable"),
    swap: { total: bytes("SwapTotal"), used: bytes("SwapTotal") - bytes("SwapFree") },
  };
}
