import { prepareServiceAct } from "../prepare-service-act.ts";
import type { ToolImplementation } from "../tool.ts";

export const servicesRestart: ToolImplementation<"services.restart"> = {
  prepare: ({ service }, context) => prepareServiceAct("restart", service, context),
};
