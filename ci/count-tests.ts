export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

interface Open {
  readonly indent: number;
  children: number;
  childFailed: boolean;
}

const line = /^( *)(?:(# Subtest: )|(not )?ok\b(.*))/;

/**
 * Counts the tests in a TAP stream: the innermost named ones, not their assertions. A test that was skipped counts as
 * failed, and so does a file that fails although none of its tests does (it crashed, or ran none).
 */
export function countTests(tap: string): TestCount {
  const count = { passed: 0, failed: 0 };
  const open: Open[] = [];
  for (const text of tap.split("\n")) {
    const found = line.exec(text);
    if (found === null) continue;
    const [, spaces = "", begins, not, rest = ""] = found;
    if (begins !== undefined) {
      open.push({ indent: spaces.length, children: 0, childFailed: false });
      continue;
    }
    const test = open.at(-1);
    // A plain assertion stands deeper than the test that it belongs to.
    if (test === undefined || test.indent !== spaces.length) continue;
    open.pop();
    const failed = not !== undefined || / # (skip|todo)\b/i.test(rest);
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.children += 1;
      parent.childFailed ||= failed;
    }
    if (failed && !test.childFailed) count.failed += 1;
    if (!failed && test.children === 0) count.passed += 1;
  }
  return count;
}
