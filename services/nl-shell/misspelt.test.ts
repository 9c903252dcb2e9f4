import { join } from "node:path";
import t from "tap";
import { misspelt } from "./misspelt.ts";

t.test("a misspelt command is told from a request", async (t) => {
  const folder = t.testdir({ git: "", grep: "", ls: "", make: "", chow: "", systemctl: "", opens: "" });
  const before = process.env["PATH"];
  t.teardown(() => (process.env["PATH"] = before));
  process.env["PATH"] = `${folder}:${join(folder, "none")}:relative`;
  for (const [line, names] of [
    ["gti status", ["git"]],
    ["grpe x y", ["grep"]],
    ["sl", ["ls"]],
    ["maek", ["make"]],
    ["gitt", ["git"]],
    ["show files", []],
    ["show me what you have got", []],
    ["gti is what I want to install", []],
    ["undo", []],
    ["Gti status", []],
  ] as const)
    t.same(await misspelt(line, false), names, line);
  t.same(await misspelt("gti status", true), ["git"]);
  t.same(await misspelt("gitt status", true), [], "what can be understood otherwise is");
});
