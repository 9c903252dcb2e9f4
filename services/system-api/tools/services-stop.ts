import { prepareServiceAct } from "../prepare-service-act.ts";
import type { ToolImplementation } from "../tool.ts";

export const servicesStop: ToolImplementation<"services.stop"> = {
  prepare: ({ service }, context) => prepareServiceAct("stop", service, context),
};
