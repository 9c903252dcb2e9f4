import t from "tap";
import { listWords } from "./list-words.ts";
import { sizeWords } from "./size-words.ts";

t.test("names are told as in a sentence, and of many only some", async (t) => {
  t.equal(listWords(["a"]), "a");
  t.equal(listWords(["a", "b", "c"]), "a, b, and c");
  t.equal(listWords([..."abcdefgh"]), "a, b, c, d, e and 3 more");
});

t.test("sizes are told in their unit", async (t) => {
  t.same([12, 1_234_000, 2_500_000_000].map(sizeWords), ["1 kB", "1.2 MB", "2.5 GB"]);
});
