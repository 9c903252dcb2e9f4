import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";

/**
 * What one of the system's services answers when it is asked something.
 * @param unit the service's name, for whoever has to see to it
 * @throws {BusError} Unavailable when it does not answer: its own error would look like one of the System API's
 */
export async function answerOf<T>(unit: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    throw new BusError(
      systemApiErrors.unavailable,
      `${unit} does not answer (${error.message}); \`systemctl status ${unit}\` says why`,
    );
  }
}
