import { readMemory } from "../read-memory.ts";
import type { ToolImplementation } from "../tool.ts";

export const systemMemory: ToolImplementation<"system.memory"> = {
  async prepare() {
    return {
      summary: "Show free and used memory",
      ...{ exact: ["read /proc/meminfo"], targets: [], undo: null },
      run: async () => readMemory(),
    };
  },
};
