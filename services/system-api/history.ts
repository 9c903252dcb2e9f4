import type { Change } from "#contracts/history";
import { paths } from "#contracts/paths";
import { systemApiErrors } from "#contracts/system-api";
import type { DoneTool } from "#contracts/tools";
import { BusError } from "#kit/bus";
import { keptList } from "./kept-list.ts";
import { isDone } from "./tools.ts";

/** A change with what its tool needs to go back. */
type KeptChange = Change & { readonly back: unknown };

/** The older ones are forgotten. */
const mostChanges = 500;

const changes = keptList<KeptChange>("the history", paths.history, {
  type: "object",
  additionalProperties: false,
  required: ["number", "time", "tool", "summary", "undo", "state", "back"],
  properties: {
    number: { type: "integer", minimum: 1 },
    time: { type: "string" },
    tool: { type: "string" },
    summary: { type: "string" },
    undo: { type: ["string", "null"] },
    state: { enum: ["done", "undone"] },
    back: {},
  },
});

/** Notes what was done. @throws {BusError} Unavailable */
export async function noteChange(uid: number, change: Omit<KeptChange, "number" | "time" | "state">): Promise<void> {
  await changes.change(uid, async (all) => {
    const number = (all.at(-1)?.number ?? 0) + 1;
    const noted = { number, time: new Date().toISOString(), state: "done", ...change } as const;
    return [[...all, noted].slice(-mostChanges), undefined];
  });
}

/** Notes that it was taken back. @throws {BusError} Unavailable */
export async function noteUndone(uid: number, number: number): Promise<void> {
  await changes.change(uid, async (all) => [
    all.map((change) => (change.number === number ? { ...change, state: "undone" } : change)),
    undefined,
  ]);
}

/** The caller's newest changes, oldest first. @throws {BusError} Unavailable */
export const listChanges = (uid: number, limit: number): Change[] =>
  changes
    .read(uid)
    .slice(limit === 0 ? Infinity : -limit)
    .map(({ back: _back, ...change }) => change);

/**
 * The change that is to be taken back.
 * @param number 0 for the newest that can be
 * @throws {BusError} NotFound, or Failed where there is no way back
 */
export function findChange(uid: number, number: number): KeptChange & { readonly tool: DoneTool } {
  const all = changes.read(uid);
  const found =
    number === 0
      ? all.findLast(({ state, undo }) => state === "done" && undo !== null)
      : all.find((change) => change.number === number);
  if (found === undefined)
    throw new BusError(
      systemApiErrors.notFound,
      number === 0
        ? "there is nothing to take back"
        : `you have no change ${number}; \`parlancectl history\` shows those that there are`,
    );
  const { tool, summary } = found;
  const refuse = (why: string): never => {
    throw new BusError(systemApiErrors.failed, `${found.number}, ${summary}: ${why}`);
  };
  if (found.state === "undone") return refuse("it is taken back already");
  if (found.undo === null || !isDone(tool)) return refuse("it cannot be taken back");
  return { ...found, tool };
}
