import t from "tap";
import { failures } from "./failures.ts";

t.test("of nested tests the failed assertions are shown, with their reasons", async (t) => {
  const tap = [
    "TAP version 14",
    "# Subtest: a.test.ts",
    "    # Subtest: it adds",
    "        ok 1 - one",
    "        not ok 2 - two",
    "          ---",
    "          found: 3",
    "          ...",
    "        1..2",
    "    not ok 1 - it adds # time=2ms",
    "not ok 1 - a.test.ts # time=3ms",
    "1..1",
  ].join("\n");
  t.strictSame(failures(tap), ["        not ok 2 - two\n          ---\n          found: 3\n          ..."]);
});

t.test("of a file that failed without an assertion its own entry is shown", async (t) => {
  const tap = "TAP version 14\nnot ok 1 - b.test.ts # time=2ms\n  ---\n  exitCode: 1\n  ...\n1..1\n";
  t.strictSame(failures(tap), ["not ok 1 - b.test.ts # time=2ms\n  ---\n  exitCode: 1\n  ..."]);
});

t.test("of what passed nothing is shown", async (t) => {
  t.strictSame(failures("TAP version 14\nok 1 - c.test.ts # time=2ms\n1..1\n"), []);
});
