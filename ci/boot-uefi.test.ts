import t from "tap";
import { bootCell } from "./boot-cell.ts";

t.setTimeout(2_400_000);
t.test("the image boots with UEFI and does what it is asked", async (t) => await bootCell(t, { firmware: "uefi" }));
