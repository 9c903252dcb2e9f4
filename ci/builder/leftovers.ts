import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How long the kernel may take to end the processes of a namespace, in ms. */
const patience = 10_000;

/**
 * What a build has left that only a running one may have: processes, mounts in whatever namespace, loop devices.
 * @param folder the one that the build ran in and wrote to
 * @returns a line for each, after waiting for the last to go
 */
export async function leftovers(folder: string): Promise<string[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = [...(await processes(folder)), ...(await loopDevices(folder))];
    if (found.length === 0 || Date.now() > deadline) return found;
    await sleep(100);
  }
}

async function processes(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === process.pid) continue;
    // One that has ended meanwhile has left nothing.
    const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
    const follow = (name: string): Promise<string> => readlink(`/proc/${pid}/${name}`).catch(() => "");
    const isIn = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
    const commandLine = (await read("cmdline")).replaceAll("\0", " ").trim();
    const mounts = (await read("mountinfo")).split("\n").filter((line) => line.includes(folder));
    const at = [await follow("cwd"), await follow("root"), await follow("exe")].filter(isIn);
    if (commandLine.includes(folder) || at.length > 0) found.push(`process ${pid} (${at.join(", ")}): ${commandLine}`);
    found.push(...mounts.map((line) => `mount of process ${pid} (${commandLine}): ${line}`));
  }
  return found;
}

async function loopDevices(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir("/sys/block").catch(() => [])).filter((name) => name.startsWith("loop"))) {
    const file = await readFile(join("/sys/block", name, "loop/backing_file"), "utf8").catch(() => "");
    if (file.includes(folder)) found.push(`loop device ${name}: ${file.trim()}`);
  }
  return found;
}
