import { type Bus, type Caller, dbus } from "#kit/bus";

/** Process id of the client, as the bus knows it. @throws {BusError} when it has left */
export async function callerProcess(bus: Bus, caller: Caller): Promise<number> {
  const [pid] = await bus.call(dbus, "GetConnectionUnixProcessID", "s", [caller.sender]);
  return pid as number;
}
