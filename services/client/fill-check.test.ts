import t from "tap";
import type { Call } from "#contracts/tools";
import { isFilled, waits } from "./fill-check.ts";

const results = [
  {
    path: "/srv",
    entries: [
      { name: "a.log", size: 3 },
      { name: "b.log", size: 4 },
    ],
  },
  ["vlc", "mpv"],
];
const planned: Call = { tool: "files.copy", arguments: { from: { $from: 0 }, to: "/media/usb" } };
const with_ = (given: object, tool = "files.copy"): Call => ({ tool, arguments: given as Call["arguments"] });
const packages = with_({ packages: ["git", { $from: 1 }] }, "packages.install");

t.test("a call waits where it takes what an earlier one gives", async (t) => {
  t.ok(waits(planned));
  t.ok(waits(packages));
  t.notOk(waits(with_({ from: "$from", to: "0" })));
});

t.test("a step that only puts results in their places is one", async (t) => {
  for (const [call, filled] of [
    [planned, with_({ from: "/srv/a.log", to: "/media/usb" })],
    [planned, with_({ to: "/media/usb", from: "/srv/b.log" })],
    [packages, with_({ packages: ["git", "vlc"] }, "packages.install")],
    [packages, with_({ packages: ["git", "vlc", "mpv"] }, "packages.install")],
  ] as const)
    t.ok(isFilled(call, filled, results), JSON.stringify(filled));
});

t.test("an assistant that was led astray cannot make another step of it", async (t) => {
  for (const [call, filled] of [
    [planned, with_({ from: "/srv/a.log", to: "/media/usb" }, "files.move")],
    [planned, with_({ from: "/home/tom/.ssh/id_ed25519", to: "/media/usb" })],
    [planned, with_({ from: "/srv/../etc/shadow", to: "/media/usb" })],
    [planned, with_({ from: "/srv/a.log", to: "/srv/b.log" })],
    [planned, with_({ from: "/srv/a.log", to: "/media/usb", replace: true })],
    [planned, with_({ from: "/srv/a.log" })],
    [planned, with_({ from: ["/srv/a.log"], to: "/media/usb" })],
    [planned, with_({ from: { $from: 0 }, to: "/media/usb" })],
    [packages, with_({ packages: ["git", "netcat"] }, "packages.install")],
    [packages, with_({ packages: [] }, "packages.install")],
    [packages, with_({ packages: "vlc" }, "packages.install")],
  ] as const)
    t.notOk(isFilled(call, filled, results), JSON.stringify(filled));
});
