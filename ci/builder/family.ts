import { readdirSync, readFileSync } from "node:fs";

/**
 * A process, its child, the child of that, and so on: the processes of a build lie one within another. Answers at once,
 * so that it can be used in the moment in which something happens.
 * @param pid of the first
 * @param count how many are wanted
 */
export function family(pid: number, count: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      // Behind the program's name, which may hold anything: state, parent, …
      const parent = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1];
      parents.set(Number(parent), Number(name));
    } catch {
      continue; // it has ended meanwhile
    }
  const found = [pid];
  while (found.length < count && parents.has(found.at(-1)!)) found.push(parents.get(found.at(-1)!)!);
  return found;
}
