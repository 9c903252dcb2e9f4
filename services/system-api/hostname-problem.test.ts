import t from "tap";
import { hostnameProblem } from "./hostname-problem.ts";

t.test("what can be a machine's name has no problem", async (t) => {
  for (const name of ["a", "office-pc", "Web01", "3com", "x".repeat(63), "a--b"])
    t.equal(hostnameProblem(name), null, name);
});

t.test("what cannot be one is told why", async (t) => {
  for (const [name, why] of [
    ["", /may have letters/],
    ["-a", /may have letters/],
    ["a-", /may have letters/],
    ["my pc", /may have letters/],
    ["a.b", /may have letters/],
    ["a\n", /may have letters/],
    ["größe", /may have letters/],
    ["x".repeat(64), /64 characters.*at most 63/],
    ["12345", /digits alone/],
    ["LocalHost", /localhost/],
  ] as const)
    t.match(hostnameProblem(name), why, name);
});
