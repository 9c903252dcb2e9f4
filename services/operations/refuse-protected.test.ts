import t from "tap";
import { OperationError } from "./operation-error.ts";
import { refuseProtected } from "./refuse-protected.ts";

const kernel = "6.12.48+deb13-amd64";

t.test("what Parlance needs and the kernel that runs are not removed, and all of it is named", async (t) => {
  for (const [remove, said] of [
    [["cowsay", "dbus", "systemd"], /Parlance itself needs dbus, systemd$/],
    [[`linux-image-${kernel}`], /linux-image-6.12.48\+deb13-amd64 is the kernel that runs/],
    [[`linux-modules-extra-${kernel}`], /is the kernel that runs/],
    [[`linux-image-unsigned-${kernel}`, "apt"], /needs apt; linux-image-unsigned/],
  ] as const)
    t.throws(() => refuseProtected(remove, kernel), { error: "denied", message: said });
  t.throws(() => refuseProtected(["polkitd"]), OperationError);
});

t.test("other software and old kernels may go", async (t) => {
  for (const remove of [
    [],
    ["cowsay", "perl"],
    ["linux-image-6.1.0-1-amd64"],
    [`linux-headers-${kernel}`],
    ["systemd-cron"],
  ])
    t.doesNotThrow(() => refuseProtected(remove, kernel), remove.join(" "));
});
