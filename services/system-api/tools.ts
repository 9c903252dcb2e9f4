import type { DoneTool } from "#contracts/tools";
import type { ToolImplementation } from "./tool.ts";
import { commandsRun } from "./tools/commands-run.ts";
import { filesList } from "./tools/files-list.ts";
import { networkStatus } from "./tools/network-status.ts";
import { packagesInstall } from "./tools/packages-install.ts";
import { processesList } from "./tools/processes-list.ts";

/** How each tool is done that has results in the contract; one without an entry does not type-check. */
export const implementations: { readonly [Name in DoneTool]: ToolImplementation<Name> } = {
  "files.list": filesList,
  "processes.list": processesList,
  "network.status": networkStatus,
  "packages.install": packagesInstall,
  "commands.run": commandsRun,
};

export const isDone = (name: string): name is DoneTool => Object.hasOwn(implementations, name);
