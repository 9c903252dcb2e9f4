import { type FilesBack, lyingIn, undoFiles } from "../files-back.ts";
import { byHands, placeTarget } from "../look-at.ts";
import { pairOf } from "../pair-of.ts";
import type { ToolImplementation } from "../tool.ts";

/** Moves or renames a file, a link itself, or a directory; into a directory, when one is there. */
export const filesMove: ToolImplementation<"files.move"> = {
  async prepare(arguments_, context) {
    const { from, to, where, keep, replacing } = await pairOf(arguments_, context, true);
    return {
      summary: `Move the ${from.there.type} ${from.path} ${where}`,
      exact: [`files.move ${JSON.stringify({ from: from.path, to: to.path, replace: to.there !== null })}`],
      targets: [placeTarget(from), placeTarget(to)],
      undo:
        to.there !== null && !keep
          ? null
          : {
              words: `move it back${to.there === null ? "" : ", and what was there out of the trash"}`,
              data: async ({ path, replaced }): Promise<FilesBack> => ({
                way: "move",
                path: from.path,
                moved: await lyingIn(context, path),
                replaced: replaced === null ? null : await lyingIn(context, replaced),
              }),
            },
      ...replacing,
      run: byHands(context, { do: "files.move", from, to, keep }),
    };
  },
  undo: undoFiles,
};
