import { existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { validator } from "#kit/validator";
import { syncFolder } from "./sync-folder.ts";

/** A list that is kept for each person, in a file that only root can read. */
export interface KeptList<Entry> {
  /** @throws {BusError} Unavailable when the file is not what this program wrote */
  read(uid: number): readonly Entry[];
  /**
   * Changes it, one change after the other: `make` gives the new list and what is to be answered.
   * @throws {BusError} Unavailable when it cannot be written, and what `make` throws; it is as it was then
   */
  change<Answer>(
    uid: number,
    make: (all: readonly Entry[]) => Promise<readonly [readonly Entry[], Answer]>,
  ): Promise<Answer>;
}

/**
 * @param what for messages
 * @param pathOf the file of a person, in a directory that is there
 * @param entry JSON schema of an entry
 */
export function keptList<Entry>(what: string, pathOf: (uid: number) => string, entry: object): KeptList<Entry> {
  const check = validator<readonly Entry[]>(what, { type: "array", items: entry });
  let last: Promise<unknown> = Promise.resolve();
  const list: KeptList<Entry> = {
    read(uid) {
      const path = pathOf(uid);
      try {
        return existsSync(path) ? check(JSON.parse(readFileSync(path, "utf8"))) : [];
      } catch (error) {
        throw new BusError(systemApiErrors.unavailable, `${path}: ${(error as Error).message}; cure: rm ${path}`);
      }
    },
    change(uid, make) {
      const mine = last.then(async () => {
        const [all, answer] = await make(list.read(uid));
        await write(pathOf(uid), all);
        return answer;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
  return list;
}

async function write(path: string, all: readonly unknown[]): Promise<void> {
  try {
    await writeFile(`${path}.new`, JSON.stringify(all), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw new BusError(systemApiErrors.unavailable, `${path} cannot be written: ${(error as Error).message}`);
  }
}
