import type { Tongue } from "../phrasing.ts";
import type { Kind } from "../slots.ts";

// Numbers as people say them: in digits or in words, with their units.

type ByTongue<Value> = Readonly<Partial<Record<Tongue, Value>> & { en: Value }>;

const english = "two three four five six seven eight nine ten eleven twelve".split(" ");
const words: Readonly<Record<Tongue, readonly string[]>> = {
  en: english,
  loose: english,
  de: "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
  es: "dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
  zh: "两 三 四 五 六 七 八 九 十 十一 十二".split(" "),
};

/** A number in digits, or in words where there is a word for it. */
function inWords(value: number, tongue: Tongue): string {
  return words[tongue][value - 2] ?? String(value);
}

/** An integer, in words in this share of cases. */
export const number =
  (least: number, most: number, spelled: number): Kind =>
  (random, tongue) => {
    const value = random.integer(least, most);
    return { said: random.chance(spelled) ? inWords(value, tongue) : String(value), value };
  };

/**
 * A number with its unit.
 * @param special other ways to say some values
 */
export const measured =
  (
    numbers: readonly number[],
    units: ByTongue<readonly string[]>,
    special?: ByTongue<Readonly<Record<string, number>>>,
  ): Kind =>
  (random, tongue) => {
    const others = Object.entries(special?.[tongue] ?? {});
    if (others.length > 0 && random.chance(0.25)) {
      const [said, value] = random.pick(others);
      return { said, value };
    }
    const value = random.pick(numbers);
    const unit = random.pick(units[tongue] ?? units.en);
    const gap = unit.startsWith("°") || tongue === "zh" ? "" : unit.length <= 2 && random.chance(0.5) ? "" : " ";
    const spelled = unit.length > 3 || tongue === "zh" ? random.chance(0.3) : false;
    const digits =
      value >= 10_000 && random.chance(0.2) && tongue === "en" ? value.toLocaleString("en") : String(value);
    return { said: `${spelled ? inWords(value, tongue) : digits}${gap}${unit}`, value };
  };

const euros: ByTongue<readonly string[]> = {
  en: ["# euros", "€#", "$#", "# dollars", "£#", "# bucks", "# eur"],
  de: ["# Euro", "#€"],
  es: ["# euros", "# €"],
  zh: ["#块", "#元", "#欧元"],
};

/** An amount of money; its currency is no part of the value. */
export const money: Kind = (random, tongue) => {
  const cents = random.chance(0.2);
  const whole = random.pick([5, 8, 12, 15, 20, 25, 30, 45, 50, 60, 75, 80, 100, 120, 200, 250, 400, 999, 1500]);
  const value = cents ? whole + random.pick([0.5, 0.9, 0.25, 0.99]) : whole;
  const digits = cents ? value.toFixed(2) : String(value);
  const comma = cents && (tongue === "de" || tongue === "es") ? digits.replace(".", ",") : digits;
  return { said: random.pick(euros[tongue] ?? euros.en).replace("#", () => comma), value };
};

/** Units of time. */
export const spokenNumbers = {
  minutes: { en: ["minutes", "min", "minutes", "mins"], de: ["Minuten"], es: ["minutos"], zh: ["分钟"] },
  minutesSaid: {
    en: { "half an hour": 30, "an hour": 60, "two hours": 120, "a quarter of an hour": 15, "an hour and a half": 90 },
    de: { "eine halbe Stunde": 30, "eine Stunde": 60 },
    es: { "media hora": 30, "una hora": 60 },
    zh: { 半小时: 30, 一小时: 60 },
  },
  days: { en: ["days"], de: ["Tagen"], es: ["días"], zh: ["天"] },
} as const;
