import * as ours from "./our-rows.ts";
import type { OurRow } from "./our-rows.ts";
import { floor, liveBuild, mkosi, type Peer } from "./peers.ts";

export interface Target {
  readonly atMost: number;
  /** of seconds, or of the floor's time */
  readonly unit: "s" | "x";
}

/** A line of the table. They are measured in this order, one of each a round. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly target?: Target;
  readonly peer?: Peer;
  readonly ours?: OurRow;
  /** options for our build */
  readonly options?: readonly string[];
}

const times = (atMost: number): Target => ({ atMost, unit: "x" });

export const rows: readonly Row[] = [
  { id: "floor", title: "by hand: mmdebstrap, one initramfs, mksquashfs, xorriso", peer: floor },
  { id: "live-build", title: "live-build, as people run it", peer: liveBuild },
  { id: "mkosi", title: "mkosi to a directory, then the ISO by hand", peer: mkosi },
  { id: "cold-debootstrap", title: "ours, cold, with debootstrap", target: times(1.8), ours: ours.coldDebootstrap },
  { id: "cold-mmdebstrap", title: "ours, cold, with mmdebstrap", target: times(1.2), ours: ours.coldMmdebstrap },
  { id: "base-restored", title: "ours, base restored", target: times(0.9), ours: ours.baseRestored },
  { id: "package-added", title: "ours, one package added", target: times(0.5), ours: ours.packageAdded },
  { id: "overlay-changed", title: "ours, one overlay file changed", target: times(0.1), ours: ours.overlayChanged },
  { id: "model-swapped", title: "ours, a model swapped", target: times(0.1), ours: ours.modelSwapped },
  {
    id: "nothing-changed",
    title: "ours, nothing changed",
    target: { atMost: 0.5, unit: "s" },
    ours: ours.nothingChanged,
  },
  {
    id: "tools-tree",
    title: "ours, the tools tree (once for all profiles)",
    ours: ours.toolsMade,
    options: ["--until", "tools"],
  },
];
