import t from "tap";
import { bootCell } from "./boot-cell.ts";

t.setTimeout(2_400_000);
for (const firmware of ["bios", "uefi"] as const)
  t.test(`the server boots with ${firmware} and does what it is for`, async (t) => {
    await bootCell(t, { profile: "ubuntu-server-test", firmware });
  });
