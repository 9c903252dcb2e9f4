import type { DoneTool, Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { renderCommand, renderProgram } from "./command.ts";
import { renderCopied, renderDeleted, renderDirectory, renderMoved, renderWritten } from "./files-changed.ts";
import { renderFound } from "./files-found.ts";
import { renderInfo } from "./files-info.ts";
import { renderText } from "./files-text.ts";
import { renderFiles } from "./files.ts";
import { renderLogs } from "./logs.ts";
import {
  renderDisks,
  renderHardware,
  renderHostname,
  renderMemory,
  renderPower,
  renderStatus,
  renderTimeZone,
} from "./machine.ts";
import { renderAddresses, renderDns, renderJoined, renderNetwork, renderPing, renderWireless } from "./network.ts";
import {
  renderFoundPackages,
  renderPackage,
  renderPackages,
  renderRemovedPackages,
  renderUpdatedPackages,
} from "./packages.ts";
import { renderProcesses, renderStopped } from "./processes.ts";
import { renderServiceAct, renderServices, renderServiceStatus } from "./services.ts";
import type { Style } from "./style.ts";
import { renderAddedUser, renderRemovedUser, renderUsers } from "./users.ts";

/** A tool's result as text for a person. Nothing in it can make a terminal do anything but show it. */
export function render(tool: string, result: unknown, style: Style): string {
  const renderer = Object.hasOwn(renderers, tool) ? renderers[tool as DoneTool] : undefined;
  return renderer === undefined ? `${visible(JSON.stringify(result))}\n` : renderer(result as never, style);
}

const renderers: { [Name in DoneTool]: (result: Results[Name], style: Style) => string } = {
  "files.list": renderFiles,
  "files.read": renderText,
  "files.info": renderInfo,
  "files.search": renderFound,
  "files.write": renderWritten,
  "files.make_directory": renderDirectory,
  "files.copy": renderCopied,
  "files.move": renderMoved,
  "files.delete": renderDeleted,
  "processes.list": renderProcesses,
  "processes.start": renderProgram,
  "processes.stop": renderStopped,
  "services.list": renderServices,
  "services.status": renderServiceStatus,
  "services.start": renderServiceAct,
  "services.stop": renderServiceAct,
  "services.restart": renderServiceAct,
  "network.status": renderNetwork,
  "network.addresses": renderAddresses,
  "network.ping": renderPing,
  "network.wifi_list": renderWireless,
  "network.wifi_connect": renderJoined,
  "network.set_dns": renderDns,
  "packages.search": renderFoundPackages,
  "packages.info": renderPackage,
  "packages.install": renderPackages,
  "packages.remove": renderRemovedPackages,
  "packages.update": renderUpdatedPackages,
  "users.list": renderUsers,
  "users.add": renderAddedUser,
  "users.remove": renderRemovedUser,
  "commands.run": renderCommand,
  "system.status": renderStatus,
  "system.memory": renderMemory,
  "system.disk": renderDisks,
  "system.hardware": renderHardware,
  "system.logs": renderLogs,
  "system.set_time_zone": renderTimeZone,
  "system.set_hostname": renderHostname,
  "system.power": renderPower,
};
