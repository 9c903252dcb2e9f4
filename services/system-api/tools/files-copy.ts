import { backFrom, undoFiles } from "../files-back.ts";
import { pairOf } from "../pair-of.ts";
import { byHands, foundTarget, placeTarget } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Copies a file, a link itself, or a directory with all in it; into a directory, when one is there. */
export const filesCopy: ToolImplementation<"files.copy"> = {
  async prepare(arguments_, context) {
    const { from, to, where, keep, replacing } = await pairOf(arguments_, context, false);
    return {
      summary: `Copy the ${from.there.type} ${from.path} ${where}`,
      exact: [`files.copy ${JSON.stringify({ from: from.path, to: to.path, replace: to.there !== null })}`],
      // A copy reads the one and changes the other.
      targets: [placeTarget(to), { ...foundTarget(from.there), judgedAs: "files.read" }],
      undo:
        to.there !== null && !keep
          ? null
          : {
              words: to.there === null ? "remove the copy" : "put back what was there, from the trash",
              data: ({ path, replaced }) => backFrom(context, path, replaced),
            },
      ...replacing,
      run: byHands(context, { do: "files.copy", from, to, keep }),
    };
  },
  undo: undoFiles,
};
