import type { Accelerator } from "../qemu.ts";

/** Seconds for each phase: a machine that is emulated on a busy host is some fifty times slower than one with KVM. */
export const limits = {
  tcg: { boot: 900, desktop: 300, model: 240, answer: 120, install: 480, powerOff: 180 },
  kvm: { boot: 90, desktop: 60, model: 60, answer: 30, install: 120, powerOff: 60 },
} satisfies Record<Accelerator, object>;

export type Limits = (typeof limits)["tcg"];
