import type { DoneTool, Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { renderCommand } from "./command.ts";
import { renderFiles } from "./files.ts";
import { renderNetwork } from "./network.ts";
import { renderPackages } from "./packages.ts";
import { renderProcesses } from "./processes.ts";
import type { Style } from "./style.ts";

/** A tool's result as text for a person. Nothing in it can make a terminal do anything but show it. */
export function render(tool: string, result: unknown, style: Style): string {
  const renderer = Object.hasOwn(renderers, tool) ? renderers[tool as DoneTool] : undefined;
  return renderer === undefined ? `${visible(JSON.stringify(result))}\n` : renderer(result as never, style);
}

const renderers: { [Name in DoneTool]: (result: Results[Name], style: Style) => string } = {
  "files.list": renderFiles,
  "processes.list": renderProcesses,
  "network.status": renderNetwork,
  "packages.install": renderPackages,
  "commands.run": renderCommand,
};
