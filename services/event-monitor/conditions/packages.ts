import { readFileSync, statSync } from "node:fs";
import type { Condition, Found } from "./condition.ts";

const named = 5;

/** Packages that dpkg began to install and did not finish, while nobody is at it. The detail is the names of all. */
export function packages(folder = "/var/lib/dpkg", lockTable = "/proc/locks"): Condition {
  let read = NaN;
  let unfinished: readonly string[] = [];
  return {
    kind: "package state broken",
    look(known) {
      const changed = statSync(`${folder}/status`, { throwIfNoEntry: false })?.mtimeMs ?? NaN;
      if (Number.isNaN(changed)) return [];
      if (changed !== read) unfinished = readUnfinished(`${folder}/status`);
      read = changed;
      // Who is at it may still finish what was not.
      if (isLocked(folder, lockTable)) return [...known].map((subject) => ({ subject }));
      return unfinished.length === 0 ? [] : [describe(unfinished)];
    },
  };
}

function describe(names: readonly string[]): Found {
  const more = names.length > named ? ` and ${names.length - named} more` : "";
  return { subject: names.slice(0, named).join(", ") + more, detail: names.join(" ") };
}

/** Names of packages by dpkg's own states. */
const readUnfinished = (file: string): string[] =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^Package: (\S+)\nStatus: \S+ \S+ (?:unpacked|half-configured|half-installed|triggers-\w+)$/gm,
    ),
  ].map(([, name]) => name!);

/** apt and dpkg hold these for as long as they work. */
function isLocked(folder: string, lockTable: string): boolean {
  const locks = readFileSync(lockTable, "utf8");
  return ["lock", "lock-frontend"].some((name) => {
    const file = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    return file !== undefined && locks.includes(`:${file.ino} `);
  });
}
