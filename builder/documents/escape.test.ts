import t from "tap";
import { escape } from "./escape.ts";

const facts = { texts: ['a "b" & <c>', "-x it's \\d", ".TH first"], absent: null, flag: true };

t.test("for XML, what would end a value or begin an element", async (t) => {
  t.strictSame(escape(facts, "a.xml"), {
    ...facts,
    texts: ["a &quot;b&quot; &amp; &lt;c&gt;", "-x it's \\d", ".TH first"],
  });
});

t.test("for a manual page, what would be a request, an escape or another character", async (t) => {
  t.strictSame(escape(facts, "a.7"), {
    ...facts,
    texts: ["a \\(dqb\\(dq & <c>", "\\-x it\\(aqs \\ed", "\\&.TH first"],
  });
});

t.test("a kind of file that nobody has thought of is refused", async (t) => {
  t.throws(() => escape(facts, "a.html"), /how texts are escaped in a\.html/);
});
