import { readFile } from "node:fs/promises";

/** Of a PE file's optional header with 64-bit addresses, in bytes. */
const certificateTable = 144;

/**
 * The certificates that an EFI program is signed with, as they are: the names of holders and issuers can be read in them.
 * @returns nothing for a program without a signature
 */
export async function signersOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  const header = bytes.readUInt32LE(0x3c);
  if (bytes.toString("latin1", header, header + 4) !== "PE\0\0") throw new Error(`${file} is no EFI program`);
  const optional = header + 24;
  if (bytes.readUInt16LE(optional) !== 0x20b) throw new Error(`${file} is not for 64 bits`);
  const [offset, size] = [0, 4].map((at) => bytes.readUInt32LE(optional + certificateTable + at)) as [number, number];
  return bytes.toString("latin1", offset, offset + size);
}
