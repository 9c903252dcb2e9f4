/** Thrown for a line that is too long or is not JSON. */
export class JsonLineError extends Error {
  override readonly name = "JsonLineError";
}

/**
 * Reads newline-separated JSON.
 * @param longest bytes that one line may have; a longer one ends the reading, so that no peer can fill the memory
 * @throws {JsonLineError} on a line that is too long or is not JSON
 */
export async function* readJsonLines(stream: AsyncIterable<Buffer>, longest = 1 << 20): AsyncGenerator<unknown> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      const line = rest.subarray(0, end);
      rest = rest.subarray(end + 1);
      if (line.length > longest) throw new JsonLineError(`a line of ${line.length} bytes; at most ${longest} are read`);
      if (line.length > 0) yield parse(line);
    }
    if (rest.length > longest) throw new JsonLineError(`a line of over ${longest} bytes`);
  }
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch (error) {
    throw new JsonLineError(`a line that is not JSON: ${(error as Error).message}`);
  }
}

export const jsonLine = (value: unknown): string => JSON.stringify(value) + "\n";
