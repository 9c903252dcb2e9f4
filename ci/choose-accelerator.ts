import { access, constants, mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Accelerator, startMachine } from "./qemu.ts";

/** Seconds in which a machine with working KVM reaches the first words of systemd, several times over. */
const limit = 60;

/**
 * KVM where it is proven to work, else emulation. That /dev/kvm can be opened proves nothing: on some hosts a kernel hangs
 * or dies on it. So the image itself is booted once, until its systemd speaks; what came of it holds until the host boots.
 */
export async function chooseAccelerator(iso: string): Promise<Accelerator> {
  const usable = await access("/dev/kvm", constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!usable) return "tcg";
  const cache = resolve(import.meta.dirname, "../out/cache");
  const hostBoot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
  const record = resolve(cache, "accelerator.json");
  const known = await readFile(record, "utf8").then(parse, () => null);
  if (known?.hostBoot === hostBoot) return known.accelerator;

  const accelerator = (await reachesSystemd(iso)) ? "kvm" : "tcg";
  await mkdir(cache, { recursive: true });
  await writeFile(record, JSON.stringify({ hostBoot, accelerator }) + "\n");
  return accelerator;
}

function parse(text: string): { hostBoot: string; accelerator: Accelerator } | null {
  try {
    return JSON.parse(text) as { hostBoot: string; accelerator: Accelerator };
  } catch {
    return null;
  }
}

async function reachesSystemd(iso: string): Promise<boolean> {
  try {
    const machine = await startMachine({ name: "kvm-proof", iso, firmware: "bios", accelerator: "kvm" });
    try {
      await machine.console.expect("systemd in the guest", /systemd\[1\]|Reached target|login:/, limit);
      return true;
    } finally {
      await machine.destroy();
    }
  } catch (error) {
    console.error(`KVM does not boot a kernel here, emulation is used: ${(error as Error).message.split("\n")[0]}`);
    return false;
  }
}
