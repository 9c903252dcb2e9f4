import type { Results } from "#contracts/tools";
import { visibleLines } from "../visible.ts";
import { bytes } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

/** The text of a file as it is; what is said about it stands in a line of its own behind it. */
export function renderText(result: Results["files.read"], style: Style): string {
  const { text, encoding, size, truncated } = result;
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  const notes = [
    ...(text === "" ? ["The file is empty."] : []),
    ...(truncated ? [`The file goes on; it has ${bytes(size)}.`] : []),
    ...(encoding === "utf-8" ? [] : [`It is written in ${encoding}.`]),
  ];
  return `${visibleLines(text)}${end}${notes.map((note) => `${paint(style, "faint", note)}\n`).join("")}`;
}
