import t from "tap";
import { nearNames } from "./near-names.ts";

const names = [
  "bash",
  "bash-completion",
  "cowsay",
  "dash",
  "g++",
  "git",
  "htop",
  "nginx",
  "python3",
  "vim",
  "xcowsay",
  "",
];

t.test("a slip of the fingers finds the name that was meant", async (t) => {
  for (const [typed, meant] of [
    ["cowsya", "cowsay"],
    ["cow-say", "cowsay"],
    ["nginxx", "nginx"],
    ["pyhton3", "python3"],
    ["htpo", "htop"],
  ] as const)
    t.equal(nearNames(typed, names)[0], meant, typed);
});

t.test("a name that is like none finds none, and never itself", async (t) => {
  t.same(nearNames("no-such-thing-at-all", names), []);
  t.notOk(nearNames("bash", names).includes("bash"));
});
