import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import t from "tap";
import { exitCode } from "#contracts/exit-code";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "nlsh-test-"));
const socket = join(directory, "assistant.sock");
const assistant = spawn(process.execPath, [at("../assistant/main.ts")], {
  env: { ...process.env, PARLANCE_ASSISTANT_SOCKET: socket, PARLANCE_INFERENCE_SOCKET: join(directory, "none.sock") },
  stdio: "ignore",
});
t.teardown(() => {
  assistant.kill();
  rmSync(directory, { recursive: true });
});
t.before(async () => {
  for (const end = performance.now() + 20_000; !existsSync(socket) && performance.now() < end;) await sleep(20);
});

const nlsh = (arguments_: string[], options: { input?: string; assistant?: string } = {}) =>
  spawnSync(process.execPath, [at("main.ts"), ...arguments_], {
    encoding: "utf8",
    cwd: directory,
    timeout: 30_000,
    input: options.input ?? "",
    env: {
      ...process.env,
      PARLANCE_ASSISTANT_SOCKET: options.assistant ?? socket,
      DBUS_SYSTEM_BUS_ADDRESS: "unix:path=/nowhere/bus",
    },
  });

t.test("a command runs as it is: its output, its input, its status", async (t) => {
  t.match(nlsh(["-c", "echo one | tr a-z A-Z"]), { stdout: "ONE\n", status: 0 });
  t.match(nlsh(["-c", "exit 42"]), { status: 42 });
  t.match(nlsh(["-c", "cat"], { input: "through" }), { stdout: "through", status: 0 });
  t.match(nlsh(["-c", "kill -TERM $$"]), { status: 143 });
  t.match(nlsh(["-c", "echo plain words"]), { stdout: "plain words\n", status: 0 });
});

t.test("--plan says what a text is understood as and does nothing", async (t) => {
  t.match(nlsh(["--plan", "install cowsay"]), { stdout: 'packages.install {"packages":["cowsay"]}\n', status: 0 });
  const { stdout, status } = nlsh(["--json", "--plan", "find processes using the most memory"]);
  t.equal(status, exitCode.done);
  t.match(JSON.parse(stdout), { kind: "plan", calls: [{ tool: "processes.list", arguments: { sort: "memory" } }] });
});

t.test(
  "a request that begins with a command's name is a request, and a command that sounds like one a command",
  async (t) => {
    t.match(nlsh(["-c", "install cowsay"]), { status: exitCode.unavailable, stderr: /bus cannot be reached/ });
    t.match(nlsh(["-c", "find . -maxdepth 0"]), { stdout: ".\n", status: 0 });
    mkdirSync(join(directory, "home", "inside"), { recursive: true });
    t.match(nlsh(["-c", "ls home"]), { stdout: "inside\n", status: 0 });
  },
);

t.test("what is missing is asked back, and what is not understood is said", async (t) => {
  t.match(nlsh(["-c", "run a command"]), {
    status: exitCode.question,
    stdout: "",
    stderr: "Which command should be run?\n",
  });
  t.match(nlsh(["-c", "frobnicate the moon"]), { status: exitCode.notUnderstood, stdout: "" });
});

t.test("without the assistant commands run and requests end with a plain message", async (t) => {
  const gone = { assistant: join(directory, "gone.sock") };
  t.match(nlsh(["-c", "echo still here"], gone), { stdout: "still here\n", status: 0 });
  t.match(nlsh(["-c", "frobnicate the moon"], gone), {
    status: exitCode.unavailable,
    stderr: /assistant cannot be reached/,
  });
  t.match(nlsh(["--plan", "check the network"], gone), { status: exitCode.unavailable });
});

t.test("lines from a pipe are done in order; cd and export last, and the last status is the exit code", async (t) => {
  const input =
    'cd /usr/lib\nexport GREETING="a b"\nunset LANG\necho "$PWD $GREETING ${LANG-none} $#"\n\ncd /nowhere-at-all\npwd\nfalse\necho $?\nfalse\n';
  const { stdout, status } = nlsh([], { input });
  t.equal(stdout, "/usr/lib a b none 0\n/usr/lib\n1\n");
  t.equal(status, 1);
  t.match(nlsh([], { input: "exit 7\necho never\n" }), { status: 7, stdout: "" });
  t.match(nlsh([], { input: "sleep 2 & cd /tmp\npwd\n" }), { stdout: "/tmp\n" });
});

t.test("wrong usage, help and version", async (t) => {
  t.match(nlsh(["--frobnicate"]), { status: exitCode.usage, stderr: /Usage: nlsh/ });
  t.match(nlsh(["-c", "a", "--plan", "b"]), { status: exitCode.usage });
  t.match(nlsh(["--help"]), { status: 0, stdout: /^Usage: nlsh/ });
  t.match(nlsh(["--version"]), { status: 0, stdout: /^nlsh \d+\.\d+\.\d+\n$/ });
});
