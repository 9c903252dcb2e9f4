import t from "tap";
import { locate } from "./locate.ts";

const located = (path: string): unknown =>
  locate({ tool: "files.list", arguments: { path } }, "/srv/data").arguments["path"];

t.test("relative paths are meant from the client's directory, home and absolute paths stay", async (t) => {
  t.equal(located("."), "/srv/data");
  t.equal(located("photos"), "/srv/data/photos");
  t.equal(located(".."), "/srv");
  t.equal(located("/etc"), "/etc");
  t.equal(located("~"), "~");
  t.equal(located("~/x"), "~/x");
  t.equal(located("~x"), "/srv/data/~x");
});

t.test("what is no path of a file tool stays as it is", async (t) => {
  const call = { tool: "commands.run", arguments: { command: "ls", path: "x" } };
  t.strictSame(locate(call, "/srv"), call);
  t.strictSame(locate({ tool: "files.list", arguments: { pattern: "*.txt" } }, "/srv").arguments, { pattern: "*.txt" });
});

t.test("a program is a path where it has a slash, and otherwise a name", async (t) => {
  const program = (said: string): unknown =>
    locate({ tool: "processes.start", arguments: { program: said, arguments: ["./x"] } }, "/srv/data").arguments;
  t.strictSame(program("./tool"), { program: "/srv/data/tool", arguments: ["./x"] });
  for (const same of ["ping", "~/bin/tool", "/usr/bin/id"])
    t.strictSame(program(same), { program: same, arguments: ["./x"] });
});
