import { gunzipSync, zstdDecompressSync } from "node:zlib";

const newc = "070701";
const header = 110;
const last = "TRAILER!!!";

/**
 * The files of an initramfs by their paths: one cpio archive after another, of which the last may be compressed.
 * @throws for what is neither
 */
export function initramfsFiles(image: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (at < image.length) {
    if (image[at] === 0) at += 1;
    else if (image.toString("latin1", at, at + newc.length) === newc) at = readArchive(image, at, files);
    else {
      for (const [path, data] of initramfsFiles(unpack(image.subarray(at)))) files.set(path, data);
      break;
    }
  }
  return files;
}

/** @returns where the archive ends */
function readArchive(image: Buffer, start: number, files: Map<string, Buffer>): number {
  for (let at = start; ;) {
    const field = (index: number): number =>
      parseInt(image.toString("latin1", at + 6 + index * 8, at + 14 + index * 8), 16);
    const [size, nameSize] = [field(6), field(11)];
    const path = image.toString("utf8", at + header, at + header + nameSize - 1);
    const data = aligned(at + header + nameSize);
    if (path === last) return aligned(data + size);
    files.set(path, image.subarray(data, data + size));
    at = aligned(data + size);
  }
}

const aligned = (offset: number): number => Math.ceil(offset / 4) * 4;

function unpack(data: Buffer): Buffer {
  const magic = data.toString("hex", 0, 4);
  if (magic === "28b52ffd") return zstdDecompressSync(data);
  if (magic.startsWith("1f8b")) return gunzipSync(data);
  throw new Error(`an initramfs goes on with ${magic}: neither cpio nor zstd nor gzip`);
}
