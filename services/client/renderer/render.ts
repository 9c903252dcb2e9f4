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
import { renderNetwork } from "./network.ts";
import { renderPackages } from "./packages.ts";
import { renderProcesses, renderStopped } from "./processes.ts";
import { renderServiceAct, renderServices, renderServiceStatus } from "./services.ts";
import type { Style } from "./style.ts";

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
  "packages.install": renderPackages,
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
