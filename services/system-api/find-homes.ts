import { realpathSync } from "node:fs";
import type { ResolvedPath } from "#contracts/hands";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { type Account, readAccounts } from "./accounts.ts";
import { askHands } from "./ask-hands.ts";
import type { ToolContext } from "./tool.ts";

/**
 * The caller's home, where it really lies, and the homes of all accounts. Targets are matched by their real paths, and
 * this service sees no home: the caller's own hands find out where a home leads that is a link, or lies behind one.
 * @returns no `home` for a user id without an account
 * @throws {BusError} Unavailable
 */
export async function findHomes({
  bus,
  caller: { uid },
}: Pick<ToolContext, "bus" | "caller">): Promise<{ home?: string; homes: readonly string[] }> {
  const accounts = readAccounts();
  const homes = homesOf(accounts.values());
  const said = accounts.get(uid)?.home;
  if (said === undefined) return { homes };
  const home = await askHands(bus, uid, { do: "resolve", path: "~" }).then(
    (found) => (found as ResolvedPath).path,
    (error: unknown) => {
      // An account can say a home that is not there.
      if (error instanceof BusError && error.type === systemApiErrors.notFound) return said;
      throw error;
    },
  );
  return { home, homes: [...homes, home] };
}

/** The homes of accounts that have one, as they are said and, as far as this service sees them, where they lead to. */
export function homesOf(accounts: Iterable<Pick<Account, "home">>): string[] {
  const said = [...accounts].map(({ home }) => home.replace(/\/+$/, ""));
  // Services that need no home have /, in which everything would be.
  return [...new Set(said.filter((home) => home.startsWith("/")).flatMap((home) => [home, realpathIfThere(home)]))];
}

function realpathIfThere(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
