import { prepareServiceAct, type ServiceBack, undoServiceAct } from "../prepare-service-act.ts";
import type { ToolImplementation } from "../tool.ts";

export const servicesStop: ToolImplementation<"services.stop"> = {
  prepare: ({ service }, context) => prepareServiceAct("stop", service, context),
  undo: (back: ServiceBack, context) => undoServiceAct("stop", back, context),
};
