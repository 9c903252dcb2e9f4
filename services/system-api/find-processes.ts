import type { FoundProcess } from "./read-processes.ts";

/** All processes that a person means: the one of that number, or those of that name, whatever the case where no other way fits. */
export function findProcesses(said: string, all: readonly FoundProcess[]): readonly FoundProcess[] {
  if (/^\d+$/.test(said)) return all.filter(({ entry }) => entry.pid === Number(said));
  const exact = all.filter(({ names }) => names.includes(said));
  if (exact.length > 0) return exact;
  const plain = said.toLowerCase();
  return all.filter(({ names }) => names.some((name) => name.toLowerCase() === plain));
}

/** Those of some processes that none of the others has started, directly or through another program. */
export function topmost(some: readonly FoundProcess[], all: readonly FoundProcess[]): readonly FoundProcess[] {
  const pids = new Set(some.map(({ entry }) => entry.pid));
  return some.filter((one) => !ancestors(one.parent, all).some((pid) => pids.has(pid)));
}

/** A process and those that it descends from, the nearest first. */
export function ancestors(pid: number, all: readonly FoundProcess[]): readonly number[] {
  const parents = new Map(all.map(({ entry, parent }) => [entry.pid, parent]));
  const line: number[] = [];
  for (let one: number | undefined = pid; one !== undefined && one > 0 && !line.includes(one); one = parents.get(one))
    line.push(one);
  return line;
}
