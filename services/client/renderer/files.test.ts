import t from "tap";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const evil = "/home/anna/\u001b[2J\n\u202ex";
const shown = "/home/anna/\\x1b[2J\\n\\u202ex";

t.test("a file's text is shown as it is, but cannot steer the terminal", async (t) => {
  const read = {
    path: evil,
    text: "one\u001b]0;x\u0007\n\ttwo",
    encoding: "utf-8",
    size: 10,
    truncated: false,
  } as const;
  t.equal(render("files.read", read, plain), "one\\x1b]0;x\\x07\n\ttwo\n");
  const cut = { ...read, text: "a\n", size: 4_000_000, truncated: true, encoding: "windows-1252" };
  t.equal(render("files.read", cut, plain), "a\nThe file goes on; it has 4.0 MB.\nIt is written in windows-1252.\n");
  t.equal(render("files.read", { ...read, text: "", size: 0 }, plain), "The file is empty.\n");
});

t.test("what is known of a file stands in lines", async (t) => {
  const info = {
    ...{ path: evil, type: "file", size: 1e12, allocated: 4096, mode: "0644", permissions: "rw-r--r--" },
    ...{ owner: "anna", group: "us\u001bers", modified: "2026-03-01T14:05:00Z", accessed: "2026-03-01T14:05:00Z" },
    ...{ created: null, target: null, names: 2 },
  };
  const lines = render("files.info", info, plain).split("\n");
  t.equal(lines[0], shown);
  t.match(lines, [/./, /^Type +file$/, /^Size +1\.0 TB, 4\.1 kB on the disk$/, /^Owner +anna, group us\\x1bers$/]);
  t.match(lines[4], /^Mode +rw-r--r-- \(0644\)$/);
  t.match(lines.at(-2), /^Names +2 \(hard links\)$/);
  const link = render("files.info", { ...info, type: "link", target: "a\nb", size: 3 }, plain);
  t.match(link, /^Leads to +a\\nb$/m);
});

t.test("what was found stands in columns, with the line that has the text", async (t) => {
  const one = { name: "x", type: "file", size: 4096, modified: "2026-03-01T14:05:00Z" } as const;
  const found = [
    { ...one, path: "b/\u001bx", line: { number: 7, text: "the \u001b[1mtext" } },
    { ...one, path: "d", type: "directory" },
  ];
  const lines = render("files.search", { path: "/srv", found, truncated: "it was stopped", skipped: 2 }, plain).split(
    "\n",
  );
  t.match(lines[0], /^\/srv$/);
  t.match(lines[1], /^4\.1 kB {2}2026-03-01 \d\d:\d\d {2}b\/\\x1bx$/);
  t.equal(lines[2], "    7: the \\x1b[1mtext");
  t.match(lines[3], / d\/$/);
  t.same(lines.slice(4), ["There may be more: it was stopped.", "2 could not be looked into.", ""]);
  t.equal(
    render("files.search", { path: "/srv", found: [], truncated: null, skipped: 0 }, plain),
    "/srv: nothing found\n",
  );
});

t.test("what was done is told in a line", async (t) => {
  const told = (tool: string, result: object): string => render(`files.${tool}`, result, plain);
  t.equal(told("write", { path: evil, size: 5 }), `${shown} is written; it has 5 B now.\n`);
  t.equal(told("make_directory", { path: evil }), `${shown} is created.\n`);
  const copy = { from: evil, path: "/b", entries: 1, bytes: 5, skipped: 0 };
  t.equal(told("copy", copy), `${shown} is copied to /b (5 B).\n`);
  t.match(told("copy", { ...copy, entries: 3, skipped: 1 }), /\(3 files and directories, 5 B\)\.\n1 that are pipes/);
  t.equal(told("move", { from: evil, path: "/b" }), `${shown} is /b now.\n`);
  t.equal(told("delete", { path: evil, trash: null }), `${shown} is deleted for good.\n`);
  t.match(told("delete", { path: "/a", trash: "/t/a" }), "/a is in the trash: /t/a\n");
});
