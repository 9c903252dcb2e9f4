import { existsSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import { BusError, type Caller } from "#kit/bus";
import type { Service } from "./service.ts";
import { syncFolder } from "./sync-folder.ts";
import { systemdManager } from "./systemd-manager.ts";

/** @throws {BusError} Unavailable while Parlance is switched off, for all or by this person */
export function refuseWhenOff({ uid }: Caller): void {
  if (existsSync(paths.off))
    throw new BusError(systemApiErrors.unavailable, `Parlance is switched off: ${paths.off} is there`);
  if (existsSync(paths.ownOff(uid)))
    throw new BusError(systemApiErrors.unavailable, "you switched Parlance off; `parlancectl on` switches it on");
}

/**
 * Switches Parlance off for the caller, until they switch it on: what they had begun is stopped, and nothing that
 * understands or acts in their name runs on, after a restart neither.
 * @throws {BusError} Unavailable when that cannot be kept or recorded
 */
export async function switchOff({ bus, audit, proposals, jobs }: Service, caller: Caller): Promise<void> {
  await keep(paths.ownOff(caller.uid));
  const mine = ({ uid }: Caller): boolean => uid === caller.uid;
  proposals.drop(mine, "Parlance was switched off");
  jobs.drop(mine);
  await audit.append({ event: "switched", uid: caller.uid, client: caller.sender, detail: "off" });
  // The service goes with its socket.
  for (const part of ["assistant", "hands"])
    await bus
      .call(systemdManager, "StopUnit", "ss", [`parlance-${part}@${caller.uid}.socket`, "replace"])
      .catch(notLoaded);
}

/** Takes {@link switchOff} back. @throws {BusError} Unavailable */
export async function switchOn({ bus, audit }: Service, caller: Caller): Promise<void> {
  await audit.append({ event: "switched", uid: caller.uid, client: caller.sender, detail: "on" });
  rmSync(paths.ownOff(caller.uid), { force: true });
  // Hands are started when there is something to do.
  await bus.call(systemdManager, "StartUnit", "ss", [`parlance-assistant@${caller.uid}.socket`, "replace"]);
}

async function keep(file: string): Promise<void> {
  try {
    await writeFile(file, "");
    await syncFolder(dirname(file));
  } catch (error) {
    throw new BusError(systemApiErrors.unavailable, `Parlance could not be switched off: ${(error as Error).message}`);
  }
}

function notLoaded(error: unknown): void {
  if (!(error instanceof BusError) || error.type !== "org.freedesktop.systemd1.NoSuchUnit") throw error;
}
