import t from "tap";
import { battery } from "./battery.ts";

const own = { type: "Battery\n", status: "Discharging\n", capacity: "7\n" };

t.test("a battery that runs out is seen, and none that is charged, full, or a mouse's", async (t) => {
  const folder = t.testdir({
    BAT0: own,
    BAT1: { ...own, status: "Charging\n" },
    BAT2: { ...own, capacity: "11\n" },
    BAT3: { type: "Battery\n", status: "Discharging\n" },
    mouse: { ...own, scope: "Device\n" },
    AC: { type: "Mains\n", online: "1\n" },
  });
  t.same(await battery(folder).look(new Set()), [{ subject: "BAT0", detail: "7 %" }]);
});

t.test("a machine without any has no trouble with one", async (t) => {
  t.same(await battery(t.testdirName).look(new Set()), []);
});
