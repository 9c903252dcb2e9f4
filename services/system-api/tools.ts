import type { DoneTool } from "#contracts/tools";
import type { ToolImplementation } from "./tool.ts";
import { commandsRun } from "./tools/commands-run.ts";
import { filesCopy } from "./tools/files-copy.ts";
import { filesDelete } from "./tools/files-delete.ts";
import { filesInfo } from "./tools/files-info.ts";
import { filesList } from "./tools/files-list.ts";
import { filesMakeDirectory } from "./tools/files-make-directory.ts";
import { filesMove } from "./tools/files-move.ts";
import { filesRead } from "./tools/files-read.ts";
import { filesSearch } from "./tools/files-search.ts";
import { filesWrite } from "./tools/files-write.ts";
import { networkAddresses } from "./tools/network-addresses.ts";
import { networkPing } from "./tools/network-ping.ts";
import { networkSetDns } from "./tools/network-set-dns.ts";
import { networkStatus } from "./tools/network-status.ts";
import { networkWifiConnect } from "./tools/network-wifi-connect.ts";
import { networkWifiList } from "./tools/network-wifi-list.ts";
import { packagesInfo } from "./tools/packages-info.ts";
import { packagesInstall } from "./tools/packages-install.ts";
import { packagesRemove } from "./tools/packages-remove.ts";
import { packagesSearch } from "./tools/packages-search.ts";
import { packagesUpdate } from "./tools/packages-update.ts";
import { processesList } from "./tools/processes-list.ts";
import { processesStart } from "./tools/processes-start.ts";
import { processesStop } from "./tools/processes-stop.ts";
import { servicesList } from "./tools/services-list.ts";
import { servicesStatus } from "./tools/services-status.ts";
import { servicesStart } from "./tools/services-start.ts";
import { servicesStop } from "./tools/services-stop.ts";
import { servicesRestart } from "./tools/services-restart.ts";
import { systemDisk } from "./tools/system-disk.ts";
import { systemHardware } from "./tools/system-hardware.ts";
import { systemLogs } from "./tools/system-logs.ts";
import { systemMemory } from "./tools/system-memory.ts";
import { systemPower } from "./tools/system-power.ts";
import { systemSetHostname } from "./tools/system-set-hostname.ts";
import { systemSetTimeZone } from "./tools/system-set-time-zone.ts";
import { systemStatus } from "./tools/system-status.ts";
import { usersAdd } from "./tools/users-add.ts";
import { usersList } from "./tools/users-list.ts";
import { usersRemove } from "./tools/users-remove.ts";

/** How each tool is done that has results in the contract; one without an entry does not type-check. */
export const implementations: { readonly [Name in DoneTool]: ToolImplementation<Name> } = {
  "files.list": filesList,
  "files.read": filesRead,
  "files.info": filesInfo,
  "files.search": filesSearch,
  "files.write": filesWrite,
  "files.make_directory": filesMakeDirectory,
  "files.copy": filesCopy,
  "files.move": filesMove,
  "files.delete": filesDelete,
  "processes.list": processesList,
  "processes.start": processesStart,
  "processes.stop": processesStop,
  "services.list": servicesList,
  "services.status": servicesStatus,
  "services.start": servicesStart,
  "services.stop": servicesStop,
  "services.restart": servicesRestart,
  "network.status": networkStatus,
  "network.addresses": networkAddresses,
  "network.ping": networkPing,
  "network.wifi_list": networkWifiList,
  "network.wifi_connect": networkWifiConnect,
  "network.set_dns": networkSetDns,
  "packages.search": packagesSearch,
  "packages.info": packagesInfo,
  "packages.install": packagesInstall,
  "packages.remove": packagesRemove,
  "packages.update": packagesUpdate,
  "users.list": usersList,
  "users.add": usersAdd,
  "users.remove": usersRemove,
  "commands.run": commandsRun,
  "system.status": systemStatus,
  "system.memory": systemMemory,
  "system.disk": systemDisk,
  "system.hardware": systemHardware,
  "system.logs": systemLogs,
  "system.set_time_zone": systemSetTimeZone,
  "system.set_hostname": systemSetHostname,
  "system.power": systemPower,
};

export const isDone = (name: string): name is DoneTool => Object.hasOwn(implementations, name);
