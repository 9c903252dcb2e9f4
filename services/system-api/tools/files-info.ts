import { byHands, foundTarget, lookAtThere } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Gives back size, owner, mode and times; of a link itself, not of what it leads to. */
export const filesInfo: ToolImplementation<"files.info"> = {
  async prepare({ path }, context) {
    const { there } = await lookAtThere(context, path, false);
    return {
      summary: `Show what is known of ${there.path}`,
      exact: [`files.info ${JSON.stringify({ path: there.path })}`],
      targets: [foundTarget(there)],
      undo: null,
      run: byHands(context, { do: "files.info", target: there }),
    };
  },
};
