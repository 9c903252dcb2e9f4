import t from "tap";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

const memory = {
  ...{ total: 8e9, available: 5e9, used: 3e9, free: 1e9, cached: 4e9 },
  swap: { total: 2e9, used: 1e8 },
};
const disk = {
  ...{ path: "/", device: "/dev/sda2", type: "ext4", readOnly: false },
  ...{ size: 100e9, used: 40e9, available: 55e9 },
};

t.test("the machine's status stands in a few lines", async (t) => {
  const status = {
    ...{ host: "atlas", uptime: 3 * 86_400 + 4 * 3600 + 59, load: [0.5, 1.25, 2], processors: 2, memory },
    ...{ disks: [disk, { ...disk, path: "/home", readOnly: true }] },
    failed: [{ name: "evil\u001b[1m.service", description: "" }],
  } as const;
  const text = render("system.status", status, plain);
  t.same(text.split("\n"), [
    "Machine     atlas",
    "Up          3 days 4 hours",
    "Load        0.50, 1.25, 2.00 over 1, 5 and 15 minutes, on 2 processors",
    "Memory      3.0 GB of 8.0 GB used, 5.0 GB available",
    "Disk /      40.0 GB of 100 GB used, 55.0 GB free",
    "Disk /home  40.0 GB of 100 GB used, read-only",
    "Failed      evil\\x1b[1m.service",
    "",
  ]);
  t.match(
    render("system.status", { ...status, failed: [], uptime: 5 }, plain),
    /Up +less than a minute\n.*\nFailed +nothing\n/s,
  );
});

t.test("memory and disks are told in quantities for people", async (t) => {
  t.same(render("system.memory", memory, plain).split("\n"), [
    "Memory  3.0 GB of 8.0 GB used, 5.0 GB available",
    "Free    1.0 GB, and 4.0 GB of files that give way",
    "Swap    100 MB of 2.0 GB used",
    "",
  ]);
  t.match(render("system.memory", { ...memory, swap: { total: 0, used: 0 } }, plain), /^Swap +none$/m);
  const stick = { ...disk, path: "/media/a\u202eb", size: 1e9, used: 99e7, available: 1e7, device: "/dev/sdb1" };
  const text = render("system.disk", { disks: [disk, stick] }, plain);
  t.notMatch(text, control);
  t.same(
    text
      .trimEnd()
      .split("\n")
      .map((line) => line.trim().split(/ {2,}/)),
    [
      ["PLACE", "SIZE", "USED", "FREE", "FULL", "DEVICE"],
      ["/", "100 GB", "40.0 GB", "55.0 GB", "43 %", "/dev/sda2"],
      ["/media/a\\u202eb", "1.0 GB", "990 MB", "10.0 MB", "99 %", "/dev/sdb1"],
    ],
  );
  t.match(render("system.disk", { disks: [stick] }, { ...plain, color: true }), "\u001b[31m99 %\u001b[0m");
  t.equal(render("system.disk", { disks: [] }, plain), "There is no disk.\n");
});

t.test("hardware is told a part a line, and names that others gave are shown and not obeyed", async (t) => {
  const hardware = {
    machine: { name: "LENOVO ThinkPad", kind: "laptop", system: "Debian GNU/Linux 13", kernel: "Linux 6.12" },
    processor: { name: "Some CPU", architecture: "x86_64", cores: 1, threads: 2 },
    memory: 16e9,
    drives: [{ name: "sda", model: "Disk\u001b]0;x\u0007", size: 1e12, rotating: true, removable: false }],
    devices: [
      { kind: "graphics", name: "Some GPU", driver: "i915" },
      { kind: "usb", name: "Stick\nGraphics  fake", driver: null },
    ],
  } as const;
  t.same(render("system.hardware", hardware, plain).split("\n"), [
    "Machine    LENOVO ThinkPad, laptop",
    "System     Debian GNU/Linux 13, Linux 6.12",
    "Processor  Some CPU (x86_64, 1 core, 2 threads)",
    "Memory     16.0 GB",
    "Drive      sda, 1.0 TB, Disk\\x1b]0;x\\x07, turning",
    "Graphics   Some GPU (i915)",
    "Usb        Stick\\nGraphics  fake",
    "",
  ]);
});

t.test("what was changed is told in a line", async (t) => {
  t.equal(
    render("system.set_time_zone", { zone: "Europe/Berlin", previous: "UTC" }, plain),
    "The time zone is Europe/Berlin.\n",
  );
  t.equal(render("system.set_hostname", { name: "atlas", previous: "x" }, plain), "This machine is called atlas.\n");
  t.equal(render("system.power", { action: "reboot" }, plain), "Restarting.\n");
});
