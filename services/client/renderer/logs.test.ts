import t from "tap";
import { moment } from "./quantities.ts";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const time = "2026-03-01T14:05:00.000Z";
const entry = { time, priority: 6, source: "sshd", pid: 7, message: "hello" };

t.test("messages are told with time and source, and cannot pass for others or move the cursor", async (t) => {
  const entries = [
    entry,
    { ...entry, source: "evil\u001b[2J", pid: null, message: `one\n${time} sshd[7]: forged\r\u001b[31m` },
  ];
  t.equal(
    render("system.logs", { entries, own: false, truncated: false }, plain),
    `${moment(time)} sshd[7]: hello\n${moment(time)} evil\\x1b[2J: one\n    ${time} sshd[7]: forged\\r\\x1b[31m\n`,
  );
});

t.test("errors and warnings are coloured", async (t) => {
  const of = (priority: number): string =>
    render(
      "system.logs",
      { entries: [{ ...entry, priority }], own: false, truncated: false },
      { ...plain, color: true },
    );
  t.match(of(3), "\u001b[31mhello\u001b[0m");
  t.match(of(4), "\u001b[33mhello\u001b[0m");
  t.match(of(6), /: \u001b\[0mhello\n$/);
});

t.test("it is said when there are none, when some did not fit, and when only own ones were looked at", async (t) => {
  t.equal(render("system.logs", { entries: [], own: false, truncated: false }, plain), "There are no such messages.\n");
  const text = render("system.logs", { entries: [entry], own: true, truncated: true }, plain);
  t.match(text, /^\(older ones did not fit\)\n.*\n\(only your own programs' messages.*\)\n$/s);
});
