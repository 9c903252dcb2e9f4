import { existsSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { beginsWithCommand, isQuestion } from "./begins-with-command.ts";

for (const line of [
  "ls -l",
  "cd /tmp",
  "for i in 1 2; do echo $i; done",
  "if true; then echo x; fi",
  "[[ -e /etc ]]",
  "! true",
  "FOO=bar env",
  "FOO='a b' BAR=$(date) env",
  "FOO=bar",
  "(cd /; ls)",
  "{ echo x; }",
  "$SHELL -c true",
  "/bin/ls",
  "'ls' -l",
  "\\ls",
  "> /tmp/x",
  "# a comment",
  'echo "it\'s"',
  "find . -name x",
])
  t.test(`${line} is a command`, async (t) => t.ok(await beginsWithCommand(line)));

for (const line of [
  "list all files in my home directory",
  "check network status",
  "who's using my memory",
  "what is running",
  "no-such-program-anywhere --help",
  "./no-such-file",
  "~/no-such-file",
  "",
])
  t.test(`"${line}" is no command`, async (t) => t.notOk(await beginsWithCommand(line)));

t.test("a word of the line is never run while bash is asked about it", async (t) => {
  const mark = join(t.testdir(), "ran");
  for (const line of ["`touch>" + mark + "` x", `$(touch>${mark})`, `x;touch>${mark}`]) await beginsWithCommand(line);
  t.notOk(existsSync(mark));
});

t.test("who and which may be programs, but not in a question", async (t) => {
  t.ok(isQuestion("who is eating my RAM"));
  t.ok(isQuestion("which processes use my memory"));
  t.notOk(isQuestion("who am i"));
  t.notOk(isQuestion("who"));
  t.notOk(isQuestion("which ls"));
});
