import { readdirSync, readFileSync } from "node:fs";
import type { Condition, Found } from "./condition.ts";

/** Thousandths of a degree below the heat at which the kernel switches the machine off. */
const [close, coolAgain] = [5000, 10_000];

/** A part of the machine that is about to be switched off for its heat, by the kernel's thermal zones. */
export const temperature = (folder = "/sys/class/thermal"): Condition => ({
  kind: "overheating",
  look(known) {
    return zonesIn(folder).flatMap((zone): Found[] => {
      const subject = read(`${zone}/type`) ?? "";
      const [heat, limit] = [Number(read(`${zone}/temp`) ?? NaN), limitOf(zone)];
      const hot = heat >= limit - (known.has(subject) ? coolAgain : close);
      return hot ? [{ subject, detail: `${Math.round(heat / 1000)} °C` }] : [];
    });
  },
});

/** Infinity for a zone that has none. */
function limitOf(zone: string): number {
  const trips = namesIn(zone).flatMap((name) => /^(trip_point_\d+)_type$/.exec(name)?.[1] ?? []);
  const fatal = trips.filter((trip) => /^(hot|critical)$/.test(read(`${zone}/${trip}_type`) ?? ""));
  // A sensor without a real limit says 0 or less.
  const limits = fatal.map((trip) => Number(read(`${zone}/${trip}_temp`) ?? NaN)).filter((limit) => limit > 0);
  return Math.min(Infinity, ...limits);
}

const zonesIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => name.startsWith("thermal_zone"))
    .map((name) => `${folder}/${name}`);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
