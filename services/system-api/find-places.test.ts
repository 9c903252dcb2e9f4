import { symlinkSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { homesOf } from "./find-places.ts";

t.test("a home that is a link is where it leads to, too, and one that is not there is as it is said", async (t) => {
  const folder = t.testdir({ disk: { ann: {} } });
  symlinkSync("disk/ann", join(folder, "ann"));
  const ann = join(folder, "ann");
  const homes = [{ home: ann }, { home: "/nonexistent//" }, { home: "/" }, { home: "" }, { home: "x" }];
  t.same(homesOf(homes), [ann, join(folder, "disk/ann"), "/nonexistent"]);
});
