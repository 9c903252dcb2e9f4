import t from "tap";
import { findZone } from "./find-zone.ts";

const zones = [
  ...["Africa/Cairo", "America/Argentina/Buenos_Aires", "America/Buenos_Aires", "America/New_York", "Asia/Tokyo"],
  ...["Europe/Berlin", "Europe/London", "Europe/Paris", "UTC"],
];

t.test("a zone is found by its name, by its city, and whatever the case", async (t) => {
  for (const [said, zone] of [
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["Berlin", "Europe/Berlin"],
    ["new_york", "America/New_York"],
    ["utc", "UTC"],
  ] as const)
    t.equal(findZone(said, zones), zone, said);
});

t.test("one that there is not is told the nearest, and one of two is not chosen", async (t) => {
  t.same(findZone("Europe/Berln", zones), { near: ["Europe/Berlin"] });
  t.same(findZone("Asia/Berlin", zones), { near: ["Europe/Berlin"] });
  t.same(findZone("Buenos_Aires", zones), { near: ["America/Argentina/Buenos_Aires", "America/Buenos_Aires"] });
  t.same(findZone("Atlantis/Poseidonis", zones), { near: [] });
});
