import type { PlacesAnswer } from "#contracts/hands";
import { type Account, readAccounts } from "./accounts.ts";
import { askHands } from "./ask-hands.ts";
import { realpathIfThere } from "./realpath-if-there.ts";
import type { ToolContext } from "./tool.ts";

/**
 * The homes of all accounts, the caller's where it really lies, and by which other paths each of some can be reached.
 * Targets are matched by their real paths, and this service sees no home: the caller's own hands find out where a home
 * leads that is a link, or lies behind one, and what is mounted twice.
 * @param paths resolved; without any nothing is looked for
 * @returns no `home` for a user id without an account
 * @throws {BusError} Unavailable
 */
export async function findPlaces(
  { bus, caller: { uid } }: Pick<ToolContext, "bus" | "caller">,
  paths: readonly string[],
): Promise<{ home?: string; homes: readonly string[]; others: PlacesAnswer["others"] }> {
  // Where there is no path, no home is compared with one.
  if (paths.length === 0) return { homes: [], others: [] };
  const accounts = readAccounts();
  const homes = homesOf(accounts.values());
  const { home, others } = (await askHands(bus, uid, { do: "places", paths })) as PlacesAnswer;
  return { ...(accounts.has(uid) ? { home } : {}), homes: [...homes, home], others };
}

/** The homes of accounts that have one, as they are said and, as far as this service sees them, where they lead to. */
export function homesOf(accounts: Iterable<Pick<Account, "home">>): string[] {
  const said = [...accounts].map(({ home }) => home.replace(/\/+$/, ""));
  // Services that need no home have /, in which everything would be.
  return [...new Set(said.filter((home) => home.startsWith("/")).flatMap((home) => [home, realpathIfThere(home)]))];
}
