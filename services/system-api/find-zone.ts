import { nearNames } from "#kit/near-names";

/**
 * The time zone that is meant, among all that there are: by its name, whatever the case of its letters, or by its city
 * alone where only one has it.
 * @returns the zone's name, or the nearest names for one that there is not
 */
export function findZone(said: string, zones: readonly string[]): string | { readonly near: readonly string[] } {
  if (zones.includes(said)) return said;
  const plain = said.toLowerCase();
  const same = zones.find((zone) => zone.toLowerCase() === plain);
  if (same !== undefined) return same;
  const city = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
  const wanted = city(said);
  const there = zones.filter((zone) => zone.includes("/") && city(zone) === wanted);
  if (there.length === 1 && !said.includes("/")) return there[0]!;
  if (there.length > 0) return { near: there.slice(0, 3) };
  const cities = nearNames(wanted, [...new Set(zones.map(city))]);
  return { near: cities.flatMap((name) => zones.filter((zone) => city(zone) === name)).slice(0, 3) };
}
