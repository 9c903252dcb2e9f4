import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { paths } from "#contracts/paths";
import { polkitAction } from "#contracts/polkit-action";
import { systemApi } from "#contracts/system-api";
import { systemApiInterface } from "#contracts/system-api-interface";
import { type Tool, tools } from "#contracts/tools";
import { connectSystemBus } from "#kit/bus";

const as = (uid: number, ...command: string[]): string =>
  execFileSync("setpriv", ["--reuid", String(uid), "--regid", String(uid), "--clear-groups", ...command], {
    encoding: "utf8",
  });

test("introspection answers what is installed", async () => {
  const bus = await connectSystemBus();
  const address = { destination: systemApi.bus, path: systemApi.path };
  const [xml] = await bus.call({ ...address, interface: "org.freedesktop.DBus.Introspectable" }, "Introspect");
  bus.disconnect();
  assert.equal(xml, readFileSync(paths.interface, "utf8"));
});

test("busctl lists every method and signal, for everybody", () => {
  const listed = as(1001, "busctl", "introspect", systemApi.bus, systemApi.path, systemApi.interface);
  for (const method of Object.keys(systemApiInterface.methods))
    assert.match(listed, new RegExp(`^\\.${method} +method`, "m"));
  for (const signal of Object.keys(systemApiInterface.signals))
    assert.match(listed, new RegExp(`^\\.${signal} +signal`, "m"));
});

test("the example of org.parlance.System1(5) works as it stands there", () => {
  const address = [systemApi.bus, systemApi.path, systemApi.interface];
  assert.match(as(1001, "busctl", "call", ...address, "Call", "ssa{sv}", "system.memory", "{}", "0"), /^s "\{.*total/);
});

test("polkit knows an action for every admin tool, and asks for an administrator", () => {
  for (const [name, tool] of Object.entries<Tool>(tools)) {
    if (tool.as !== "admin") continue;
    const action = execFileSync("pkaction", ["--verbose", "--action-id", polkitAction(name)], { encoding: "utf8" });
    assert.match(action, /message: +Authentication is required to /);
    assert.equal(action.match(/implicit (?:any|inactive|active): +auth_admin$/gm)?.length, 3, action);
  }
});

test("the manual pages are there", () => {
  for (const page of [
    "1/nlsh.1",
    "1/parlancectl.1",
    "5/org.parlance.System1.5",
    "5/parlance-policy.5",
    "7/parlance-tools.7",
  ])
    assert.match(gunzipSync(readFileSync(`/usr/share/man/man${page}.gz`)).toString("utf8"), /^\.TH /);
});
