/** Bytes for people, in powers of 1000, at most three digits: "4.1 kB". */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ""}`;
}

/** A moment in the person's own time zone: "2026-03-01 14:05"; what is no date comes out as it is. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Seconds for people, in the two largest units that there are: "3 days 4 hours". */
export function duration(seconds: number): string {
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  let rest = Math.max(0, Math.floor(seconds));
  const parts = units.flatMap(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "less than a minute" : parts.slice(0, 2).join(" ");
}

/** A share in whole percent, rounded up like df does: only what is empty is 0 %. */
export const percent = (part: number, whole: number): number => (whole > 0 ? Math.ceil((part / whole) * 100) : 0);
