import type { Address } from "#kit/bus";

/** systemd's manager of units and jobs. */
export const systemdManager: Address = {
  destination: "org.freedesktop.systemd1",
  path: "/org/freedesktop/systemd1",
  interface: "org.freedesktop.systemd1.Manager",
};
