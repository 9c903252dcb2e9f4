import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { parsePciIds, readPciNames } from "./pci-names.ts";
import { readDevices } from "./read-devices.ts";
import { readDrives } from "./read-drives.ts";

const pciIds = `# a comment
10de  NVIDIA Corporation
\t2684  AD102 [GeForce RTX 4090]
\t\t10de 16f4  A subsystem
8086  Intel Corporation
\t2918  82801IB (ICH9) LPC Interface Controller
C 03  Display controller
\t00  VGA compatible controller
`;

function makeTree(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
}

t.test("the list of names is read as far as it is about devices", async (t) => {
  t.same(Object.fromEntries(parsePciIds(pciIds)), {
    "10de": "NVIDIA Corporation",
    "10de 2684": "AD102 [GeForce RTX 4090]",
    "8086": "Intel Corporation",
    "8086 2918": "82801IB (ICH9) LPC Interface Controller",
  });
});

t.test("devices are named by udev, by the list, or by their numbers", async (t) => {
  const folder = t.testdir({});
  makeTree(folder, {
    "pci/devices/0000:00:02.0/class": "0x030000",
    "pci/devices/0000:00:02.0/vendor": "0x8086",
    "pci/devices/0000:00:02.0/device": "0x3e92",
    "pci/devices/0000:01:00.0/class": "0x030000",
    "pci/devices/0000:01:00.0/vendor": "0x10de",
    "pci/devices/0000:01:00.0/device": "0x2684",
    "pci/devices/0000:02:00.0/class": "0x020000",
    "pci/devices/0000:02:00.0/vendor": "0x1af4",
    "pci/devices/0000:02:00.0/device": "0x1000",
    "pci/devices/0000:00:1f.0/class": "0x060100",
    "usb/devices/usb1/bDeviceClass": "09",
    "usb/devices/usb1/idVendor": "1d6b",
    "usb/devices/1-1/bDeviceClass": "00",
    "usb/devices/1-1/idVendor": "046d",
    "usb/devices/1-1/product": "Keyboard",
    "usb/devices/1-1/manufacturer": "Logitech",
    "usb/devices/1-1:1.0/bInterfaceClass": "03",
    "udev/+pci:0000:00:02.0": "E:ID_VENDOR_FROM_DATABASE=Intel Corporation\nE:ID_MODEL_FROM_DATABASE=UHD Graphics 630",
    "pci.ids": pciIds,
  });
  symlinkSync("../../drivers/usbhid", join(folder, "usb/devices/1-1:1.0/driver"));
  symlinkSync("../../drivers/i915", join(folder, "pci/devices/0000:00:02.0/driver"));
  const names = readPciNames(join(folder, "udev"), [join(folder, "none"), join(folder, "pci.ids")]);
  t.same(readDevices(folder, names), [
    { kind: "graphics", name: "Intel Corporation UHD Graphics 630", driver: "i915" },
    { kind: "graphics", name: "NVIDIA Corporation AD102 [GeForce RTX 4090]", driver: null },
    { kind: "network", name: "1af4:1000", driver: null },
    { kind: "usb", name: "Logitech Keyboard", driver: "usbhid" },
  ]);
});

t.test("drives that are real are listed with their size", async (t) => {
  const folder = t.testdir({});
  makeTree(folder, {
    "sda/size": "2000",
    "sda/device/model": "Samsung SSD 860 ",
    "sda/device/vendor": "ATA     ",
    "sda/queue/rotational": "0",
    "sda/removable": "0",
    "sdb/size": "4000",
    "sdb/device/vendor": "SanDisk ",
    "sdb/device/model": "Ultra Fit",
    "sdb/queue/rotational": "1",
    "sdb/removable": "1",
    "sr0/size": "0",
    "loop0/size": "7",
    "dm-0/size": "7",
  });
  t.same(readDrives(folder), [
    { name: "sda", size: 1_024_000, model: "Samsung SSD 860", rotating: false, removable: false },
    { name: "sdb", size: 2_048_000, model: "SanDisk Ultra Fit", rotating: true, removable: true },
  ]);
});

t.test("the devices and drives of this machine can be read", async (t) => {
  for (const { kind, name } of readDevices()) t.ok(kind !== "" && name !== "");
  for (const { name, size } of readDrives()) t.ok(name !== "" && size > 0);
});
