import type { BigIntStats, Stats } from "node:fs";
import type { FileType } from "#contracts/results/files";

export function fileType(stat: Stats | BigIntStats): FileType {
  if (stat.isFile()) return "file";
  if (stat.isDirectory()) return "directory";
  if (stat.isSymbolicLink()) return "link";
  if (stat.isFIFO()) return "pipe";
  return stat.isSocket() ? "socket" : "device";
}
