import { ensurePackageIndex } from "../package-index.ts";
import { runOperation } from "../run-operation.ts";
import { showText } from "../show-text.ts";
import type { ToolImplementation } from "../tool.ts";

/** Searches names and descriptions of all packages that can be had, in a fixed unit without rights. */
export const packagesSearch: ToolImplementation<"packages.search"> = {
  async prepare({ query }, context) {
    return {
      summary: `Search for software packages with ${showText(query)}`,
      exact: [`apt-cache search -- ${showText(query)}`],
      targets: [],
      undo: null,
      async run(report, signal) {
        await ensurePackageIndex(context);
        return await runOperation(context.bus, context.id, "search-packages", { query }, report, signal);
      },
    };
  },
};
