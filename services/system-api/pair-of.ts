import { join } from "node:path";
import type { FoundPath, Place } from "#contracts/hands";
import type { Arguments, Results } from "#contracts/tools";
import { askHands } from "./ask-hands.ts";
import { invalid, lookAt, lookAtThere, problemWith, trashOf, typedName } from "./look-at.ts";
import type { Prepared, ToolContext } from "./tool.ts";

/** The two places of a copy or a move, checked as far as can be seen before it. */
export interface Pair {
  readonly from: Place & { readonly there: FoundPath };
  readonly to: Place;
  /** for the summary: "to PATH", or that it goes into a directory, or what it writes over */
  readonly where: string;
  /** whether what is replaced is put in the trash */
  readonly keep: boolean;
  readonly replacing: Pick<Prepared<Results["files.copy" | "files.move"]>, "lifted" | "confirm" | "problem">;
}

/** Finds both places; what is said to go to a directory that is there goes into it, under its own name. @throws {BusError} */
export async function pairOf(
  { from: source, to: target, replace = false }: Arguments<"files.copy">,
  context: Pick<ToolContext, "bus" | "caller">,
  move: boolean,
): Promise<Pair> {
  const from = await lookAtThere(context, source, false);
  const said = await lookAt(context, target, true);
  const into = said.there?.type === "directory";
  const to = into ? await lookAt(context, join(said.path, from.name), false) : said;
  if (said.there === null && target.endsWith("/"))
    throw invalid(`the directory ${said.path} does not exist; files.make_directory creates it`);
  const { bus, caller } = context;
  const found = await problemWith(askHands(bus, caller.uid, { do: "check", from, to, move }));
  const taken =
    to.there !== null && !replace
      ? { problem: invalid(`${to.path} is there already (${to.there.size} bytes); say replace to write over it`) }
      : {};
  const lost = to.there === null ? null : await lostBy(context, to);
  const keep = to.there !== null && lost === null;
  const over =
    to.there === null
      ? ""
      : `, in the place of the ${to.there.type} that is there${keep ? ", which goes to the trash" : ""}`;
  return {
    from,
    to,
    where: into ? `into the directory ${said.path}${over}` : `to ${to.path}${over}`,
    keep,
    replacing: { ...taken, ...found, ...(lost === null ? {} : lost) },
  };
}

/** Why what is at a place would be lost if something took the place of it; null where it can be kept in the trash. */
export async function lostBy(
  context: Pick<ToolContext, "bus" | "caller">,
  place: Place,
): Promise<Pick<Prepared<unknown>, "lifted" | "confirm"> | null> {
  let reason = "";
  // What is wrong with the place itself is found by whoever looks at all of the act.
  const trash = await problemWith(trashOf(context, place).then((answer) => void ({ reason } = answer)));
  if (reason === "" && trash.problem === undefined) return null;
  return {
    lifted: { effect: "destroy", reason: `what is at ${place.path} now is lost${reason === "" ? "" : `: ${reason}`}` },
    confirm: typedName(place, "replace"),
  };
}
