import { readdirSync, readFileSync } from "node:fs";
import type { Condition, Found } from "./condition.ts";

/** Percent of its charge from which on it counts as low. */
const low = 10;

/** A battery that the machine runs on and that is nearly empty. */
export const battery = (folder = "/sys/class/power_supply"): Condition => ({
  kind: "battery low",
  look: () =>
    namesIn(folder).flatMap((subject): Found[] => {
      const read = (name: string): string => readText(`${folder}/${subject}/${name}`);
      const percent = Number(read("capacity") || NaN);
      // That of a mouse is no danger to what is being worked on.
      const own = read("type") === "Battery" && read("scope") !== "Device";
      return own && read("status") === "Discharging" && percent <= low ? [{ subject, detail: `${percent} %` }] : [];
    }),
});

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
