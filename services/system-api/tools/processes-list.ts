import type { ProcessEntry } from "#contracts/tools";
import { readProcesses } from "../read-processes.ts";
import type { ToolImplementation } from "../tool.ts";

const order: Record<string, (a: ProcessEntry, b: ProcessEntry) => number> = {
  memory: (a, b) => b.memory - a.memory,
  cpu: (a, b) => b.cpu - a.cpu,
  start: (a, b) => b.started.localeCompare(a.started),
};

/** Lists processes: by memory unless said otherwise, the most (or the latest) first. */
export const processesList: ToolImplementation<"processes.list"> = {
  async prepare(arguments_) {
    const { sort = "memory", limit, name } = arguments_;
    return {
      summary: `List the running processes${name === undefined ? "" : ` called ${name}`} by ${sort}`,
      exact: [`processes.list ${JSON.stringify(arguments_)}`],
      targets: [],
      undo: null,
      async run() {
        const found = readProcesses().filter(({ names }) => name === undefined || names.includes(name));
        const processes = found.map(({ entry }) => entry).sort((a, b) => order[sort]!(a, b) || a.pid - b.pid);
        return { processes: processes.slice(0, limit), total: processes.length };
      },
    };
  },
};
