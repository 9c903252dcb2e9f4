import type { ResolvedPath } from "#contracts/hands";
import { askHands } from "../ask-hands.ts";
import { byHands, foundTarget, invalid } from "../look-at.ts";
import type { ToolImplementation } from "../tool.ts";

/** Finds files below a directory. */
export const filesSearch: ToolImplementation<"files.search"> = {
  async prepare({ path = "~", name, text }, context) {
    if (name === undefined && text === undefined)
      throw invalid("there is nothing to look for; give a name (as *.txt), a text, or both");
    const { bus, caller } = context;
    const target = (await askHands(bus, caller.uid, { do: "resolve", path })) as ResolvedPath;
    const sought = {
      ...(name === undefined ? {} : { name }),
      ...(text === undefined ? {} : { text }),
    };
    const named = name === undefined ? "files" : `files called ${name}`;
    return {
      summary: `Find ${named}${text === undefined ? "" : ` with ${JSON.stringify(text)} in them`} in ${target.path}`,
      exact: [`files.search ${JSON.stringify({ path: target.path, ...sought })}`],
      targets: [foundTarget(target)],
      undo: null,
      run: byHands(context, { do: "files.search", target, arguments: sought }),
    };
  },
};
