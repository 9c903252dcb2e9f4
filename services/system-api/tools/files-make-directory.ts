import { backFrom, undoFiles } from "../files-back.ts";
import { byHands, invalid, lookAt, placeTarget } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Creates one directory, in one that is there. */
export const filesMakeDirectory: ToolImplementation<"files.make_directory"> = {
  async prepare({ path }, context) {
    const place = await lookAt(context, path, false);
    return {
      summary: `Create the directory ${place.path}`,
      exact: [`files.make_directory ${JSON.stringify({ path: place.path })}`],
      targets: [placeTarget(place)],
      undo: { words: "remove it", data: () => backFrom(context, place.path, null) },
      ...(place.there === null
        ? {}
        : { problem: invalid(`${place.path} is there already; it is a ${place.there.type}`) }),
      run: byHands(context, { do: "files.make_directory", place }),
    };
  },
  undo: undoFiles,
};
