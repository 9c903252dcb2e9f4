import { spawnSync } from "node:child_process";
import { join } from "node:path";
import t from "tap";

const file = join(import.meta.dirname, "integration/nlsh.bash");

/** Which of these lines bash would send as requests; bash reads the file that people source, and none of the lines. */
function requests(folder: string, lines: readonly string[]): string[] {
  const script = `source "$1"; shift; for one; do if __parlance_is_request "$one"; then printf '%s\\0' "$one"; fi; done`;
  const { stdout } = spawnSync("bash", ["--norc", "-i", "-c", script, "bash", file, ...lines], {
    encoding: "utf8",
    cwd: folder,
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8", HOME: folder },
  });
  return stdout.split("\0").slice(0, -1);
}

t.test("a line that is a command stays one", async (t) => {
  const folder = t.testdir({ processes: "", Documents: {} });
  const lines = [
    ...[
      "",
      "  ",
      "ls",
      "ls -la ~",
      "echo what is this",
      "cd Documents",
      "true && false",
      "./run me",
      "/bin/ls the files",
    ],
    ...["A=1 make", "$EDITOR the file", "~/bin/x is", "if true; then echo yes; fi", "for x in a b; do echo $x; done"],
    ...[
      "[[ -e x ]]",
      "(cd /; ls)",
      "{ echo a; }",
      "! true",
      "# a comment is what it is",
      "function f { :; }",
      "f() { :; }",
    ],
    ...["\\ls all", '"ls" all', "'ls' all", "!!", "!ls", "^a^b", "%1", "time ls", "exec bash", "source x", ". x"],
    ...[
      "find processes using the most",
      "find . -name the",
      "find the.txt is",
      "make test",
      "make all",
      "make -j2 all",
    ],
    ...["install a b", "install -d the", "which ls", "who", "kill 1", "kill %1", "look word", "test a = b"],
    ...["no-such-program | cat", "no-such-program > x", "no-such-program; ls", "no-such-program $(ls)", "x() { :; }"],
    ...["no-such-program && ls", "no-such-program \\", "no-such-program `ls`", "3 files", "-x", "--help", "git2 | x"],
  ];
  t.same(requests(folder, lines), []);
});

t.test("a line whose first word is no command is a request, in any language", async (t) => {
  const lines = [
    ...["list all files in my home directory", "what's eating my memory", "show free disk space", "delete notes.txt"],
    ...[
      "what is my IP address?",
      "zeige alle Dateien",
      "¿qué archivos hay?",
      "\u5217\u51fa\u6211\u7684\u6587\u4ef6",
      "undo",
      "please",
    ],
    ...[
      "find processes using the most memory",
      "make a folder called music",
      "who is logged in?",
      "which programs are open",
    ],
    ...["install firefox", "kill the browser", "look at my disk"],
  ];
  t.same(requests(t.testdir({}), lines), lines);
});
