import { existsSync } from "node:fs";
import { paths } from "#contracts/paths";
import { UnavailableError } from "./unavailable-error.ts";

const lead = "To switch it on";

/**
 * Why nothing will answer when Parlance is switched off; or null.
 * @param part "system": only whether it is off for all; the System API itself answers those who switched it off for themselves
 */
export function switchedOff(part?: "system"): UnavailableError | null {
  if (existsSync(paths.off))
    return new UnavailableError(
      `Parlance is switched off on this machine: ${paths.off} is there.`,
      "parlancectl on --system",
      lead,
    );
  if (part !== "system" && existsSync(paths.ownOff(process.getuid?.() ?? -1)))
    return new UnavailableError("You switched Parlance off.", "parlancectl on", lead);
  return null;
}
