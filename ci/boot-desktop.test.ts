import t from "tap";
import { bootCell } from "./boot-cell.ts";

t.setTimeout(2_400_000);
for (const profile of ["debian-desktop", "ubuntu-desktop-test"])
  for (const firmware of ["bios", "uefi"] as const)
    t.test(`${profile} boots with ${firmware} and does what it is for`, async (t) => {
      await bootCell(t, { profile, firmware });
    });
