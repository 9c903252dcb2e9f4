import { setTimeout as pause } from "node:timers/promises";
import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError } from "#kit/bus";
import { networkManager, networkManagerItself } from "./read-network.ts";

/** NMActiveConnectionState */
const [activated, deactivating] = [2, 3];
/** NMDeviceState */
const failed = 120;
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
  // The device itself forgets why as soon as it is back at rest.
  let why: string | undefined;
  const changes = {
    sender: networkManager,
    path: device,
    interface: `${networkManager}.Device`,
    member: "StateChanged",
  };
  const unsubscribe = await bus.subscribe(changes, ([state, , reason]) => {
    if (state === failed) why = reasonOf(reason as number);
  });
  try {
    await whenUp(bus, at, () => why, signal);
  } finally {
    await unsubscribe();
  }
}

/** @param why tells what the device said, as soon as it has */
async function whenUp(bus: Bus, at: Address, why: () => string | undefined, signal: AbortSignal): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end && !signal.aborted;) {
    // What failed is gone at once.
    const state = await bus.property<number>(at, "State").catch(gone);
    if (state === activated) return;
    if (state >= deactivating) throw new BusError(systemApiErrors.failed, why() ?? "it went down again");
    await pause(250);
  }
  await bus.call(networkManagerItself, "DeactivateConnection", "o", [at.path]).catch(gone);
  const late = `it did not come up within ${patience / 1000} s`;
  throw new BusError(systemApiErrors.failed, signal.aborted ? "cancelled" : late);
}

const reasonOf = (reason: number): string =>
  reasons[reason] ?? `it did not come up (reason ${reason} of NMDeviceStateReason)`;

/** NMDeviceStateReason, as far as a person can do something about it. */
const reasons: Readonly<Record<number, string>> = {
  5: "the network gave the machine no address",
  6: "the network gave the machine no address",
  7: "the network wants another password, or one at all",
  8: "the network let the machine go: is the password right?",
  9: "the network does not accept the settings of the saved connection",
  10: "the network did not let the machine in: is the password right?",
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
