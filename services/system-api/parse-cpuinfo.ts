export interface Processor {
  /** empty where the kernel does not name it */
  readonly name: string;
  readonly cores: number;
  readonly threads: number;
}

/** Reads /proc/cpuinfo of x86 and ARM: a block of lines for each thread. */
export function parseCpuinfo(text: string): Processor {
  const blocks = text
    .split(/\n\n+/)
    .map((block) => new Map([...block.matchAll(/^(.+?)\s*: ?(.*)$/gm)].map(([, key, value]) => [key!, value!])))
    .filter((block) => block.has("processor"));
  const named = (key: string): string | undefined => blocks.find((block) => block.has(key))?.get(key);
  // A virtual machine may say nothing of cores: then each thread counts as one.
  const cores = new Set(
    blocks.map((block, index) =>
      block.has("core id") ? `${block.get("physical id") ?? 0} ${block.get("core id")}` : index,
    ),
  );
  const name = named("model name") ?? named("Model") ?? named("Hardware") ?? "";
  return { name: name.replace(/\s+/g, " ").trim(), cores: cores.size, threads: blocks.length };
}
