import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import t from "tap";
import { parseCpuinfo } from "./parse-cpuinfo.ts";

t.test("the processor of this machine is what the system's library says", async (t) => {
  const found = parseCpuinfo(readFileSync("/proc/cpuinfo", "utf8"));
  t.equal(found.threads, cpus().length);
  t.ok(found.threads >= availableParallelism() && found.cores <= found.threads);
  t.equal(found.name, cpus()[0]!.model.replace(/\s+/g, " ").trim());
});

const x86 = ([0, 1, 2, 3] as const)
  .map(
    (thread) =>
      `processor\t: ${thread}\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Core(TM)  i5 CPU @ 2.00GHz\nphysical id\t: 0\ncore id\t\t: ${thread % 2}\ncpu cores\t: 2\nflags\t\t: fpu vme\npower management:\n\n`,
  )
  .join("");
const arm = `processor\t: 0\nBogoMIPS\t: 108.00\nCPU implementer\t: 0x41\n\nprocessor\t: 1\nBogoMIPS\t: 108.00\nCPU implementer\t: 0x41\n\nRevision\t: c03111\nModel\t\t: Raspberry Pi 4 Model B Rev 1.1\n`;

t.test("threads share cores, and where nothing is said of cores each thread is one", async (t) => {
  t.same(parseCpuinfo(x86), { name: "Intel(R) Core(TM) i5 CPU @ 2.00GHz", cores: 2, threads: 4 });
  t.same(parseCpuinfo(arm), { name: "", cores: 2, threads: 2 });
  t.same(parseCpuinfo(""), { name: "", cores: 0, threads: 0 });
});
