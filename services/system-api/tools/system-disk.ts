import { readDisks } from "../read-disks.ts";
import type { ToolImplementation } from "../tool.ts";

/** How full the disks are; those that lie on other machines are left out. */
export const systemDisk: ToolImplementation<"system.disk"> = {
  async prepare(_arguments, context) {
    return {
      summary: "Show free and used disk space",
      ...{ exact: ["statfs of what /proc/self/mountinfo names"], targets: [], undo: null },
      run: async (_report, signal) => ({ disks: await readDisks(context, signal) }),
    };
  },
};
