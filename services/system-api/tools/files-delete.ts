import type { TrashAnswer } from "#contracts/hands";
import { type FilesBack, lyingIn, undoFiles } from "../files-back.ts";
import { byHands, lookAtThere, placeTarget, problemWith, trashOf, typedName } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Puts a file, a link itself or a directory in the trash; for good when that is said, or when no trash can take it. */
export const filesDelete: ToolImplementation<"files.delete"> = {
  async prepare(arguments_, context) {
    const place = await lookAtThere(context, arguments_.path, false);
    let answer: TrashAnswer = { trash: null, reason: "" };
    const found = await problemWith(trashOf(context, place).then((value) => void (answer = value)));
    const { trash, reason } = answer;
    const permanent = arguments_.permanent === true || trash === null;
    const thing = `the ${place.there.type} ${place.path}${place.there.type === "directory" ? " with all that is in it" : ""}`;
    const why = arguments_.permanent === true ? "it is deleted past the trash" : `no trash takes it: ${reason}`;
    return {
      summary: permanent ? `Delete ${thing} for good` : `Put ${thing} in the trash`,
      exact: [`files.delete ${JSON.stringify({ path: place.path, permanent, trash: permanent ? null : trash })}`],
      targets: [placeTarget(place)],
      undo: permanent
        ? null
        : {
            words: "put it back, from the trash",
            data: async (result): Promise<FilesBack> => ({
              ...{ way: "restore", path: place.path, made: null },
              lying: await lyingIn(context, result.trash!),
            }),
          },
      ...(permanent
        ? { lifted: { effect: "destroy" as const, reason: why }, confirm: typedName(place, "delete") }
        : {}),
      ...found,
      run: byHands(context, { do: "files.delete", place, permanent }),
    };
  },
  undo: undoFiles,
};
