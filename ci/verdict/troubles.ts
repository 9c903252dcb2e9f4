import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";

const run = promisify(execFile);

export type Trouble = keyof typeof troubles;

/** Ways to bring a whole machine into trouble that a container cannot be in. Each gives what it is about. */
export const troubles = {
  /** A service that takes more memory than it may have. */
  async memory(): Promise<string> {
    const limits = ["--property=MemoryMax=48M", "--property=MemorySwapMax=0", "--unit=trouble-memory"];
    await run("systemd-run", [...limits, "perl", "-e", "push @a, 1 x (8 << 20) while 1"]);
    return "trouble-memory.service";
  },

  /** A file system that finds itself damaged. @param image one of ext4, compressed */
  async "file system"(image = ""): Promise<string> {
    await writeFile("/run/trouble.img", gunzipSync(Buffer.from(image, "base64")));
    await run("mkdir", ["-p", "/run/trouble"]);
    await run("mount", ["-o", "loop", "/run/trouble.img", "/run/trouble"]);
    const { stdout } = await run("findmnt", ["--noheadings", "--output=SOURCE", "/run/trouble"]);
    const device = stdout.trim().replace("/dev/", "");
    await writeFile(`/sys/fs/ext4/${device}/trigger_fs_error`, "1");
    return device;
  },

  /** It is taken away again. */
  async "file system gone"(): Promise<string> {
    await run("umount", ["/run/trouble"]);
    return "";
  },

  /** A disk with sectors that cannot be read. */
  async disk(): Promise<string> {
    const before = await readdir("/sys/class/block");
    await run("modprobe", ["scsi_debug", "dev_size_mb=8", "opts=2"]);
    await run("udevadm", ["settle"]);
    const device = (await readdir("/sys/class/block")).find((name) => !before.includes(name) && name.startsWith("sd"))!;
    // It fails, as it should.
    await run("dd", [`if=/dev/${device}`, "of=/dev/null", "bs=512", "skip=4660", "count=1"]).catch(() => null);
    return device;
  },

  /** It is pulled out. */
  async "disk gone"(): Promise<string> {
    await run("rmmod", ["scsi_debug"]);
    return "";
  },

  /** A clock that was lost, on a machine whose timesyncd has noted the time and does not yet note the wrong one. */
  async clock(): Promise<string> {
    await run("mkdir", ["-p", "/run/systemd/timesyncd.conf.d"]);
    await writeFile("/run/systemd/timesyncd.conf.d/trouble.conf", "[Time]\nSaveIntervalSec=1d\n");
    await run("systemctl", ["restart", "systemd-timesyncd.service"]);
    await run("touch", ["/var/lib/systemd/timesync/clock"]);
    await run("date", ["--set=2001-01-01 00:00:00"]);
    return "the clock";
  },

  /** What programs write to the kernel's log as if they were it. */
  async forged(): Promise<string> {
    for (let index = 0; index < 50; index += 1)
      await writeFile("/dev/kmsg", `<3>I/O error, dev sdq, sector ${index}\n`);
    return (await readFile("/proc/sys/kernel/hostname", "utf8")).trim();
  },
};
