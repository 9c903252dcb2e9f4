/**
 * A time in the past as people and models write it, in one of the few forms that the journal is asked with: today,
 * yesterday, seconds before now (-3600s), or a time of this machine's (2026-01-31 14:00:00).
 * @returns null for anything else
 */
export function parseSince(said: string, now = new Date()): string | null {
  const text = said
    .trim()
    .toLowerCase()
    .replace(/^since /, "")
    .replace(/\s+/g, " ");
  if (text === "today" || text === "yesterday") return text;
  const [, count, unit = ""] = /^[-]?(\d{1,6}) ?([a-z]+?)(?: ago)?$/.exec(text) ?? [];
  const seconds = units.find(([names]) => names.includes(unit))?.[1];
  if (count !== undefined && seconds !== undefined) return `-${Number(count) * seconds}s`;
  const [, date = dateOf(now), hours = "0", minutes = "00", rest = "00"] = moment.exec(text) ?? [];
  if (text === "" || !moment.test(text)) return null;
  const whole = `${date} ${hours.padStart(2, "0")}:${minutes}:${rest}`;
  // A date that there is not (2026-02-30) would become another.
  const day = new Date(`${whole.replace(" ", "T")}Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole.replace(" ", "T")) ? whole : null;
}

const moment = /^(\d{4}-\d{2}-\d{2})?(?:(?:^|[ t])(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const units: readonly (readonly [names: readonly string[], seconds: number])[] = [
  [["s", "sec", "secs", "second", "seconds"], 1],
  [["m", "min", "mins", "minute", "minutes"], 60],
  [["h", "hr", "hrs", "hour", "hours"], 3600],
  [["d", "day", "days"], 86_400],
  [["w", "week", "weeks"], 604_800],
  [["month", "months"], 2_629_800],
  [["y", "year", "years"], 31_557_600],
];

function dateOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
