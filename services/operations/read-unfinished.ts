import { apt } from "./apt.ts";

/** Names of the packages that dpkg began to install and did not finish. */
export async function readUnfinished(): Promise<ReadonlySet<string>> {
  const states = await apt("dpkg-query", ["--show", "--showformat=${Package} ${db:Status-Status}\n"]);
  return new Set(
    [...states.matchAll(/^(\S+) (?:unpacked|half-configured|half-installed|triggers-\w+)$/gm)].map(([, name]) => name!),
  );
}
