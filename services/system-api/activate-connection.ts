import { setTimeout as pause } from "node:timers/promises";
import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { networkManager } from "./read-network.ts";

/** NMActiveConnectionState */
const [activated, deactivating] = [2, 3];
/** Milliseconds for which a network may take to let the machine in and give it an address. */
const patience = 60_000;

/**
 * Waits until a connection that NetworkManager is activating is up.
 * @param active its object
 * @param device the object of what it uses, which knows why it failed
 * @throws {BusError} Failed with the reason, also when `signal` fires, which takes it back
 */
export async function activateConnection(bus: Bus, active: string, device: string, signal: AbortSignal): Promise<void> {
  const at = { destination: networkManager, path: active, interface: `${networkManager}.Connection.Active` };
  for (const end = performance.now() + patience; performance.now() < end && !signal.aborted;) {
    // What failed is gone at once.
    const state = await bus.property<number>(at, "State").catch(gone);
    if (state === activated) return;
    if (state >= deactivating) throw new BusError(systemApiErrors.failed, await whyFailed(bus, device));
    await pause(250);
  }
  const manager = {
    destination: networkManager,
    path: "/org/freedesktop/NetworkManager",
    interface: networkManager,
  };
  await bus.call(manager, "DeactivateConnection", "o", [active]).catch(gone);
  const why = signal.aborted ? "cancelled" : `it did not come up within ${patience / 1000} s`;
  throw new BusError(systemApiErrors.failed, why);
}

async function whyFailed(bus: Bus, device: string): Promise<string> {
  const at = { destination: networkManager, path: device, interface: `${networkManager}.Device` };
  const [, reason] = await bus.property<[number, number]>(at, "StateReason").catch(() => [0, 0]);
  return reasons[reason] ?? `it did not come up (reason ${reason} of NMDeviceStateReason)`;
}

/** NMDeviceStateReason, as far as a person can do something about it. */
const reasons: Readonly<Record<number, string>> = {
  5: "the network gave the machine no address",
  6: "the network gave the machine no address",
  7: "the network wants a password that is not saved, or another than the one that is",
  8: "the network let the machine go: is the saved password still right?",
  9: "the network does not accept the settings of the saved connection",
  10: "the network did not let the machine in: is the saved password still right?",
  11: "the network did not answer in time",
  15: "the network gave the machine no address",
  16: "the network gave the machine no address",
  17: "the network gave the machine no address",
  53: "the network is out of reach by now",
};

function gone(error: unknown): number {
  if (!(error instanceof BusError)) throw error;
  return deactivating;
}
