import t from "tap";
import { bootCell } from "./boot-cell.ts";

t.setTimeout(1_200_000);
await bootCell(t, "bios");
