/** What a renderer needs to know about where its text goes. */
export interface Style {
  readonly color: boolean;
  /** columns of the terminal; for a pipe as many as a line needs */
  readonly columns: number;
  /** lines of the terminal; for a pipe as many as there are */
  readonly rows: number;
}

/** Colour only on a terminal, and not where the person says NO_COLOR or the terminal is dumb. */
export function styleOf(stream: NodeJS.WriteStream): Style {
  const { NO_COLOR, TERM } = process.env;
  return {
    color: stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb",
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : Infinity,
    rows: stream.isTTY === true && stream.rows > 0 ? stream.rows : Infinity,
  };
}

const codes = { bold: "1", blue: "34", green: "32", red: "31", yellow: "33", faint: "2" } as const;

export const paint = (style: Style, name: keyof typeof codes, text: string): string =>
  style.color ? `\u001b[${codes[name]}m${text}\u001b[0m` : text;
