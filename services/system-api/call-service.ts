import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError } from "#kit/bus";

/**
 * Has one of the system's services do something.
 * @throws {BusError} Failed with what the service said, so that the person learns who refused
 */
export async function callService(
  bus: Bus,
  service: Address,
  member: string,
  signature: string,
  arguments_: readonly unknown[],
): Promise<void> {
  try {
    await bus.call(service, member, signature, arguments_);
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw new BusError(systemApiErrors.failed, `${service.destination} did not do it (${member}): ${error.message}`);
  }
}
