import t from "tap";
import { unitsOfCgroup, unitsOfProcess } from "./units-of-process.ts";

t.test("the units of a process are read from its control group, in every kind of hierarchy", async (t) => {
  t.same(unitsOfCgroup("0::/user.slice/user-1000.slice/user@1000.service/app.slice/dbus.service\n"), [
    ...["user.slice", "user-1000.slice", "user@1000.service", "app.slice", "dbus.service"],
  ]);
  t.same(unitsOfCgroup("2:pids:/x\n1:name=systemd:/user.slice/user-1000.slice/session-3.scope\n0::/\n"), [
    ...["user.slice", "user-1000.slice", "session-3.scope"],
  ]);
  t.same(unitsOfCgroup("1:name=systemd:/\n0::/system.slice/_odd.service\n"), ["system.slice", "odd.service"]);
  t.same(unitsOfCgroup("0::/system.slice/ssh.service (deleted)\n"), ["system.slice"]);
  t.same(unitsOfCgroup("0::/init.scope\n"), ["init.scope"]);
  t.same(unitsOfCgroup("0::/\n"), []);
});

t.test("of a process that is not there nothing is known, of this one it can be read", async (t) => {
  t.same(unitsOfProcess(2 ** 22 + 1), []);
  t.ok(Array.isArray(unitsOfProcess(process.pid)));
});
