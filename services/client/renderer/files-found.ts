import type { FileFound } from "#contracts/results/files";
import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { bytes, moment } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** What a search found, one a line, and under it the line with the text that was looked for. */
export function renderFound(result: Results["files.search"], style: Style): string {
  const where = visible(result.path);
  const notes = [
    ...(result.truncated === null ? [] : [`There may be more: ${visible(result.truncated)}.`]),
    ...(result.skipped === 0 ? [] : [`${result.skipped} could not be looked into.`]),
  ];
  const rest = notes.map((note) => `${paint(style, "faint", note)}\n`).join("");
  if (result.found.length === 0) return `${where}: nothing found\n${rest}`;
  const rows = result.found.map((found) => [
    found.type === "directory" ? "" : bytes(found.size),
    moment(visible(found.modified)),
    path(found, style),
  ]);
  const layout = [
    { align: "right", rank: 1 },
    { align: "left", rank: 2 },
    { align: "left", rank: 0 },
  ] as const;
  const lines = columns(rows, layout, style).split(/(?<=\n)/);
  const shown = lines.map((line, index) => line + quote(result.found[index]?.line, style)).join("");
  return `${paint(style, "bold", where)}\n${shown}${rest}`;
}

function path(found: FileFound, style: Style): string {
  const shown = visible(found.path);
  if (found.type === "directory") return paint(style, "blue", `${shown}/`);
  return found.type === "link" ? `${shown}@` : shown;
}

const quote = (line: FileFound["line"], style: Style): string =>
  line === undefined ? "" : `    ${paint(style, "faint", `${line.number}:`)} ${visible(line.text)}\n`;
