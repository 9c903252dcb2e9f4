import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import t, { type Test } from "tap";
import { type Shell, shellFor } from "./shell.ts";
import { StageError } from "./stage-error.ts";

function shellIn(t: Test): { shell: Shell; folder: string; said: string[] } {
  const folder = t.testdir();
  const said: string[] = [];
  const shell = shellFor("bootstrap", createWriteStream(join(folder, "log")), "out/logs/x.log", (line) =>
    said.push(line),
  );
  return { shell, folder, said };
}
const failing = async (running: Promise<unknown>): Promise<StageError> =>
  running.then(
    () => new Error("it went well"),
    (error) => error,
  );

t.test("the words of a command that failed are those that ran, whatever they contain", async (t) => {
  const { shell } = shellIn(t);
  const enter = ["env", "A=1 2", "sh"];
  const script = 'printf "%s\\n" "$@"; exit 3';
  const hostile = ["it's", "$HOME `id`", "two\nlines", "--", "*"];
  const { command } = await failing(shell`${enter} -c ${script} sh ${hostile} --arch=${"amd64"}-${"x"}
    end`);
  t.strictSame(command.argv, [...enter, "-c", script, "sh", ...hostile, "--arch=amd64-x", "end"]);
  t.equal(command.cwd, process.cwd());
});

t.test("an error names stage, command, ending, last lines, log and cure", async (t) => {
  const { shell } = shellIn(t);
  const error = await failing(shell`sh -c ${"echo one; echo two >&2; kill -TERM $$"}`);
  t.equal(
    error.message,
    `error: stage "bootstrap" failed
   at: sh -c echo one; echo two >&2; kill -TERM $$
found: ended by SIGTERM
     | one
     | two
  log: out/logs/x.log
 hint: cure the cause and run the same command again (finished stages are kept); with --shell you can look around`,
  );
});

t.test("of much that was said the end is shown, without colours and bars, and no line fills a screen", async (t) => {
  const { shell } = shellIn(t);
  const script = String.raw`seq 100; printf '10%%\r20%%\r\n\033[31mred\033[0m\n'; head -c 1000 /dev/zero | tr '\0' x; exit 1`;
  const { message } = await failing(shell`sh -c ${script}`);
  const lines = message.split("\n").filter((line) => line.startsWith("     | "));
  t.equal(lines.length, 15);
  t.strictSame(lines.slice(-4, -1), ["     | 100", "     | 20%", "     | red"]);
  t.equal(lines.at(-1)?.length, "     | ".length + 300);
});

t.test("what a command says goes to the log whole, and line by line to whoever shows it", async (t) => {
  const { shell, folder, said } = shellIn(t);
  const { stdout } = await shell`printf ${"a\\nb\\n"}`;
  t.equal(stdout, "a\nb\n");
  t.strictSame(said, ["a", "b"]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.match(await readFile(join(folder, "log"), "utf8"), /^\$ printf .*\na\nb\n# \d\.\d s\n$/);
});

t.test("a command that is not there is an error of the stage, too", async (t) => {
  const { shell } = shellIn(t);
  t.match((await failing(shell`parlance-nothing --x`)).message, /^found: exit status 127\n {5}\| .*not found$/m);
});
