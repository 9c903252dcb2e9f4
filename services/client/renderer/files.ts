import type { FileEntry, Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { bytes, moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** The entries of a directory, one a line. */
export function renderFiles(result: Results["files.list"], style: Style): string {
  const where = visible(result.path);
  if (result.entries.length === 0) return `${where}: nothing there\n`;
  const rows = result.entries.map((entry) => [
    entry.type === "directory" ? "" : bytes(entry.size),
    moment(visible(entry.modified)),
    name(entry, style),
  ]);
  const layout = [
    { align: "right", rank: 1 },
    { align: "left", rank: 2 },
    { align: "left", rank: 0 },
  ] as const;
  return `${paint(style, "bold", where)}\n${columns(rows, layout, style)}`;
}

function name(entry: FileEntry, style: Style): string {
  const shown = visible(entry.name);
  switch (entry.type) {
    case "directory":
      return paint(style, "blue", `${shown}/`);
    case "link":
      return `${shown}@`;
    default:
      return shown;
  }
}
