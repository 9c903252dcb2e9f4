import type { TrashAnswer } from "#contracts/hands";
import { askHands } from "../ask-hands.ts";
import { byHands, lookAtThere, placeTarget, problemWith, typedName } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Puts a file, a link itself or a directory in the trash; for good when that is said, or when no trash can take it. */
export const filesDelete: ToolImplementation<"files.delete"> = {
  async prepare(arguments_, context) {
    const { bus, caller } = context;
    const place = await lookAtThere(context, arguments_.path, false);
    let answer: TrashAnswer = { trash: null, reason: "" };
    const found = await problemWith(
      askHands(bus, caller.uid, { do: "trash", place }).then((value) => void (answer = value as TrashAnswer)),
    );
    const { trash, reason } = answer;
    const permanent = arguments_.permanent === true || trash === null;
    const thing = `the ${place.there.type} ${place.path}${place.there.type === "directory" ? " with all that is in it" : ""}`;
    const why = arguments_.permanent === true ? "it is deleted past the trash" : `no trash takes it: ${reason}`;
    return {
      summary: permanent ? `Delete ${thing} for good` : `Put ${thing} in the trash`,
      exact: [`files.delete ${JSON.stringify({ path: place.path, permanent, trash: permanent ? null : trash })}`],
      targets: [placeTarget(place)],
      undo: permanent ? null : "restore it from the trash",
      ...(permanent
        ? { lifted: { effect: "destroy" as const, reason: why }, confirm: typedName(place, "delete") }
        : {}),
      ...found,
      run: byHands(context, { do: "files.delete", place, permanent }),
    };
  },
};
