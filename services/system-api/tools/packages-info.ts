import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { ensurePackageIndex } from "../package-index.ts";
import { runOperation } from "../run-operation.ts";
import type { ToolImplementation } from "../tool.ts";

/** Tells what a package is, in a fixed unit without rights. */
export const packagesInfo: ToolImplementation<"packages.info"> = {
  async prepare({ package: name }, context) {
    return {
      summary: `Show what the package ${name} is`,
      exact: [`apt-cache show -- ${name}`],
      targets: [],
      undo: null,
      async run(report, signal) {
        const show = () => runOperation(context.bus, context.id, "show-package", { package: name }, report, signal);
        return await show().catch(async (error: unknown) => {
          // What is installed is known without an index; for the rest one is needed.
          if (!(error instanceof BusError && error.type === systemApiErrors.notFound)) throw error;
          await ensurePackageIndex(context);
          return await show();
        });
      },
    };
  },
};
