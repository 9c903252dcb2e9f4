import { applianceTools } from "./appliances.ts";
import { cityTools } from "./city.ts";
import { clubTools } from "./clubs.ts";
import { cultureTools } from "./culture.ts";
import { developerTools } from "./developer.ts";
import { familyTools } from "./families.ts";
import { farmTools } from "./farm.ts";
import { hobbyTools } from "./hobbies.ts";
import { homeTools } from "./home.ts";
import { houseDeviceTools } from "./house-devices.ts";
import { machineTools } from "./machines.ts";
import { moneyTools } from "./money.ts";
import { officeTools } from "./office.ts";
import { schoolTools } from "./school.ts";
import { scienceTools } from "./science.ts";
import { shopTools } from "./shops.ts";
import { nearFileTools } from "./near-files.ts";
import { nearTools } from "./near.ts";
import type { MadeUpTool } from "./tool.ts";
import { travelTools } from "./travel.ts";
import { vehicleTools } from "./vehicles.ts";

/** All that were written by hand. */
export const madeUpTools: readonly MadeUpTool[] = [
  ...homeTools,
  ...houseDeviceTools,
  ...shopTools,
  ...moneyTools,
  ...travelTools,
  ...officeTools,
  ...developerTools,
  ...scienceTools,
  ...schoolTools,
  ...clubTools,
  ...farmTools,
  ...cultureTools,
  ...cityTools,
  ...machineTools,
  ...familyTools,
  ...hobbyTools,
  ...applianceTools,
  ...vehicleTools,
  ...nearFileTools,
  ...nearTools,
];
