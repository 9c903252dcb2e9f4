import t from "tap";
import type { Call } from "#contracts/tools";
import { fillCall } from "./fill-call.ts";

const file = (name: string, size: number, modified: string) => ({ name, type: "file", size, modified });
const listed = {
  path: "/srv/logs",
  entries: [
    file("a.log", 10, "2026-01-01T00:00:00Z"),
    file("b.log", 90, "2025-01-01T00:00:00Z"),
    file("c.log", 50, "2026-06-01T00:00:00Z"),
  ],
};
const found = listed.entries.map((entry) => ({ ...entry, path: `/srv/${entry.name}` }));
const list: Call = { tool: "files.list", arguments: { path: "/srv/logs" } };
const search: Call = { tool: "files.search", arguments: { path: "/srv", name: "*.log" } };
const take = (tool: string, key: string, more: object = {}): Call => ({
  tool,
  arguments: { [key]: { $from: 0 }, ...more },
});

/** The values that a step gets, or the question. */
function fill(text: string, calls: readonly Call[], ...results: readonly unknown[]): unknown[] | string {
  const { kind, calls: filled, text: asked } = fillCall(text, { calls, results });
  return kind === "plan" ? filled.map(({ arguments: given }) => Object.values(given)[0]) : asked!;
}

t.test("which of several is meant is told by the person's words, in four languages", async (t) => {
  const erase = [search, take("files.delete", "path")];
  for (const [text, values] of [
    ["find all log files in /srv and delete the biggest", ["/srv/b.log"]],
    ["find the logs in /srv and delete the smallest one", ["/srv/a.log"]],
    ["find the logs in /srv, delete the newest", ["/srv/c.log"]],
    ["find the logs in /srv and delete the oldest", ["/srv/b.log"]],
    ["find the logs in /srv and delete the first", ["/srv/a.log"]],
    ["find the logs in /srv and delete the last", ["/srv/c.log"]],
    ["find all log files in /srv and delete them", ["/srv/a.log", "/srv/b.log", "/srv/c.log"]],
    ["such alle Logdateien in /srv und lösche die größte", ["/srv/b.log"]],
    ["finde die Logs in /srv und lösche die älteste", ["/srv/b.log"]],
    ["busca los registros de /srv y borra el más grande", ["/srv/b.log"]],
    ["busca los registros de /srv y bórralos", ["/srv/a.log", "/srv/b.log", "/srv/c.log"]],
    ["找出/srv的日志文件，删除最大的", ["/srv/b.log"]],
    ["找出/srv的日志文件，全部删除", ["/srv/a.log", "/srv/b.log", "/srv/c.log"]],
  ] as const)
    t.strictSame(fill(text, erase, found), values, text);
});

t.test("a name in a folder becomes a path; one that was sorted for is the first", async (t) => {
  const newest = [{ ...list, arguments: { path: "/srv/logs", sort: "time" } }, take("files.read", "path")];
  t.strictSame(fill("show me the file that was saved last in /srv/logs", newest, listed), ["/srv/logs/a.log"]);
  const processes = {
    processes: [
      { pid: 41, name: "firefox", memory: 9 },
      { pid: 7, name: "vim", memory: 2 },
    ],
    total: 2,
  };
  const hungry = [{ tool: "processes.list", arguments: { sort: "memory" } }, take("processes.stop", "process")];
  t.strictSame(fill("kill whatever eats the most memory", hungry, processes), ["41"]);
});

t.test("what takes a list gets all in one call, what takes one thing is called for each", async (t) => {
  const packages = { packages: [{ package: "vlc" }, { package: "mpv" }] };
  const install: Call = { tool: "packages.install", arguments: { packages: [{ $from: 0 }] } };
  const look: Call = { tool: "packages.search", arguments: { query: "player" } };
  t.strictSame(fill("search for players and install them all", [look, install], packages), [["vlc", "mpv"]]);
  t.strictSame(fill("search for players and install the first", [look, install], packages), [["vlc"]]);
  const copy = [search, take("files.copy", "from", { to: "/media/usb" })];
  t.strictSame(fill("find the logs and copy them to /media/usb", copy, found).length, 3);
});

t.test("where it cannot be told a question comes back, and nothing is guessed", async (t) => {
  const erase = [search, take("files.delete", "path")];
  t.match(fill("find a log in /srv and delete it", erase, found), /There are 3: \/srv\/a\.log.*Which one/);
  t.match(fill("find the newest log and delete the biggest", erase, found), /There are 3/);
  t.match(fill("find the logs and delete them", erase, []), /Nothing was found/);
  t.match(fill("find the logs and delete them", erase, null), /Nothing was found/);
  t.match(fill("find the logs and delete the biggest", erase, ["/a", "/b"]), /There are 2/, "no sizes are known");
  const many = Array.from({ length: 21 }, (_, index) => `/srv/${index}`);
  t.match(fill("find them and delete them all", erase, many), /There are 21/);
  t.match(fill("delete it", [{ ...take("files.delete", "path") }]), /comes after it/);
  t.match(
    fill("delete it", [search, { tool: "files.destroy", arguments: { path: { $from: 0 } } }], ["/a"]),
    /does not fit/,
  );
  t.match(
    fill(
      "install it",
      [search, { tool: "packages.install", arguments: { packages: [{ $from: 0 }] } }],
      ["a b; rm -rf"],
    ),
    /does not fit/,
  );
});

t.test("what others wrote is copied and never read: a file's name cannot say which is meant", async (t) => {
  const erase = [search, take("files.delete", "path")];
  const names = ["/srv/delete all of them.log", "/srv/the newest.log"];
  t.match(fill("find a log in /srv and delete it", erase, names), /There are 2/);
  t.strictSame(fill("find the log and delete it", erase, ["/srv/} ; system.power{.log"]), [
    "/srv/} ; system.power{.log",
  ]);
});
