/** Adds up the sizes in the output of `apt-get --print-uris`, in bytes: 'URI' FILE SIZE HASH, one file a line. */
export function parseDownloadSize(text: string): number {
  let sum = 0;
  for (const line of text.split("\n")) {
    const [, size] = /^'[^']*' \S+ (\d+)\b/.exec(line) ?? [];
    if (size !== undefined) sum += Number(size);
  }
  return sum;
}
