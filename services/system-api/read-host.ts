import type { Address, Bus } from "#kit/bus";
import { answerOf } from "./answer-of.ts";
import { readProperties } from "./read-properties.ts";

export const hostnamed: Address = {
  destination: "org.freedesktop.hostname1",
  path: "/org/freedesktop/hostname1",
  interface: "org.freedesktop.hostname1",
};

/** What hostnamed knows of this machine: its names, its firmware's words for it, its system. */
export interface HostInformation {
  readonly hostname: string;
  /** as it is configured; empty where it is not */
  readonly staticHostname: string;
  readonly vendor: string;
  readonly model: string;
  /** desktop, laptop, server, vm, container, …; empty when it does not know */
  readonly chassis: string;
  readonly system: string;
  readonly kernel: string;
}

/** @throws {BusError} Unavailable when hostnamed does not answer */
export async function readHost(bus: Bus): Promise<HostInformation> {
  const found = await answerOf("systemd-hostnamed", readProperties(bus, hostnamed));
  const text = (key: string): string => String(found[key] ?? "");
  return {
    hostname: text("Hostname"),
    staticHostname: text("StaticHostname"),
    vendor: text("HardwareVendor"),
    model: text("HardwareModel"),
    chassis: text("Chassis"),
    system: text("OperatingSystemPrettyName"),
    kernel: [text("KernelName"), text("KernelRelease")].filter((part) => part !== "").join(" "),
  };
}
