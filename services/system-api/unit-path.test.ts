import t from "tap";
import { unitPath } from "./unit-path.ts";

t.test("the object of a unit is named as systemd escapes it", async (t) => {
  const folder = "/org/freedesktop/systemd1/unit/";
  t.equal(unitPath("dbus.service"), `${folder}dbus_2eservice`);
  t.equal(unitPath("getty@tty1.service"), `${folder}getty_40tty1_2eservice`);
  t.equal(unitPath("9p.service"), `${folder}_39p_2eservice`);
  t.equal(unitPath("a-ü\\x2d.service"), `${folder}a_2d_c3_bc_5cx2d_2eservice`);
});
