import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { facts } from "./facts.ts";
import { bytes, moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** What is known of a file, a fact a line. */
export function renderInfo(info: Results["files.info"], style: Style): string {
  const holes = info.type === "file" && info.allocated + 4096 < info.size;
  return `${paint(style, "bold", visible(info.path))}\n${facts([
    ["Type", info.type],
    ...(info.target === null ? [] : [["Leads to", visible(info.target)]]),
    ["Size", `${bytes(info.size)}${holes ? `, ${bytes(info.allocated)} on the disk` : ""}`],
    ["Owner", `${visible(info.owner)}, group ${visible(info.group)}`],
    ["Mode", `${info.permissions} (${info.mode})`],
    ["Modified", moment(visible(info.modified))],
    ["Accessed", moment(visible(info.accessed))],
    ...(info.created === null ? [] : [["Created", moment(visible(info.created))]]),
    ...(info.names > 1 && info.type === "file" ? [["Names", `${info.names} (hard links)`]] : []),
  ])}`;
}
