import t from "tap";
import { weekdays } from "#contracts/policy";
import { isEmptySpan, isWithin, localTime, minutesOf } from "./time-span.ts";

const at = (day: (typeof weekdays)[number], clock: string) => ({ day, minute: minutesOf(clock) });

t.test("a span has its first minute and not its last", async (t) => {
  const span = { between: "09:00-17:30" };
  for (const clock of ["09:00", "12:34", "17:29"]) t.ok(isWithin(span, at("mon", clock)), clock);
  for (const clock of ["08:59", "17:30", "00:00", "23:59"]) t.notOk(isWithin(span, at("mon", clock)), clock);
});

t.test("a span past midnight belongs to the day on which it begins", async (t) => {
  const span = { between: "22:00-07:00", days: ["fri" as const] };
  t.ok(isWithin(span, at("fri", "22:00")) && isWithin(span, at("fri", "23:59")));
  t.ok(isWithin(span, at("sat", "00:00")) && isWithin(span, at("sat", "06:59")));
  t.notOk(isWithin(span, at("fri", "06:59")), "that night began on Thursday");
  t.notOk(isWithin(span, at("sat", "07:00")) || isWithin(span, at("sat", "22:00")));
  t.ok(isWithin({ between: "22:00-07:00", days: ["sun"] }, at("mon", "03:00")), "the week is a ring");
});

t.test("the whole day, and until midnight, can be said", async (t) => {
  for (const day of weekdays) {
    t.ok(
      isWithin({ between: "00:00-24:00" }, at(day, "00:00")) && isWithin({ between: "00:00-24:00" }, at(day, "23:59")),
    );
    for (const between of ["20:00-24:00", "20:00-00:00"]) {
      t.ok(isWithin({ between }, at(day, "23:59")), between);
      t.notOk(isWithin({ between }, at(day, "00:00")), between);
    }
  }
});

t.test("a span that ends where it begins is empty", async (t) => {
  t.ok(isEmptySpan({ between: "09:00-09:00" }));
  t.notOk(isEmptySpan({ between: "00:00-24:00" }));
});

t.test("the time is that of this machine", async (t) => {
  const before = new Date();
  const { day, minute } = localTime();
  t.ok([0, 1].includes((minute - before.getHours() * 60 - before.getMinutes() + 1440) % 1440));
  if (minute > 0) t.equal(weekdays.indexOf(day), (before.getDay() + 6) % 7);
});
