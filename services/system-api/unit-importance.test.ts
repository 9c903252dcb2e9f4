import t from "tap";
import { unitImportance } from "./unit-importance.ts";

t.test("what the bus, login, network or the session depends on is known", async (t) => {
  for (const [name, why] of [
    ["dbus.service", /bus/],
    ["dbus-broker.service", /bus/],
    ["systemd-logind.service", /logging in/],
    ["polkit.service", /rights/],
    ["getty@tty1.service", /log in/],
    ["serial-getty@ttyS0.service", /log in/],
    ["console-getty.service", /log in/],
    ["user@1000.service", /session/],
    ["lightdm.service", /desktop/],
    ["NetworkManager.service", /network/],
    ["systemd-networkd.service", /network/],
    ["systemd-journald.service", /system itself/],
    ["parlance-system-api.service", /Parlance/],
  ] as const)
    t.match(unitImportance(name), why, name);
});

t.test("an ordinary service is one", async (t) => {
  for (const name of ["nginx.service", "ssh.service", "cron.service", "my-parlance-like.service", "gettysburg.service"])
    t.equal(unitImportance(name), null, name);
});
