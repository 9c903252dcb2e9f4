import t from "tap";
import { spokenNumbers } from "./spoken-numbers.ts";

t.test("numbers in words are found in each language", async (t) => {
  for (const text of [
    ...[
      "keep two of them",
      "a dozen eggs",
      "for half an hour",
      "an hour at 55 degrees",
      "Twenty-five percent",
      "turn it to max",
    ],
    ...["zwei Flaschen", "einundzwanzig Grad", "eine halbe Stunde", "dos botellas", "media hora", "treinta grados"],
    ...["两瓶酒", "半小时", "二十分钟", "一瓶"],
  ])
    t.ok(spokenNumbers.test(text), text);
});

t.test("digits, and words that have a number in them, are none", async (t) => {
  for (const text of [
    ...["compare Garamond and Baskerville", "next 7 days", "2 hours", "someone often phones", "stone", "weighten"],
    ...["7 Tage", "dosis", "3天", "打开一下"],
  ])
    t.notOk(spokenNumbers.test(text), text);
});
