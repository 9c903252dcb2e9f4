import { stripVTControlCharacters } from "node:util";
import type { Style } from "./style.ts";

export interface Column {
  readonly align: "left" | "right";
  /** columns with a low number stay longest when the terminal is narrow */
  readonly rank: number;
}

/** Lays out rows in columns; on a narrow terminal whole columns are left out rather than lines broken. */
export function columns(rows: readonly (readonly string[])[], layout: readonly Column[], style: Style): string {
  const widths = layout.map((_, index) => Math.max(0, ...rows.map((row) => width(row[index] ?? ""))));
  const kept = new Set(layout.keys());
  const total = (): number => [...kept].reduce((sum, index) => sum + (widths[index] ?? 0) + gap.length, -gap.length);
  for (const index of [...kept].sort((a, b) => (layout[b]?.rank ?? 0) - (layout[a]?.rank ?? 0)))
    if (kept.size > 1 && total() > style.columns) kept.delete(index);

  const line = (row: readonly string[]): string =>
    [...kept]
      .sort((a, b) => a - b)
      .map((index) => pad(row[index] ?? "", widths[index] ?? 0, layout[index]?.align ?? "left"))
      .join(gap)
      .trimEnd();
  return rows.map((row) => line(row) + "\n").join("");
}

const gap = "  ";

const pad = (text: string, to: number, align: "left" | "right"): string => {
  const fill = " ".repeat(Math.max(0, to - width(text)));
  return align === "left" ? text + fill : fill + text;
};

/** Cells on a terminal: wide characters take two, combining ones none. */
function width(text: string): number {
  let cells = 0;
  for (const character of stripVTControlCharacters(text))
    cells += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return cells;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
