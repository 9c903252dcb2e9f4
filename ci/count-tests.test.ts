import t from "tap";
import { countTests } from "./count-tests.ts";

const stream = (...lines: string[]): string => lines.join("\n");

t.test("the innermost tests are counted, neither their assertions nor the tests around them", async (t) => {
  const tap = stream(
    "TAP version 14",
    "# Subtest: a.test.ts",
    "    # Subtest: outer",
    "        # Subtest: one",
    "            ok 1 - first assertion",
    "            ok 2 - second assertion",
    "        ok 1 - one # time=1ms",
    "        # Subtest: two",
    "            not ok 1 - wrong",
    "        not ok 2 - two # time=1ms",
    "    not ok 1 - outer",
    "not ok 1 - a.test.ts",
  );
  t.same(countTests(tap), { passed: 1, failed: 1 });
});

t.test("a file that crashes counts as one failure, even when its tests passed", async (t) => {
  const tap = stream(
    "# Subtest: a.test.ts",
    "    # Subtest: one",
    "        ok 1 - fine",
    "    ok 1 - one",
    "not ok 1 - a.test.ts",
    "# Subtest: b.test.ts",
    "not ok 2 - b.test.ts",
  );
  t.same(countTests(tap), { passed: 1, failed: 2 });
});

t.test("a skipped test is a failure", async (t) => {
  t.same(countTests(stream("# Subtest: a", "ok 1 - a # SKIP no time")), { passed: 0, failed: 1 });
});

t.test("a stream without tests counts none", async (t) => {
  t.same(countTests("TAP version 14\n1..0\n"), { passed: 0, failed: 0 });
});
