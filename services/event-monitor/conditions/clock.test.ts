import { utimesSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { clock } from "./clock.ts";

t.test("a clock is wrong that shows a time which is past for certain", async (t) => {
  const folder = t.testdir({ system: "", noted: "" });
  const files = ["system", "noted", "none"].map((name) => join(folder, name));
  utimesSync(files[0]!, 1000, 1000);
  utimesSync(files[1]!, 86_400, 86_400);
  const at = (seconds: number) => clock(files, () => seconds * 1000).look(new Set());
  t.same(await at(2000), [{ subject: "the clock", detail: "1970-01-02" }]);
  t.same(await at(86_390), [], "it may be set back a little");
  t.same(await at(90_000), []);
});
