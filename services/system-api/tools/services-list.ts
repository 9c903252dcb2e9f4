import type { ServiceEntry } from "#contracts/results/services";
import { listServices } from "../list-services.ts";
import { isActive } from "../read-unit.ts";
import type { ToolImplementation } from "../tool.ts";

/** Which services are meant; unless it is said, those that run, have done their work or failed. */
const wanted: Record<string, (service: ServiceEntry) => boolean> = {
  running: ({ detail }) => detail === "running",
  failed: ({ state }) => state === "failed",
  all: () => true,
  "": ({ state }) => isActive(state) || state === "failed",
};

/** Lists the system's services, by name. */
export const servicesList: ToolImplementation<"services.list"> = {
  async prepare({ state = "" }, { bus }) {
    return {
      summary: `List the ${{ running: "running ", failed: "failed ", all: "", "": "active and failed " }[state]}services`,
      exact: ["org.freedesktop.systemd1.Manager.ListUnitsByPatterns and ListUnitFilesByPatterns of *.service"],
      targets: [],
      undo: null,
      run: async () => ({ services: (await listServices(bus)).filter(wanted[state]!) }),
    };
  },
};
