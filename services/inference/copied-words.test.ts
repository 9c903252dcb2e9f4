import t from "tap";
import { copiedWords } from "./copied-words.ts";

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

t.test("a text begins and ends where words do, and goes on as it was said", async (t) => {
  const { texts } = copiedWords(["play Dirt & Thunder, please"], false);
  t.strictSame(sorted(texts.ways("", [])), sorted(["play", "Dirt", "&", "Thunder", "please"]));
  t.strictSame(texts.ways("Di", []), ["rt"]);
  t.strictSame(sorted(texts.ways("Dirt", [])), [" &", '"']);
  t.strictSame(sorted(texts.ways("Dirt & Thunder", [])), sorted(['"', ","]));
  t.strictSame(texts.ways("irt", []), []);
  t.strictSame(texts.ways("dirt", []), [], "as it was said");
  t.strictSame(texts.placeOf("Dirt & Thunder", []), { start: 5, end: 19 });
  t.equal(texts.placeOf("Dirt & Th", []), undefined);
  t.equal(texts.placeOf("", []), undefined);
});

t.test("a place is taken once; what stands there twice can be had twice", async (t) => {
  const { texts } = copiedWords(["ping pong ping"], false);
  const first = texts.placeOf("ping", [])!;
  const second = texts.placeOf("ping", [first])!;
  t.strictSame(
    [first, second],
    [
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ],
  );
  t.equal(texts.placeOf("ping", [first, second]), undefined);
  t.strictSame(texts.ways("", [first, second]), ["pong"]);
  t.strictSame(texts.ways("pong", [second]), ['"'], "it stops before what is taken");
  t.ok(texts.has([first, second]));
  t.notOk(texts.has([{ start: 0, end: 14 }]));
});

t.test("nothing goes from one text into the next, nor over what cannot be written", async (t) => {
  const { texts } = copiedWords(["one two", "three", "four\0five \ufffd six"], false);
  t.strictSame(texts.ways("two", []), ['"']);
  t.strictSame(texts.ways("four", []), ['"']);
  t.strictSame(texts.ways("five", []), ['"']);
  t.ok(texts.ways("", []).every((way) => !/[\0\ufffd]/.test(way)));
});

t.test("whatever stands in the words is written as JSON has it", async (t) => {
  for (const said of [
    'say "hi" \\ there',
    "a\nb\tc",
    "\u0007bell \u001b[1m",
    "🎉 ça 你好",
    "\ud800 lone",
    "\\u0041 \\",
    "''",
  ]) {
    const { texts } = copiedWords([said], false);
    const whole = JSON.stringify(said);
    for (let length = 0; length < whole.length - 1; length += 1) {
      const [begun, rest] = [whole.slice(1, 1 + length), whole.slice(1 + length)];
      t.ok(
        texts.ways(begun, []).some((way) => rest.startsWith(way)),
        `${begun} | ${rest}`,
      );
    }
    t.ok(texts.placeOf(whole.slice(1, -1), []));
    for (const way of texts.ways("", [])) t.doesNotThrow(() => JSON.parse(`"${way}"`), way);
  }
});

t.test("numbers are those that stand there in digits, and each is taken once", async (t) => {
  const { numbers } = copiedWords(["12 bottles at 7.1, or 120"], true);
  t.strictSame(numbers!.any.ways("", []), ["12", "7.1", "120"]);
  t.strictSame(numbers!.whole.ways("1", []), ["2", "20"]);
  t.strictSame(numbers!.whole.ways("12", []), ["0"]);
  const place = numbers!.any.placeOf("12", [])!;
  t.equal(numbers!.any.placeOf("12", [place]), undefined);
  t.equal(numbers!.whole.placeOf("7.1", []), undefined);
  t.notOk(copiedWords(["no number"], true).numbers!.any.has([]));
  t.equal(copiedWords(["12"], false).numbers, undefined);
});

t.test("a long text does not take long, however alike its words are", async (t) => {
  for (const long of [
    "e ".repeat(50_000),
    "e".repeat(100_000),
    "((((".repeat(25_000),
    "你".repeat(100_000),
    "1 ".repeat(50_000),
  ]) {
    const started = performance.now();
    const { texts, numbers } = copiedWords([long], true);
    const begun = long.slice(0, 200);
    for (let length = 0; length < begun.length; length += 1)
      texts.ways(JSON.stringify(begun.slice(0, length)).slice(1, -1), []);
    for (let tried = 0; tried < 50_000; tried += 1) {
      texts.ways(`${begun}x${tried}`, []);
      numbers!.any.placeOf("2", []);
    }
    t.ok(performance.now() - started < 20_000, `${long.slice(0, 4)}… ${performance.now() - started} ms`);
  }
});
