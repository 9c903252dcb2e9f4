import type { Bus } from "#kit/bus";
import { battery } from "./conditions/battery.ts";
import { certificates } from "./conditions/certificates.ts";
import { clock } from "./conditions/clock.ts";
import type { Condition } from "./conditions/condition.ts";
import { diskSpace } from "./conditions/disk-space.ts";
import { nameServer } from "./conditions/name-server.ts";
import { packages } from "./conditions/packages.ts";
import { printer } from "./conditions/printer.ts";
import { temperature } from "./conditions/temperature.ts";

/** All trouble that lasts and is looked for; what only a record tells of is read-entry.ts's. */
export const conditionsOf = (bus: Bus): readonly Condition[] => [
  diskSpace(),
  clock(),
  nameServer(bus),
  packages(),
  certificates(),
  temperature(),
  battery(),
  printer(),
];
