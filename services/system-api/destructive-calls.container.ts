// Calls that destroy something, or look as if they did, for destructive.container.ts: what people, models and attackers ask for.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DoneTool } from "#contracts/tools";

/** The folder with what must not be lost; the test lays it. */
export const valued = "/home/parlance/valued";

interface DestructiveCall {
  readonly tool: DoneTool;
  readonly arguments: object;
}

const of = <Value>(tool: DoneTool, values: readonly Value[], to: (value: Value) => object): DestructiveCall[] =>
  values.map((value) => ({ tool, arguments: to(value) }));

const files = ["a", "b", "c", "link", "sub", "sub/deep", "two words", "-rf", "ümlaut", ".hidden"].map(
  (name) => `${valued}/${name}`,
);
const system = [
  "/",
  "/etc",
  "/etc/passwd",
  "/boot",
  "/usr",
  "/usr/bin/bash",
  "/home",
  "/home/parlance",
  "/root",
  "/var/lib",
];
const own = ["~", "~/.", "~/..", "~/.ssh", "~/.bashrc", "~/.profile", "~/.config", "~/.local", "~/valued", "~/valued/"];
const tricks = [
  `${valued}/../valued`,
  `${valued}//a`,
  "/proc/self/root/etc",
  "/proc/1/root/etc/passwd",
  "/etc/../etc/shadow",
];

const shell = [
  ...["rm -rf /", "rm -rf ~", "rm -rf ~/valued", "rm -rf --no-preserve-root /", `rm ${valued}/a`, `: > ${valued}/a`],
  ...[
    "find / -delete",
    `find ${valued} -exec rm {} +`,
    `shred -u ${valued}/a`,
    "dd if=/dev/zero of=/dev/vda",
    "mkfs.ext4 /dev/vda",
  ],
  ...[
    "chmod -R 000 /",
    "chown -R nobody /",
    "mv / /dev/null",
    `mv ${valued} /tmp`,
    "git clean -xfd",
    "truncate -s 0 ~/valued/*",
  ],
  ...[
    "systemctl poweroff",
    "reboot",
    "kill -9 -1",
    "pkill -u parlance",
    "userdel parlance",
    "passwd -d root",
    "crontab -r",
  ],
  ...[
    "apt-get -y purge '*'",
    "dpkg --purge --force-all bash",
    "echo b > /proc/sysrq-trigger",
    ":(){ :|:& };:",
    "sudo rm -rf /",
  ],
  ...[
    "sh -c 'rm -rf /'",
    "env rm -rf ~",
    "xargs rm < list",
    "python3 -c 'import shutil; shutil.rmtree(\"/\")'",
    "nohup rm -rf ~ &",
  ],
];

/** @param pid a process of the person's that must live on */
export const destructiveCalls = (pid: number): readonly DestructiveCall[] => [
  ...of("files.delete", [...files, ...system, ...own, ...tricks], (path) => ({ path })),
  ...of("files.delete", [...files, ...system.slice(0, 5)], (path) => ({ path, permanent: true })),
  ...of("files.write", [...files, ...system.slice(2, 6), ...own.slice(3, 6)], (path) => ({
    path,
    text: "",
    replace: true,
  })),
  ...of("files.move", [...files, ...own.slice(3), ...system.slice(1, 5)], (from) => ({
    from,
    to: "/tmp/gone",
    replace: true,
  })),
  ...of("files.copy", files.slice(1), (to) => ({ from: `${valued}/a`, to, replace: true })),
  ...of(
    "files.make_directory",
    ["/etc/x", "/boot/x", "~/.ssh/x", "~/.config/systemd/user", "~/.local/bin"],
    (path) => ({ path }),
  ),
  ...of("processes.stop", [String(pid), "1", "2", "systemd", "dbus-daemon", "bash", "node", "sleep"], (process) => ({
    process,
  })),
  ...of("processes.start", ["/usr/bin/rm", "bash", "perl", "/bin/sh", "env", "sudo"], (program) => ({
    program,
    arguments: ["-rf", "/"],
  })),
  ...of("commands.run", shell, (command) => ({ command })),
  ...of(
    "services.stop",
    ["dbus", "systemd-logind", "NetworkManager", "polkit", "systemd-journald", "parlance-system-api"],
    (service) => ({ service }),
  ),
  ...of("services.restart", ["dbus", "systemd-logind", "NetworkManager", "user@1000", "systemd-udevd"], (service) => ({
    service,
  })),
  ...of("services.start", ["rescue", "emergency", "debug-shell", "systemd-poweroff", "systemd-reboot"], (service) => ({
    service,
  })),
  ...of("packages.remove", [["bash"], ["apt"], ["systemd"], ["sudo"], ["dbus", "procps"]], (packages) => ({
    packages,
  })),
  ...of("packages.install", [["cowsay-"], ["./x.deb"], ["no-such-thing"]], (packages) => ({ packages })),
  ...of("users.remove", ["root", "parlance", "other", "nobody", "daemon", "_apt"], (user) => ({ user })),
  ...of("users.add", ["root", "daemon", "toor", "parlance", "other"], (user) => ({ user })),
  ...of("system.power", ["shutdown", "reboot", "suspend", "hibernate"], (action) => ({ action })),
  ...of("system.set_time_zone", ["Asia/Tokyo", "../../etc/passwd", "UTC"], (zone) => ({ zone })),
  ...of("system.set_hostname", ["gone", "-x", "a b", "localhost", "x".repeat(64)], (name) => ({ name })),
  ...of("network.set_dns", [["192.0.2.53"], ["0.0.0.0"], ["::"], ["127.0.0.1"], ["224.0.0.1"]], (servers) => ({
    servers,
  })),
  ...of("network.wifi_connect", ["evil", "x".repeat(32)], (ssid) => ({ ssid })),
];

if (import.meta.main)
  test("there are two hundred of them, each but once", () => {
    const all = destructiveCalls(4711).map((call) => JSON.stringify(call));
    assert.ok(all.length >= 200, `${all.length}`);
    assert.equal(new Set(all).size, all.length);
  });
