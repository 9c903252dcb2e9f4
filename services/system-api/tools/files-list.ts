import type { ResolvedPath } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import { askHands } from "../ask-hands.ts";
import type { ToolImplementation } from "../tool.ts";

/** Lists a directory as the caller sees it. */
export const filesList: ToolImplementation<"files.list"> = {
  async prepare(arguments_, { bus, caller }) {
    const target = (await askHands(bus, caller.uid, { do: "resolve", path: arguments_.path ?? "~" })) as ResolvedPath;
    const { path, device, inode } = target;
    return {
      summary: `List the files in ${path}`,
      exact: [`files.list ${JSON.stringify({ ...arguments_, path })}`],
      targets: [{ label: path, identity: `device ${device} inode ${inode}`, path }],
      undo: null,
      run: async () =>
        (await askHands(bus, caller.uid, { do: "files.list", target, arguments: arguments_ })) as Results["files.list"],
    };
  },
};
