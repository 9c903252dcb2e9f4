/** A number that stands in a text in digits. */
export interface SaidNumber {
  /** as JSON has it */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the numbers of a text, such as 7.1, -4 and 20 in "20min"; none in "C4", "v2.0" and "#1e90ff".
 * What may be read in two ways, as 1.240 and 2,500, is there twice.
 */
export function saidNumbers(text: string): SaidNumber[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_#.,])(?:(?<![^\s"'(])[-−])?\d+(?:[.,]\d+)*/gu)].flatMap(
    ({ 0: found, index }) => {
      const readings = readingsOf(found.replace("−", "-"));
      if (readings.length > 0) return readings.map((text) => ({ text, start: index, end: index + found.length }));
      // 192.168.1.10 and 14,15,16: each by itself.
      return [...found.matchAll(/\d+/g)].flatMap((one) => {
        const start = index + one.index;
        return readingsOf(one[0]).map((text) => ({ text, start, end: start + one[0].length }));
      });
    },
  );
}

/** What a number is in JSON: a dot or a comma before its last digits parts them from whole ones, or thousands. */
function readingsOf(found: string): string[] {
  const forms = [
    /^-?\d+$/.test(found) ? found : "",
    /^-?\d+[.,]\d+$/.test(found) ? found.replace(",", ".") : "",
    /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(found) ? found.replaceAll(",", "") : "",
    /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(found) ? found.replaceAll(".", "").replace(",", ".") : "",
  ];
  // 07 and 7.10 are 7 and 7.1; what has more digits than a number can hold is none.
  const texts = forms.filter((form) => form !== "" && form.length <= 16).map((form) => String(Number(form)));
  return [...new Set(texts)].filter((text) => /^-?\d+(?:\.\d+)?$/.test(text));
}
