import { access } from "node:fs/promises";

export type Firmware = "bios" | "uefi";

interface UefiFirmware {
  readonly code: string;
  /** template of the variables: each machine needs its own copy */
  readonly variables: string;
}

/** Where Debian (12, 13) and Ubuntu (22.04 and later) put OVMF; the 2 MB form is gone from the newer ones. */
const candidates: readonly UefiFirmware[] = [
  { code: "/usr/share/OVMF/OVMF_CODE_4M.fd", variables: "/usr/share/OVMF/OVMF_VARS_4M.fd" },
  { code: "/usr/share/OVMF/OVMF_CODE.fd", variables: "/usr/share/OVMF/OVMF_VARS.fd" },
];

/** @throws when this machine has no OVMF */
export async function findUefiFirmware(): Promise<UefiFirmware> {
  for (const candidate of candidates)
    try {
      await Promise.all([access(candidate.code), access(candidate.variables)]);
      return candidate;
    } catch {
      continue;
    }
  throw new Error(
    `no UEFI firmware for virtual machines: looked for ${candidates.map(({ code }) => code).join(" and ")}; ` +
      "install it with: apt-get install ovmf",
  );
}
