import t from "tap";
import { tools } from "#contracts/tools";
import { mostDescribed, retriever } from "./retrieve.ts";

t.test("where a request has no word of theirs all are given, always in the same order", async (t) => {
  const few = Object.fromEntries(Object.entries(tools).slice(0, mostDescribed));
  const retrieve = retriever(few);
  t.strictSame(Object.keys(retrieve("你好")), Object.keys(few));
  t.strictSame(Object.keys(retrieve("")), Object.keys(few));
});

t.test("those are given whose words the request has", async (t) => {
  const retrieve = retriever(tools);
  for (const [said, tool] of [
    ["which wireless networks are there", "network.wifi_list"],
    ["set the time zone to Oslo", "system.set_time_zone"],
    ["take a picture of my screen", "desktop.screenshot"],
    ["instal some sofware", "packages.install"],
    // a word that is a value of one of its parameters
    ["hibernate or suspend", "system.power"],
  ] as const)
    t.ok(Object.keys(retrieve(said)).includes(tool), `${said} -> ${Object.keys(retrieve(said)).join(" ")}`);
  t.ok(Object.keys(retrieve("a file or a service or a package or a model")).length <= 3);
});

t.test("where nothing fits nothing is given", async (t) => {
  t.strictSame(retriever(tools)("你好"), {});
  t.strictSame(retriever({})("restart nginx"), {});
});
