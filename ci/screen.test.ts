import t from "tap";
import { readScreen } from "./screen.ts";

const picture = (pixels: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from("P6\n2 2\n255\n"), Buffer.from(pixels)]);

t.test("a black screen has one colour and nothing else", async (t) => {
  const screen = readScreen(picture([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  t.same(screen, { width: 2, height: 2, colours: 1, commonest: 1 });
});

t.test("colours are told apart by each of their channels", async (t) => {
  const screen = readScreen(picture([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1]));
  t.same(screen, { width: 2, height: 2, colours: 3, commonest: 0.5 });
});

t.test("what is no picture, or not all of one, is refused", async (t) => {
  t.throws(() => readScreen(Buffer.from("\x89PNG\r\n")), /no picture/);
  t.throws(() => readScreen(picture([0, 0, 0])), /has 12 bytes; found 3/);
});
