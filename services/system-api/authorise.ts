import { randomUUID } from "node:crypto";
import { polkitAction } from "#contracts/polkit-action";
import { systemApiErrors } from "#contracts/system-api";
import type { ToolName } from "#contracts/tools";
import { type Address, type Bus, BusError, type Caller, Variant } from "#kit/bus";

const polkit: Address = {
  destination: "org.freedesktop.PolicyKit1",
  path: "/org/freedesktop/PolicyKit1/Authority",
  interface: "org.freedesktop.PolicyKit1.Authority",
};
const allowUserInteraction = 1;

/**
 * Asks polkit whether the caller may use an admin tool. May take as long as a person needs for a password.
 * @param summary shown by the agent that asks
 * @param signal takes the question back
 * @throws {BusError} Unavailable when polkit does not answer
 */
export async function authorise(
  bus: Bus,
  caller: Caller,
  tool: ToolName,
  summary: string,
  signal: AbortSignal,
): Promise<boolean> {
  // The bus name, never the process: a process id can be another program's by the time that polkit looks.
  const subject = ["system-bus-name", { name: new Variant("s", caller.sender) }];
  const cancellation = randomUUID();
  const cancel = (): void =>
    void bus.call(polkit, "CancelCheckAuthorization", "s", [cancellation]).catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const reply = await bus.call(polkit, "CheckAuthorization", "(sa{sv})sa{ss}us", [
      subject,
      polkitAction(tool),
      { summary },
      allowUserInteraction,
      cancellation,
    ]);
    const [authorised] = reply[0] as [boolean, boolean, unknown];
    return authorised === true && !signal.aborted;
  } catch (error) {
    if (signal.aborted) return false;
    if (!(error instanceof BusError)) throw error;
    throw new BusError(systemApiErrors.unavailable, `polkit did not answer, so ${tool} is not done: ${error.message}`);
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
