/** The bus object of a unit: every byte but letters and digits is written as _ and two hex digits. */
export const unitPath = (name: string): string =>
  `/org/freedesktop/systemd1/unit/${Buffer.from(name)
    .toString("latin1")
    .replace(/[^A-Za-z0-9]|^[0-9]/g, (byte) => `_${byte.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
