import { type Bus, BusError } from "#kit/bus";
import { systemdManager } from "./systemd-manager.ts";

/** Has systemd send its signals to this connection: without a subscription it sends them to nobody. @throws {BusError} */
export async function hearSystemd(bus: Bus): Promise<void> {
  try {
    await bus.call(systemdManager, "Subscribe");
  } catch (error) {
    if (!(error instanceof BusError && error.type === "org.freedesktop.systemd1.AlreadySubscribed")) throw error;
  }
}
