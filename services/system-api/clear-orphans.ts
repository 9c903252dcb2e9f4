import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "#contracts/paths";
import { type Bus, BusError } from "#kit/bus";
import { log } from "#kit/log";
import type { OpenIntent } from "./open-intents.ts";
import { systemdManager as manager } from "./systemd-manager.ts";

/**
 * Clears away what a service that was killed left: its commands, which nobody could stop any more, and its files.
 * An operation goes on to its end: it changes packages or accounts, and stopping it would leave them half done.
 */
export async function clearOrphans(bus: Bus, orphans: readonly OpenIntent[]): Promise<void> {
  for (const { id } of orphans) {
    const unit = `parlance-command-${id}.service`;
    await bus.call(manager, "StopUnit", "ss", [unit, "replace"]).then(
      () => log.warning(`${unit}: stopped, the service that had started it is gone`),
      (error: unknown) => {
        if (!(error instanceof BusError)) throw error;
        if (error.type !== "org.freedesktop.systemd1.NoSuchUnit")
          log.error(`${unit} was not stopped: ${error.message}`);
      },
    );
  }
  const left = await readdir(paths.operations).catch(() => []);
  for (const name of left) await rm(join(paths.operations, name), { force: true });
}
