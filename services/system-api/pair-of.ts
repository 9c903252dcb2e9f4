import { join } from "node:path";
import type { FoundPath, Place } from "#contracts/hands";
import type { Arguments, Results } from "#contracts/tools";
import { askHands } from "./ask-hands.ts";
import { invalid, lookAt, lookAtThere, problemWith, typedName } from "./look-at.ts";
import type { Prepared, ToolContext } from "./tool.ts";

/** The two places of a copy or a move, checked as far as can be seen before it. */
export interface Pair {
  readonly from: Place & { readonly there: FoundPath };
  readonly to: Place;
  /** for the summary: "to PATH", or that it goes into a directory, or what it writes over */
  readonly where: string;
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
  const over = to.there === null ? "" : `, in the place of the ${to.there.type} that is there`;
  return {
    from,
    to,
    where: into ? `into the directory ${said.path}${over}` : `to ${to.path}${over}`,
    replacing:
      to.there === null
        ? found
        : {
            ...taken,
            ...found,
            lifted: { effect: "destroy", reason: `what is at ${to.path} now is lost` },
            confirm: typedName(to, "replace"),
          },
  };
}
