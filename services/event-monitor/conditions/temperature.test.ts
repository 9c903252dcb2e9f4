import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { temperature } from "./temperature.ts";

const zone = { type: "cpu\n", temp: "96000\n", trip_point_0_type: "passive\n", trip_point_0_temp: "80000\n" };
const fatal = { trip_point_1_type: "critical\n", trip_point_1_temp: "100000\n" };

t.test("what is about to be switched off for its heat is seen, until it has cooled down", async (t) => {
  const folder = t.testdir({
    thermal_zone0: { ...zone, ...fatal },
    thermal_zone1: { ...zone, type: "slowed\n" },
    thermal_zone2: { ...zone, type: "no sensor\n", ...fatal, trip_point_1_temp: "0\n" },
    thermal_zone3: { type: "unreadable\n" },
    cooling_device0: { type: "Processor\n" },
  });
  const { look } = temperature(folder);
  t.same(await look(new Set()), [{ subject: "cpu", detail: "96 °C" }]);
  writeFileSync(join(folder, "thermal_zone0/temp"), "92000\n");
  t.same(await look(new Set()), []);
  t.same(await look(new Set(["cpu"])), [{ subject: "cpu", detail: "92 °C" }], "not cool enough");
  writeFileSync(join(folder, "thermal_zone0/temp"), "89000\n");
  t.same(await look(new Set(["cpu"])), []);
});
