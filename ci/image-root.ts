import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { $ } from "zx/core";
import { type Extent, isoFiles } from "./iso-files.ts";

/**
 * Puts the image's root together as its initramfs does (live-boot takes the layers that live/filesystem.module lists,
 * casper all that it finds; the later one wins) with a writable layer in memory on top. Call it only in a private mount namespace: what is mounted ends with that.
 * @param folder an empty folder to mount under
 * @returns the path of the root
 */
export async function mountImageRoot(iso: string, folder: string): Promise<string> {
  const live = (await isoFiles(iso, "live")) ?? (await isoFiles(iso, "casper"));
  if (live === undefined) throw new Error(`${iso} has neither a folder live nor casper`);
  const layers: string[] = [];
  for (const name of await layerNames(iso, live)) {
    const extent = live.get(name);
    if (extent === undefined) throw new Error(`${iso}: live/filesystem.module lists ${name}, which is not there`);
    const options = `loop,ro,offset=${extent.offset},sizelimit=${extent.size}`;
    layers.unshift(await mounted(join(folder, name), "-t", "squashfs", "-o", options, iso));
  }
  const memory = await mounted(join(folder, "memory"), "-t", "tmpfs", "-o", "size=2g", "tmpfs");
  const [upper, work] = [join(memory, "upper"), join(memory, "work")];
  await mkdir(upper);
  await mkdir(work);
  const options = `lowerdir=${layers.join(":")},upperdir=${upper},workdir=${work}`;
  return await mounted(join(folder, "root"), "-t", "overlay", "-o", options, "overlay");
}

/** Base first. */
async function layerNames(iso: string, live: ReadonlyMap<string, Extent>): Promise<string[]> {
  const list = live.get("filesystem.module");
  if (list === undefined) return [...live.keys()].filter((name) => name.endsWith(".squashfs")).sort();
  const image = await open(iso);
  const { buffer } = await image.read(Buffer.alloc(list.size), 0, list.size, list.offset);
  await image.close();
  return buffer
    .toString("utf8")
    .split(/\s+/)
    .filter((name) => name !== "");
}

async function mounted(where: string, ...what: readonly string[]): Promise<string> {
  await mkdir(where, { recursive: true });
  await $`mount ${what} ${where}`;
  return where;
}
