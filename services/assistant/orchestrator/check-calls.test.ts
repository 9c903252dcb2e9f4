import t from "tap";
import { tools } from "#contracts/tools";
import { checkCalls } from "./check-calls.ts";

const check = (...calls: (readonly [tool: string, arguments_: object])[]) =>
  checkCalls(
    calls.map(([tool, given]) => ({ tool, arguments: given as Record<string, unknown> })),
    tools,
  ).map(({ tool, argument }) => `${tool} ${argument}`);

t.test("calls that fit have no misfits", async (t) => {
  t.strictSame(
    check(["files.list", {}], ["packages.install", { packages: ["vlc"] }], ["desktop.set_volume", { percent: 30 }]),
    [],
  );
});

t.test("what does not fit is named by tool and argument", async (t) => {
  t.strictSame(check(["packages.install", { packages: ["Firefox Browser"] }]), ["packages.install packages"]);
  t.strictSame(check(["files.read", {}]), ["files.read "], "what is missing lies in the call itself");
  t.strictSame(check(["files.read", { path: "~/x", colour: "red" }]), ["files.read "]);
  t.strictSame(check(["files.delete", { path: 3 }], ["users.add", { user: "../root" }]), [
    "files.delete path",
    "users.add user",
  ]);
  t.strictSame(check(["files.copy", { from: "~/x", to: "~/x" }]), ["files.copy to"], "onto itself");
  t.strictSame(check(["files.burn", { path: "~" }], ["__proto__", {}]), ["files.burn ", "__proto__ "]);
});

t.test(
  "the result of an earlier call may stand anywhere, that of the call itself or a later one nowhere",
  async (t) => {
    const search = ["files.search", { name: "*.log" }] as const;
    t.strictSame(check(search, ["files.delete", { path: { $from: 0 } }]), []);
    t.strictSame(check(search, ["files.copy", { from: { $from: 0 }, to: "/mnt" }]), []);
    t.strictSame(check(["packages.search", { query: "x" }], ["packages.install", { packages: [{ $from: 0 }] }]), []);
    t.strictSame(check(["files.delete", { path: { $from: 0 } }]), ["files.delete path"]);
    t.strictSame(check(search, ["files.delete", { path: { $from: 1 } }]), ["files.delete path"]);
    t.strictSame(check(search, ["files.delete", { path: { $from: -1 } }]), ["files.delete path"]);
    t.strictSame(check(search, ["files.delete", { path: { $from: "0" } }]), ["files.delete path"]);
  },
);

t.test("a result is taken only for what it is", async (t) => {
  t.strictSame(check(["files.read", { path: "~/x" }], ["files.read", { path: { $from: 0 } }]), ["files.read path"]);
  t.strictSame(check(["processes.list", {}], ["files.delete", { path: { $from: 0 } }]), ["files.delete path"]);
  t.strictSame(check(["files.list", {}], ["packages.remove", { packages: ["vlc", { $from: 0 }] }]), [
    "packages.remove packages",
  ]);
  t.strictSame(check(["files.list", {}], ["files.write", { path: "~/x", text: { $from: 0 } }]), ["files.write text"]);
});
