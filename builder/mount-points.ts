import { readFile } from "node:fs/promises";

/** Where something is mounted, of what this process sees: a folder itself, or what lies in it. The newest comes first. */
export async function mountPointsIn(folder: string): Promise<string[]> {
  const lines = (await readFile("/proc/self/mountinfo", "utf8")).split("\n");
  // A space and the like are written as octal numbers.
  const plain = (text: string): string =>
    text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  const points = lines.map((line) => plain(line.split(" ")[4] ?? ""));
  return points.filter((point) => point === folder || point.startsWith(`${folder}/`)).reverse();
}
