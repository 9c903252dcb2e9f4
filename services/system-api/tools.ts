import type { ToolName } from "#contracts/tools";
import type { ToolImplementation } from "./tool.ts";
import { commandsRun } from "./tools/commands-run.ts";
import { filesList } from "./tools/files-list.ts";
import { networkStatus } from "./tools/network-status.ts";
import { packagesInstall } from "./tools/packages-install.ts";
import { processesList } from "./tools/processes-list.ts";

/** How each tool of the contract is done; a tool without an entry does not type-check. */
export const implementations: { readonly [Name in ToolName]: ToolImplementation<Name> } = {
  "files.list": filesList,
  "processes.list": processesList,
  "network.status": networkStatus,
  "packages.install": packagesInstall,
  "commands.run": commandsRun,
};
