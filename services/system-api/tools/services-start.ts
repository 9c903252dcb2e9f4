import { prepareServiceAct, type ServiceBack, undoServiceAct } from "../prepare-service-act.ts";
import type { ToolImplementation } from "../tool.ts";

export const servicesStart: ToolImplementation<"services.start"> = {
  prepare: ({ service }, context) => prepareServiceAct("start", service, context),
  undo: (back: ServiceBack, context) => undoServiceAct("start", back, context),
};
