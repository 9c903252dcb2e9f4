import { type PolicyRule, type Weekday, weekdays } from "#contracts/policy";

type Span = NonNullable<PolicyRule["match"]["time"]>;

/** A time of day on this machine. */
export interface LocalTime {
  readonly day: Weekday;
  /** since midnight */
  readonly minute: number;
}

/** Whether a time lies in a span; one that goes past midnight belongs to the day on which it begins. */
export function isWithin({ between, days = [...weekdays] }: Span, { day, minute }: LocalTime): boolean {
  const [from, to] = between.split("-").map(minutesOf) as [number, number];
  const yesterday = weekdays[(weekdays.indexOf(day) + 6) % 7]!;
  if (from < to) return from <= minute && minute < to && days.includes(day);
  return (minute >= from && days.includes(day)) || (minute < to && days.includes(yesterday));
}

/** Whether no time at all lies in a span. */
export const isEmptySpan = ({ between }: Span): boolean => between.slice(0, 5) === between.slice(6);

/** "23:30" in minutes since midnight. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** The time of this machine, in the zone that it has now. */
export function localTime(): LocalTime {
  // Makes V8 read /etc/localtime again: the zone can have been changed since the service started.
  delete process.env["TZ"];
  const now = new Date();
  return { day: weekdays[(now.getDay() + 6) % 7]!, minute: now.getHours() * 60 + now.getMinutes() };
}
