import type { Results } from "#contracts/tools";
import { HandsError } from "./hands-error.ts";
import type { Pinned } from "./pin.ts";

type Encoding = Results["files.read"]["encoding"];

/**
 * Bytes as the text that they are: UTF-8, UTF-16 with its mark, or else what Windows wrote in western Europe.
 * @param cut whether the last character may be incomplete
 * @throws {HandsError} invalid, with what it seems to be, for what is no text
 */
export function decodeText(
  bytes: Buffer,
  cut: boolean,
  { path, stat: { size } }: Pick<Pinned, "path" | "stat">,
): { text: string; encoding: Encoding } {
  const mark = bytes.subarray(0, 2).toString("hex");
  const wide = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : undefined;
  if (wide !== undefined) return { text: decode(bytes, wide, true) ?? "", encoding: wide };
  const text = bytes.includes(0) ? undefined : decode(bytes, "utf-8", cut);
  if (text !== undefined) return { text, encoding: "utf-8" };
  if (isBinary(bytes))
    throw new HandsError("invalid", `${path} is no text but ${kindOf(bytes)} of ${Number(size)} bytes`);
  return { text: decode(bytes, "windows-1252", false) ?? "", encoding: "windows-1252" };
}

function decode(bytes: Buffer, encoding: Encoding, cut: boolean): string | undefined {
  try {
    // `stream` keeps the beginning of a character at the end back, where it would be an error.
    return new TextDecoder(encoding, { fatal: !encoding.startsWith("utf-16") }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/** Whether there are bytes that no text has: NUL, and control characters but for those that lay it out. */
function isBinary(bytes: Buffer): boolean {
  const known = [7, 8, 9, 10, 11, 12, 13, 27];
  return bytes.some((byte) => byte < 32 && !known.includes(byte));
}

const beginnings: readonly (readonly [hex: string, kind: string])[] = [
  ["7f454c46", "a program (ELF)"],
  ["89504e47", "a picture (PNG)"],
  ["ffd8ff", "a picture (JPEG)"],
  ["47494638", "a picture (GIF)"],
  ["25504446", "a document (PDF)"],
  ["504b0304", "an archive or office document (zip)"],
  ["1f8b", "a compressed file (gzip)"],
  ["fd377a58", "a compressed file (xz)"],
  ["28b52ffd", "a compressed file (zstd)"],
  ["425a68", "a compressed file (bzip2)"],
  ["377abcaf", "an archive (7z)"],
  ["53514c697465", "a database (SQLite)"],
  ["4f676753", "sound (Ogg)"],
  ["664c6143", "sound (FLAC)"],
  ["494433", "sound (MP3)"],
  ["52494646", "sound or video (RIFF)"],
  ["1a45dfa3", "video (Matroska)"],
  ["213c617263683e", "a package or library (ar)"],
];

function kindOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString("hex");
  return beginnings.find(([hex]) => start.startsWith(hex))?.[1] ?? "a binary file";
}
