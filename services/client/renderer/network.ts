import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { paint, type Style } from "./style.ts";

/** Whether the machine is online, then its interfaces; each address has a line, since an IPv6 one alone is half of it. */
export function renderNetwork(result: Results["network.status"], style: Style): string {
  const state = result.online ? paint(style, "green", "Online") : paint(style, "yellow", "Not online");
  const rows = result.interfaces.flatMap((entry) => {
    const [first = "", ...others] = entry.addresses.map(visible);
    const head = [visible(entry.name), visible(entry.type), visible(entry.state), first];
    return [head, ...others.map((address) => ["", "", "", address])];
  });
  const layout = [
    { align: "left", rank: 0 },
    { align: "left", rank: 3 },
    { align: "left", rank: 2 },
    { align: "left", rank: 1 },
  ] as const;
  return `${state} (connectivity: ${visible(result.connectivity)})\n${columns(rows, layout, style)}`;
}
