/** The name of a wireless network, which is bytes: as text where it is UTF-8, else each odd byte as \xNN. */
export function showSsid(ssid: Buffer): string {
  const text = ssid.toString("utf8");
  if (Buffer.from(text, "utf8").equals(ssid)) return text;
  return [...ssid]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
}
