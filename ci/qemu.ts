import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { type Dialogue, dialogue } from "./dialogue.ts";
import { findUefiFirmware, type Firmware } from "./firmware.ts";
import { logsFolder } from "./logs-folder.ts";
import { connectQmp } from "./qmp.ts";
import { readScreen, type Screen } from "./screen.ts";
import { ended, startTied } from "./start-tied.ts";

export type Accelerator = "kvm" | "tcg";

export interface MachineOptions {
  /** begins the names of its logs in out/logs */
  readonly name: string;
  readonly iso: string;
  readonly firmware: Firmware;
  readonly accelerator: Accelerator;
  /** what systemd in the guest reads as credentials (systemd.system-credentials(7)), by name */
  readonly credentials?: Readonly<Record<string, string>>;
  /** file that the guest sees as a read-only disk with the serial number `parlance-test` */
  readonly disk?: string;
  /** port of the host's loopback interface that leads to the guest's SSH server */
  readonly sshPort?: number;
}

export interface Machine {
  /** the person's console: the first serial port */
  readonly console: Dialogue;
  /** /dev/virtio-ports/parlance.verdict in the guest */
  readonly channel: Duplex;
  /** Takes a picture of the screen, which is kept under this name. @returns its path */
  screenshot(name: string): Promise<string>;
  /** Looks at the screen. */
  screen(): Promise<Screen>;
  /** Presses keys of the machine's keyboard together; they have QEMU's names (QKeyCode). */
  press(...keys: readonly string[]): Promise<void>;
  /**
   * Waits until the guest has switched the machine off itself.
   * @throws when it does not within `seconds`, resets instead, or QEMU fails
   */
  poweredOff(seconds: number): Promise<void>;
  /** Ends the machine, whatever its state, and removes what it needed. */
  destroy(): Promise<void>;
}

/** Boots the image in QEMU: nothing of it is changed, it only gets devices around it. */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const logs = await logsFolder();
  const scratch = await mkdtemp(join(tmpdir(), "parlance-machine-"));
  const arguments_ = [
    ...machineArguments(options),
    ...(options.firmware === "uefi" ? await uefiArguments(scratch) : []),
    ...credentialArguments(options.credentials ?? {}),
    ...["-display", "none", "-no-reboot"],
    ...["-chardev", "socket,id=console,fd=3", "-serial", "chardev:console"],
    ...["-chardev", "socket,id=channel,fd=4", "-device", "virtio-serial-pci"],
    ...["-device", "virtserialport,chardev=channel,name=parlance.verdict"],
    ...["-chardev", "socket,id=control,fd=5", "-mon", "chardev=control,mode=control"],
  ];
  const qemu = startTied("qemu-system-x86_64", arguments_, ["ignore", "ignore", "pipe", "pipe", "pipe", "pipe"]);
  const complaints: string[] = [];
  qemu.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk.toString("utf8")));
  const [, , , serial, channel, control] = qemu.stdio as unknown as Duplex[];
  const console_ = dialogue(serial!, join(logs, `${options.name}-console.log`));
  channel!.on("error", () => {});

  const end = ended(qemu);
  const destroy = async (): Promise<void> => {
    qemu.kill("SIGKILL");
    await end.catch(() => {});
    await rm(scratch, { recursive: true, force: true });
  };
  const failed = end.then((code) => {
    throw new Error(`QEMU ended at once with ${code}: ${complaints.join("").trim()}`);
  });
  const qmp = await Promise.race([connectQmp(control!), failed]).catch(async (error: unknown) => {
    await destroy();
    throw error;
  });
  failed.catch(() => {});

  return {
    console: console_,
    channel: channel!,
    async screenshot(name) {
      const filename = join(logs, `${options.name}-${name}.png`);
      await qmp.execute("screendump", { filename, format: "png" });
      return filename;
    },
    async screen() {
      const filename = join(scratch, "screen.ppm");
      await qmp.execute("screendump", { filename });
      return readScreen(await readFile(filename));
    },
    async press(...keys) {
      await qmp.execute("send-key", { keys: keys.map((data) => ({ type: "qcode", data })) });
    },
    async poweredOff(seconds) {
      const timer = new Promise<"late">((resolve) => setTimeout(resolve, seconds * 1000, "late").unref());
      const code = await Promise.race([end, timer]);
      const [shutdown] = qmp.events("SHUTDOWN");
      if (code === "late") throw new Error(`the machine was still on after ${seconds} s`);
      if (code !== 0) throw new Error(`QEMU ended with ${code}: ${complaints.join("").trim()}`);
      if (shutdown?.["reason"] !== "guest-shutdown")
        throw new Error(`the machine did not switch itself off: ${JSON.stringify(shutdown)}`);
    },
    destroy,
  };
}

/** The machine itself, the same for tests and for people. */
export function machineArguments(
  options: Pick<MachineOptions, "iso" | "accelerator" | "disk" | "sshPort">,
): readonly string[] {
  // One processor where it is emulated: with two, QEMU at times delivers a breakpoint of the kernel's own code patching
  // after the patch is over ("Oops: int3"), and the kernel panics. Seen once in about ten boots with QEMU 7.2.
  const accelerator = {
    kvm: ["kvm", "-cpu", "host", "-smp", "2"],
    tcg: ["tcg", "-cpu", "max", "-smp", "1"],
  }[options.accelerator];
  const forward = options.sshPort === undefined ? "" : `,hostfwd=tcp:127.0.0.1:${options.sshPort}-:22`;
  return [
    ...["-nodefaults", "-machine", "q35", "-accel", ...accelerator, "-m", "2048", "-vga", "std"],
    ...["-blockdev", file("cd", options.iso), "-device", "ide-cd,drive=cd,bootindex=0"],
    ...(options.disk === undefined
      ? []
      : ["-blockdev", file("disk", options.disk), "-device", "virtio-blk-pci,drive=disk,serial=parlance-test"]),
    ...["-netdev", `user,id=net${forward}`, "-device", "virtio-net-pci,netdev=net,romfile="],
    ...["-device", "virtio-rng-pci"],
  ];
}

const file = (name: string, filename: string): string =>
  JSON.stringify({ "node-name": name, driver: "file", filename, "read-only": true });

async function uefiArguments(scratch: string): Promise<string[]> {
  const { code, variables } = await findUefiFirmware();
  const own = join(scratch, "variables.fd");
  await copyFile(variables, own);
  return [
    ...["-blockdev", file("code", code)],
    ...["-blockdev", JSON.stringify({ "node-name": "variables", driver: "file", filename: own })],
    ...["-machine", "pflash0=code,pflash1=variables"],
  ];
}

/** Base64, because QEMU gives commas and systemd gives line ends a meaning of their own. */
function credentialArguments(credentials: Readonly<Record<string, string>>): string[] {
  return Object.entries(credentials).flatMap(([name, value]) => [
    "-smbios",
    `type=11,value=io.systemd.credential.binary:${name}=${Buffer.from(value).toString("base64")}`,
  ]);
}
