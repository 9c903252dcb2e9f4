import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { bytes } from "./quantities.ts";

/** What was done to files, in a line. */
export const renderWritten = ({ path, size }: Results["files.write"]): string =>
  `${visible(path)} is written; it has ${bytes(size)} now.\n`;

export const renderDirectory = ({ path }: Results["files.make_directory"]): string => `${visible(path)} is created.\n`;

export function renderCopied({ from, path, entries, bytes: size, skipped }: Results["files.copy"]): string {
  const amount = entries === 1 ? bytes(size) : `${entries} files and directories, ${bytes(size)}`;
  const left = skipped === 0 ? "" : `${skipped} that are pipes, devices or on another file system were not copied.\n`;
  return `${visible(from)} is copied to ${visible(path)} (${amount}).\n${left}`;
}

export const renderMoved = ({ from, path }: Results["files.move"]): string =>
  `${visible(from)} is ${visible(path)} now.\n`;

export const renderDeleted = ({ path, trash }: Results["files.delete"]): string =>
  trash === null ? `${visible(path)} is deleted for good.\n` : `${visible(path)} is in the trash: ${visible(trash)}\n`;
