import type { Artefact } from "./pipeline.ts";

/** Bottom first. Numbered, since casper stacks by name. */
const order = ["base", "overlays", "services", "models"];

/** The name of a layer's file, of the artefact that squash has made of it. */
export function layerFile({ name }: Pick<Artefact, "name">): string {
  const layer = name.split(" ")[1]!;
  return `${order.indexOf(layer) + 1}0-${layer}.squashfs`;
}
