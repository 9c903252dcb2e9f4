import t from "tap";
import { showText } from "./show-text.ts";

t.test("text that a person can see stays as it is", async (t) => {
  t.equal(showText("ls -l 'my file' | grep ü€😀"), `"ls -l 'my file' | grep ü€😀"`);
});

t.test("what hides, moves or ends what a person sees is escaped", async (t) => {
  t.equal(showText("a\nb\u001b[2K\u0007"), String.raw`"a\nb\u001b[2K\u0007"`);
  t.equal(
    showText("\u202erm\u2066\u200b\u00ad\u2028\u009b\u{e0041}\ufeff"),
    String.raw`"\u{202e}rm\u{2066}\u{200b}\u{ad}\u{2028}\u{9b}\u{e0041}\u{feff}"`,
  );
});
