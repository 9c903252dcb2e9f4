import { readdirSync, readlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { HardwareDevice } from "#contracts/results/system";
import { type PciNames, readPciNames } from "./pci-names.ts";
import { readAttribute } from "./read-attribute.ts";

/** What people look for, by the PCI base class; bridges and the like are the machine's own affair. */
const kinds: Readonly<Record<string, string>> = {
  "01": "storage",
  "02": "network",
  "03": "graphics",
  "04": "sound",
  "07": "modem or port",
  "09": "input",
  "0c": "controller",
  "0d": "wireless",
  "10": "encryption",
  "12": "accelerator",
};
const usbHub = "09";

/** The devices on the PCI and USB buses, by kind. Empty where the machine has no such bus, as in a container. */
export function readDevices(bus = "/sys/bus", names: PciNames = readPciNames()): readonly HardwareDevice[] {
  return [...readPci(join(bus, "pci/devices"), names), ...readUsb(join(bus, "usb/devices"))].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name),
  );
}

function readPci(folder: string, names: PciNames): HardwareDevice[] {
  return list(folder).flatMap((slot) => {
    const read = (name: string): string => readAttribute(join(folder, slot, name)).replace(/^0x/, "");
    const kind = kinds[read("class").slice(0, 2)];
    if (kind === undefined) return [];
    return { kind, name: names(slot, read("vendor"), read("device")), driver: driverOf(join(folder, slot)) };
  });
}

/** A USB device says what it is called; its driver is that of its first interface. */
function readUsb(folder: string): HardwareDevice[] {
  const all = list(folder);
  return all
    .filter((name) => !name.includes(":"))
    .flatMap((name) => {
      const read = (attribute: string): string => readAttribute(join(folder, name, attribute));
      if (read("bDeviceClass") === usbHub || read("idVendor") === "") return [];
      const words = [read("manufacturer"), read("product")].filter((word) => word !== "").join(" ");
      const interface_ = all.find((other) => other.startsWith(`${name}:`));
      return {
        kind: "usb",
        name: words || `${read("idVendor")}:${read("idProduct")}`,
        driver: interface_ === undefined ? null : driverOf(join(folder, interface_)),
      };
    });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function driverOf(device: string): string | null {
  try {
    return basename(readlinkSync(join(device, "driver")));
  } catch {
    return null;
  }
}
