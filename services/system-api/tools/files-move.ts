import { byHands, placeTarget } from "../look-at.ts";
import { pairOf } from "../pair-of.ts";
import type { ToolImplementation } from "../tool.ts";

/** Moves or renames a file, a link itself, or a directory; into a directory, when one is there. */
export const filesMove: ToolImplementation<"files.move"> = {
  async prepare(arguments_, context) {
    const { from, to, where, replacing } = await pairOf(arguments_, context, true);
    return {
      summary: `Move the ${from.there.type} ${from.path} ${where}`,
      exact: [`files.move ${JSON.stringify({ from: from.path, to: to.path, replace: to.there !== null })}`],
      targets: [placeTarget(from), placeTarget(to)],
      undo: to.there === null ? "move it back" : null,
      ...replacing,
      run: byHands(context, { do: "files.move", from, to }),
    };
  },
};
