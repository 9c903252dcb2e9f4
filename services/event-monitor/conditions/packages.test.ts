import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { packages } from "./packages.ts";

const entry = (name: string, state: string): string =>
  `Package: ${name}\nStatus: install ok ${state}\nDescription: x\n Status: install ok unpacked\n\n`;

t.test("packages that were not finished are seen, but not while somebody is at it", async (t) => {
  const broken = [..."abcdef"].map((name) => entry(name, "half-configured")).join("");
  const folder = t.testdir({ status: entry("fine", "installed") + broken, lock: "", "lock-frontend": "", table: "" });
  const { look } = packages(folder, join(folder, "table"));
  const found = [{ subject: "a, b, c, d, e and 1 more", detail: "a b c d e f" }];
  t.same(await look(new Set()), found);
  const { ino } = statSync(join(folder, "lock-frontend"));
  writeFileSync(join(folder, "table"), `1: POSIX  ADVISORY  WRITE 123 fd:00:${ino} 0 EOF\n`);
  t.same(await look(new Set()), []);
  t.same(await look(new Set(["a"])), [{ subject: "a" }], "what is known stays so until they are done");
  writeFileSync(join(folder, "table"), "");
  t.same(await look(new Set()), found);
  writeFileSync(join(folder, "status"), entry("a", "installed"));
  utimesSync(join(folder, "status"), 1, 1);
  t.same(await look(new Set()), []);
});

t.test("a machine without dpkg has no trouble with it", async (t) => {
  t.same(await packages(t.testdirName, "/nothing").look(new Set()), []);
});
