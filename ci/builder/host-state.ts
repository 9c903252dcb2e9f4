import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { digestOf } from "./digest-of.ts";

/** Folders of the host that no build has any business in. */
const folders = ["/etc", "/var/lib/apt", "/var/lib/dpkg", "/var/cache/apt", "/var/lib/systemd", "/boot"];
/** What other programs change all the time: terminals, and memory that they share. */
const restless = /^\/dev\/(pts|shm)\//;

/** What a build could spoil on the machine that it runs on: an entry for each thing, and how it is. */
export async function hostState(): Promise<ReadonlyMap<string, string>> {
  const state = new Map<string, string>([["name of the host", hostname()]]);
  for (const line of (await readFile("/proc/self/mountinfo", "utf8")).split("\n")) state.set(`mount ${line}`, "there");
  for (const line of (await readFile("/proc/modules", "utf8").catch(() => "")).split("\n"))
    state.set(`module ${line.split(" ")[0]}`, "loaded");
  for (const name of await readdir("/sys/block").catch(() => []))
    if (name.startsWith("loop"))
      state.set(name, await readFile(`/sys/block/${name}/loop/backing_file`, "utf8").catch(() => "free"));
  await visit("/dev", state);
  for (const folder of folders) await visit(folder, state);
  return state;
}

async function visit(path: string, state: Map<string, string>): Promise<void> {
  if (restless.test(path)) return;
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  const common = `${(found.mode & 0o7777).toString(8)} ${found.uid}:${found.gid}`;
  if (found.isDirectory()) {
    state.set(path, `folder ${common}`);
    for (const name of await readdir(path)) await visit(join(path, name), state);
  } else if (found.isSymbolicLink()) state.set(path, `link to ${await readlink(path)}`);
  else if (found.isFile()) state.set(path, `file ${common} ${await digestOf(path)}`);
  else state.set(path, `node ${found.mode.toString(8)} ${common} ${found.rdev}`);
}
