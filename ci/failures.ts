/**
 * The parts of a TAP text that say what failed and why: the failed assertions, or, where a file failed without any, its
 * own entry with what it printed.
 */
export function failures(tap: string): string[] {
  const lines = tap.split("\n");
  const blocks = lines.flatMap((line, index) => {
    if (!/^\s*not ok /.test(line)) return [];
    const indent = /^\s*/.exec(line)![0].length;
    const end = lines.findIndex((other, at) => at > index && other.trim() !== "" && indentOf(other) <= indent);
    return [{ whole: / # time=/.test(line), text: lines.slice(index, end === -1 ? undefined : end).join("\n") }];
  });
  const assertions = blocks.filter(({ whole }) => !whole);
  return (assertions.length > 0 ? assertions : blocks).map(({ text }) => text.trimEnd());
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
