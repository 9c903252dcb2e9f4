import { type FileHandle, open } from "node:fs/promises";

/** Where a file lies in the image, in bytes. */
export interface Extent {
  readonly offset: number;
  readonly size: number;
}

const sector = 2048;
const primaryVolumeDescriptor = 16 * sector;

/**
 * Finds the files of one folder in an ISO 9660 image with Rock Ridge names, so that they can be used in place: neither a
 * tool nor a kernel that reads ISO 9660 is needed.
 * @param folder path from the image's root, without slashes at its ends
 * @returns undefined when there is no such folder
 */
export async function isoFiles(iso: string, folder: string): Promise<ReadonlyMap<string, Extent> | undefined> {
  const image = await open(iso);
  try {
    const descriptor = await read(image, { offset: primaryVolumeDescriptor, size: sector });
    if (descriptor.toString("latin1", 1, 6) !== "CD001") throw new Error(`${iso} is not an ISO 9660 image`);
    let entries = await readFolder(image, extentOf(descriptor.subarray(156)));
    for (const name of folder.split("/")) {
      const extent = entries.get(name);
      if (extent === undefined) return undefined;
      entries = await readFolder(image, extent);
    }
    return entries;
  } finally {
    await image.close();
  }
}

async function readFolder(image: FileHandle, extent: Extent): Promise<Map<string, Extent>> {
  const bytes = await read(image, extent);
  const entries = new Map<string, Extent>();
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at]!;
    if (length === 0) {
      // No record crosses a sector: the rest of this one is padding.
      at = (Math.floor(at / sector) + 1) * sector;
      continue;
    }
    const record = bytes.subarray(at, at + length);
    const name = rockRidgeName(record);
    if (name !== null) entries.set(name, extentOf(record));
    at += length;
  }
  return entries;
}

const extentOf = (record: Buffer): Extent => ({
  offset: record.readUInt32LE(2) * sector,
  size: record.readUInt32LE(10),
});

/** The NM entry of the record's system use area; null for the records of the folder itself and its parent. */
function rockRidgeName(record: Buffer): string | null {
  const identifier = record[32]!;
  let at = 33 + identifier + (identifier % 2 === 0 ? 1 : 0);
  while (at + 4 <= record.length) {
    const length = record[at + 2]!;
    if (length < 4) break;
    if (record.toString("latin1", at, at + 2) === "NM") return record.toString("utf8", at + 5, at + length);
    at += length;
  }
  return null;
}

async function read(image: FileHandle, { offset, size }: Extent): Promise<Buffer> {
  const { bytesRead, buffer } = await image.read(Buffer.alloc(size), 0, size, offset);
  if (bytesRead !== size) throw new Error(`the image ends early: wanted ${size} bytes at ${offset}, got ${bytesRead}`);
  return buffer;
}
