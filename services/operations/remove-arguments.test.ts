import t from "tap";
import { installArguments } from "./install-arguments.ts";
import { removeArguments } from "./remove-arguments.ts";

t.test("names come last, after the end of the options, and nothing else is taken along", async (t) => {
  const given = removeArguments(["cowsay", "perl"], false);
  t.same(given.slice(-4), ["remove", "--", "cowsay", "perl"]);
  t.ok(given.includes("APT::Get::AutomaticRemove=false") && given.includes("APT::Get::Purge=false"));
  t.notOk(given.includes("--allow-remove-essential"));
  t.ok(removeArguments(["sed"], true).includes("--allow-remove-essential"));
});

t.test(
  "no act of apt's asks or leaves signatures out, and an installation removes nothing unless it may",
  async (t) => {
    const one = { package: "cowsay", version: "3.03" };
    for (const given of [removeArguments(["x"], false), installArguments([one], false)]) {
      t.ok(given.includes("--assume-yes"));
      t.ok(given.includes("APT::Get::AllowUnauthenticated=false"));
    }
    t.ok(installArguments([one], false).includes("--no-remove"));
    t.notOk(installArguments([one], true).includes("--no-remove"));
    t.same(installArguments([one], true).slice(-3), ["install", "--", "cowsay=3.03"]);
  },
);
