import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { paint, type Style } from "./style.ts";

/** Whether the machine is online, then its interfaces, one a line. */
export function renderNetwork(result: Results["network.status"], style: Style): string {
  const state = result.online ? paint(style, "green", "Online") : paint(style, "yellow", "Not online");
  const rows = result.interfaces.map((entry) => [
    visible(entry.name),
    visible(entry.type),
    visible(entry.state),
    entry.addresses.map(visible).join(", "),
  ]);
  const layout = [
    { align: "left", rank: 0 },
    { align: "left", rank: 3 },
    { align: "left", rank: 1 },
    { align: "left", rank: 2 },
  ] as const;
  return `${state} (connectivity: ${visible(result.connectivity)})\n${columns(rows, layout, style)}`;
}
