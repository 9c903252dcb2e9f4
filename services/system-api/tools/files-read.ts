import type { ToolImplementation } from "../tool.ts";
import { byHands, foundTarget, lookAtThere } from "../look-at.ts";

/** Gives back the text of a file, of what it leads to where it is a link. */
export const filesRead: ToolImplementation<"files.read"> = {
  async prepare({ path, lines }, context) {
    const { there } = await lookAtThere(context, path, true);
    return {
      summary: lines === undefined ? `Read ${there.path}` : `Read the first ${lines} lines of ${there.path}`,
      exact: [`files.read ${JSON.stringify({ path: there.path, lines })}`],
      targets: [foundTarget(there)],
      undo: null,
      run: byHands(context, { do: "files.read", target: there, ...(lines === undefined ? {} : { lines }) }),
    };
  },
};
