import { link, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { inTools } from "../ubuntu-archive/in-tools.ts";
import { digestOf } from "./digest-of.ts";
import { treeDifferences } from "./tree-differences.ts";

/**
 * What tells two images apart, a line for each: the file, where it lies in a layer "LAYER: FILE", and how it differs.
 * @param tools root of a tools tree
 * @param scratch a folder on the disk of the images, for their unpacked content
 * @returns nothing for images that are the same bit for bit
 */
export async function imageDifferences(
  images: readonly [string, string],
  { tools, scratch }: { readonly tools: string; readonly scratch: string },
): Promise<string[]> {
  if ((await digestOf(images[0])) === (await digestOf(images[1]))) return [];
  await mkdir(scratch, { recursive: true });
  const { enter, run } = inTools(tools, scratch);
  const names = ["one", "two"] as const;
  for (const [index, name] of names.entries()) {
    await link(images[index]!, join(scratch, `${name}.iso`));
    await run`${enter} xorriso -osirrox on -indev ${`/mnt/work/${name}.iso`} -extract / ${`/mnt/work/${name}`}`;
  }

  const found: string[] = [];
  for (const { path, how } of await treeDifferences(join(scratch, "one"), join(scratch, "two"))) {
    if (!path.endsWith(".squashfs") || !how.startsWith("content")) {
      found.push(`${path}: ${how}`);
      continue;
    }
    for (const name of names)
      await run`${enter} unsquashfs -no-progress -d ${`/mnt/work/${name}-${path.replaceAll("/", "-")}`} ${`/mnt/work/${name}/${path}`}`;
    const [one, two] = names.map((name) => join(scratch, `${name}-${path.replaceAll("/", "-")}`));
    const inside = await treeDifferences(one!, two!);
    found.push(...inside.map((difference) => `${path}: ${difference.path}: ${difference.how}`));
    if (inside.length === 0) found.push(`${path}: the same files, packed in another way`);
  }
  if (found.length > 0) return found;
  return [`the same files, other bytes between them, first at ${await firstDifference(images)}`];
}

/** Offset of the first byte that differs, in bytes. */
async function firstDifference([first, second]: readonly [string, string]): Promise<number> {
  const [one, two] = [await open(first), await open(second)];
  const [a, b] = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)];
  try {
    for (let at = 0; ; at += a.length) {
      const [readA, readB] = [await one.read(a, 0, a.length, at), await two.read(b, 0, b.length, at)];
      const [partA, partB] = [a.subarray(0, readA.bytesRead), b.subarray(0, readB.bytesRead)];
      if (!partA.equals(partB)) return at + [...partA].findIndex((byte, index) => byte !== partB[index]);
      if (partA.length === 0) throw new Error(`${first} and ${second} do not differ`);
    }
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}
