/** Facts, one a line, their values one below the other. A long value goes on in the next line rather than lose its name. */
export function facts(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map(([name = ""]) => name.length));
  return rows.map(([name = "", value = ""]) => `${name.padEnd(width)}  ${value}\n`).join("");
}
