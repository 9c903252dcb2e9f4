/** What can be said of a picture without knowing what it should show. */
export interface Screen {
  /** in pixels */
  readonly width: number;
  readonly height: number;
  /** how many different colours are in it */
  readonly colours: number;
  /** which part of all pixels, from 0 to 1, has the commonest of them */
  readonly commonest: number;
}

/**
 * Reads a picture as QEMU writes it (binary PPM, 8 bits a channel).
 * @throws when it is not one
 */
export function readScreen(picture: Buffer): Screen {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(picture.toString("latin1", 0, 64));
  if (head === null)
    throw new Error(`this is no picture of a screen: it begins with ${picture.toString("hex", 0, 16)}`);
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = picture.subarray(head[0].length);
  if (pixels.length !== width * height * 3)
    throw new Error(`a picture of ${width} x ${height} has ${width * height * 3} bytes; found ${pixels.length}`);

  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { width, height, colours: counts.size, commonest: Math.max(...counts.values()) / (width * height) };
}
