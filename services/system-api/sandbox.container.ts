// Commands in the sandbox, on the booted system: real systemd, bubblewrap and filter.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { paths } from "#contracts/paths";
import { type Bus, BusError, connectSystemBus } from "#kit/bus";
import { runSandboxed } from "./run-sandboxed.ts";
import { commandsRun } from "./tools/commands-run.ts";

const person = 1000;
let bus: Bus;

before(async () => {
  bus = await connectSystemBus();
  writeFileSync("/home/parlance/secret", "the person's own\n", { mode: 0o644 });
  chmodSync("/home/parlance", 0o755);
});

after(() => {
  rmSync("/home/parlance/secret");
  bus.disconnect();
});

test("a command runs as the person and its output and exit status come back", async () => {
  const { output, end } = await run("id -un; pwd; echo to stderr >&2; exit 7");
  assert.equal(output, "parlance\n/home/parlance\nto stderr\n");
  assert.deepEqual(end, { status: 7, signal: null, truncated: false });
});

test("the command reaches the shell letter by letter", async () => {
  // A service manager would replace ${PATH} and %n, and a careless quoting would run the rest.
  const { output } = await run(`printf '%s\\n' '\${PATH}' '$PATH' '%n %%' "a'b" 'ü€' ; x=in; echo "\${x}side" # '`);
  assert.equal(output, "${PATH}\n$PATH\n%n %%\na'b\nü€\ninside\n");
});

test("the environment is clean", async () => {
  const { output } = await run("env | sort");
  assert.deepEqual(
    output.split("\n").filter((line) => !/^(_|PWD|SHLVL|OLDPWD)=/.test(line)),
    ["HOME=/home/parlance", "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "USER=parlance", ""],
  );
});

test("only standard input, output and error are open", async () => {
  const { output } = await run("cd /proc/self/fd && echo *");
  assert.match(output, /^0 1 2( 3)?\n$/); // 3 is the directory that the shell is reading
  const { output: targets } = await run("readlink /proc/$$/fd/*");
  assert.match(targets, /^\/dev\/null\nsocket:\[\d+\]\nsocket:\[\d+\]\n$/);
});

test("nothing of the person, of root or of the system's secrets can be read", async () => {
  const places = [
    "/home/parlance/secret",
    "/root",
    "/etc/shadow",
    "/etc/machine-id",
    "/etc/parlance",
    "/var/log",
    "/var/lib",
    "/boot",
    "/sys",
    "/run/parlance",
    "/run/dbus/system_bus_socket",
    "/run/systemd",
    "/run/user",
    "/proc/1/root/etc/shadow",
  ];
  for (const place of places) {
    const { output, end } = await run(`ls -l ${place} && cat ${place}`);
    assert.notEqual(end.status, 0, `${place}: ${output}`);
    assert.match(output, /No such file or directory|Permission denied/, place);
  }
  const { output } = await run("ls -A ~ /run /tmp; cat /etc/passwd");
  assert.equal(
    output,
    "/home/parlance:\n\n/run:\n\n/tmp:\nparlance:x:1000:1000::/home/parlance:/usr/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin\n",
  );
});

test("nothing outside its own memory can be written", async () => {
  for (const place of [
    "/",
    "/usr",
    "/usr/local",
    "/etc",
    "/var",
    "/home",
    "/dev",
    "/proc/sys/kernel",
    "/opt",
    "/bin",
  ]) {
    const { end } = await run(`touch ${place}/x 2>/dev/null`);
    assert.notEqual(end.status, 0, place);
  }
  const { end } = await run(
    "for d in ~ /tmp /run /dev/shm /var/tmp; do echo x > $d/x || exit 1; done; echo > /dev/null",
  );
  assert.equal(end.status, 0);
  assert.deepEqual(
    readdirSync("/tmp").filter((name) => name === "x"),
    [],
    "what was written to /tmp stayed inside",
  );
});

test("its memory has a bound", async () => {
  const { output, end } = await run("head -c 400M /dev/zero > /tmp/big");
  assert.notEqual(end.status, 0);
  assert.match(output, /No space left on device|File too large|File size limit exceeded/);
});

test("it sees no process but its own, and no network but the loopback", async () => {
  const { output } = await run("cd /proc && echo [0-9]*; tail -n +3 /proc/net/dev | cut -d: -f1; hostname");
  const [processes = "", ...rest] = output.split("\n");
  assert.ok(processes.split(" ").length <= 3, processes);
  assert.deepEqual(
    rest.map((line) => line.trim()).filter((line) => line !== ""),
    ["lo", "sandbox"],
  );
  const { end } = await run("exec 3<>/dev/tcp/192.0.2.1/80");
  assert.notEqual(end.status, 0);
});

test("it has no capability and can gain none", async () => {
  const { output } = await run("grep -E '^(Cap|NoNewPrivs|Seccomp:)' /proc/self/status; su -c true; echo $?");
  assert.equal([...output.matchAll(/^Cap\w+:\s+0{16}$/gm)].length, 5, output);
  assert.match(output, /NoNewPrivs:\s+1\nSeccomp:\s+2\n/);
  assert.doesNotMatch(output, /^0$/m);
});

test("calls that reach into the kernel are refused", async () => {
  const eperm = 1;
  const enosys = 38;
  const eafnosupport = 97;
  const calls: readonly [string, number, string, number][] = [
    ["io_uring_setup", 425, "1, 0", enosys],
    ["keyctl", 250, "0, -3, 0", eperm],
    ["add_key", 248, "0, 0, 0, 0, 0", eperm],
    ["bpf", 321, "0, 0, 0", eperm],
    ["perf_event_open", 298, "0, 0, -1, -1, 0", eperm],
    ["ptrace", 101, "0, 0, 0, 0", eperm],
    ["process_vm_readv", 310, "1, 0, 0, 0, 0, 0", eperm],
    ["unshare(0)", 272, "0", eperm],
    ["setns", 308, "0, 0", eperm],
    ["clone(CLONE_NEWUSER)", 56, "0x10000011, 0, 0, 0, 0", eperm],
    ["clone(CLONE_NEWNET)", 56, "0x40000011, 0, 0, 0, 0", eperm],
    ["clone3", 435, "0, 0", enosys],
    ["mount", 165, "0, 0, 0, 0, 0", eperm],
    ["open_tree", 428, "-100, 0, 0", eperm],
    ["open_by_handle_at", 304, "0, 0, 0", eperm],
    ["userfaultfd", 323, "1", eperm],
    ["finit_module", 313, "0, 0, 0", eperm],
    ["kexec_load", 246, "0, 0, 0, 0", eperm],
    ["personality(ADDR_NO_RANDOMIZE)", 135, "0x0040000", eperm],
    ["ioctl(TIOCSTI)", 16, "0, 0x5412, 0", eperm],
    ["ioctl(TIOCSTI) with the upper half set", 16, "0, 0x100005412, 0", eperm],
    ["socket(AF_NETLINK)", 41, "16, 3, 0", eafnosupport],
    ["socket(AF_PACKET)", 41, "17, 3, 0", eafnosupport],
    ["socket(AF_NETLINK) with the upper half set", 41, "0x100000010, 3, 0", eafnosupport],
    ["socket(AF_VSOCK)", 41, "40, 1, 0", eafnosupport],
  ];
  const script = calls.map(([, number, args]) => `$! = 0; syscall(${number}, ${args}); print $! + 0, "\\n";`).join(" ");
  const { output } = await run(`perl -e '${script}'`);
  assert.deepEqual(
    output
      .trim()
      .split("\n")
      .map((found, at) => `${calls[at]?.[0]}: ${found}`),
    calls.map(([name, , , wanted]) => `${name}: ${wanted}`),
  );
});

test("calls that programs need go through", async () => {
  const { output, end } = await run(
    `perl -e 'for (1, 2, 10) { syscall(41, $_, 1, 0) >= 0 or die "socket $_: $!" } syscall(135, 0) >= 0 or die $!'; ` +
      `echo a | tr a b; (sleep 0.01 &) ; wait; ${paths.node} -e 'console.log(6 * 7)'`,
  );
  assert.equal(output, "b\n42\n");
  assert.equal(end.status, 0);
});

test("programs of another architecture's numbers are ended", async () => {
  const { end } = await run("perl -e 'syscall(0x40000000 + 39)'"); // getpid of x32
  assert.equal(end.status, 128 + 31); // SIGSYS
});

test("namespaces and mounts cannot be made with the system's own tools", async () => {
  for (const command of ["unshare -U true", "unshare -n true", "mount -t tmpfs x /tmp", "bwrap --ro-bind / / true"]) {
    const { end, output } = await run(command);
    assert.notEqual(end.status, 0, `${command}: ${output}`);
  }
});

test("output has a bound, and a command that goes past it is stopped", async () => {
  const { output, end } = await run("yes");
  assert.equal(Buffer.byteLength(output), 1 << 20);
  assert.deepEqual(end, { status: null, signal: null, truncated: true });
});

test("characters that are cut by a border of two pieces stay whole", async () => {
  const { output } = await run("printf '\\342'; sleep 0.1; printf '\\202'; sleep 0.1; printf '\\254 and \\377'");
  assert.equal(output, "€ and \ufffd");
});

test("a program that prints letter by letter does not send a message for each", async () => {
  let messages = 0;
  const { output } = await run("for i in {1..5000}; do printf x; done", { heard: () => (messages += 1) });
  assert.equal(output.length, 5000);
  assert.ok(messages < 500, `${messages} messages`);
});

test("a command that takes too long is stopped, with everything that it started", async () => {
  const mark = `${60000 + (process.pid % 10000)}.25`;
  const account = { name: "parlance", uid: person, gid: person };
  const command = `trap '' TERM; setsid sleep ${mark} & sleep ${mark}`;
  const slow = runSandboxed(
    bus,
    { id: randomUUID(), program: { argv: ["/usr/bin/bash", "-c", command] }, account, seconds: 1 },
    () => {},
    new AbortController().signal,
  );
  await assert.rejects(slow, { type: "org.parlance.Error.Failed", message: /stopped after 1 seconds/ });
  assert.deepEqual(processesWith(mark), []);
});

test("its limits are those of the unit", async () => {
  const shown: string[] = [];
  const show = (): void => {
    if (shown.length > 0) return;
    const names = "MemoryMax,MemorySwapMax,TasksMax,NoNewPrivileges,User,Slice,OOMPolicy,CapabilityBoundingSet";
    shown.push(execFileSync("systemctl", ["show", "-p", names, "parlance-command-*"]).toString());
  };
  const { output } = await run("echo up; sleep 0.3; ulimit -c; ulimit -n; ulimit -f", { heard: show });
  assert.deepEqual(shown[0]?.trim().split("\n").sort(), [
    ...["CapabilityBoundingSet=", "MemoryMax=1073741824", "MemorySwapMax=0", "NoNewPrivileges=yes", "OOMPolicy=kill"],
    ...["Slice=parlance-sandbox.slice", "TasksMax=256", "User=1000"],
  ]);
  assert.equal(output, "up\n0\n1024\n262144\n");
});

test("a child that leaves its session does not outlive the command", async () => {
  const mark = `${40000 + (process.pid % 10000)}.25`;
  const { end } = await run(`(setsid sleep ${mark} > /dev/null 2>&1 &) ; setsid --fork sleep ${mark}; true`);
  assert.equal(end.status, 0);
  assert.deepEqual(processesWith(mark), []);
});

test("a command that was cancelled is gone", async () => {
  const mark = `${50000 + (process.pid % 10000)}.25`;
  const cancel = new AbortController();
  const running = run(`trap '' TERM; echo up; sleep ${mark}`, { signal: cancel.signal, heard: () => cancel.abort() });
  await assert.rejects(running, /cancelled/);
  assert.deepEqual(processesWith(mark), []);
});

test("no unit and no file is left of a command, not even of a failed one", async () => {
  await run("exit 3");
  assert.equal(
    execFileSync("systemctl", ["list-units", "--all", "--plain", "-q", "parlance-command-*"]).toString(),
    "",
  );
  assert.deepEqual(readdirSync(paths.operations), []);
});

test("a command that is killed says so", async () => {
  const { end } = await run("kill -9 $$");
  assert.equal(end.status, 128 + 9);
});

test("many commands run at the same time", async () => {
  const ends = await Promise.all(Array.from({ length: 8 }, (_, at) => run(`echo ${at}`)));
  assert.deepEqual(
    ends.map(({ output }) => output),
    Array.from({ length: 8 }, (_, at) => `${at}\n`),
  );
});

for (const part of ["/usr/bin/bwrap", paths.seccompFilter])
  test(`without ${part} nothing runs`, async () => {
    const prepared = await prepare("touch /tmp/ran; echo ran");
    renameSync(part, `${part}.away`);
    try {
      await assert.rejects(run("echo ran"), { type: "org.parlance.Error.Unavailable", message: new RegExp(part) });
      const output: string[] = [];
      const late = prepared.run((data) => output.push(JSON.stringify(data)), new AbortController().signal);
      await assert.rejects(late, { type: "org.parlance.Error.Unavailable", message: new RegExp(part) });
      assert.deepEqual(output, []);
    } finally {
      renameSync(`${part}.away`, part);
    }
  });

test("with a broken filter nothing runs", async () => {
  const whole = readFileSync(paths.seccompFilter);
  for (const broken of [whole.subarray(0, 13), Buffer.from("not a filter at all, only some text here")]) {
    writeFileSync(paths.seccompFilter, broken);
    try {
      await assert.rejects(run("echo ran"), (error: BusError) => {
        assert.equal(error.type, "org.parlance.Error.Unavailable");
        assert.match(error.message, /nothing was run: bwrap: .*seccomp/is);
        return true;
      });
    } finally {
      writeFileSync(paths.seccompFilter, whole);
    }
  }
});

test("root is refused, and so is a user id without an account", async () => {
  await assert.rejects(prepare("true", 0), { type: "org.parlance.Error.Denied" });
  await assert.rejects(prepare("true", 4242), { type: "org.parlance.Error.Denied", message: /4242/ });
});

test("a person is shown what they could not see", async () => {
  const { exact } = await prepare("echo a\n\u202e\u200b\u001b[2K b");
  assert.deepEqual(exact, ['/usr/bin/bash -c "echo a\\n\\u{202e}\\u{200b}\\u001b[2K b"']);
});

async function run(
  command: string,
  { signal = new AbortController().signal, heard = () => {} }: { signal?: AbortSignal; heard?: () => void } = {},
): Promise<{ output: string; end: { status: number | null; signal: string | null; truncated: boolean } }> {
  let output = "";
  const end = await (
    await prepare(command)
  ).run((data) => {
    if ("output" in data) output += data.output;
    heard();
  }, signal);
  return { output, end };
}

const prepare = (command: string, uid = person) =>
  commandsRun.prepare({ command }, { bus, caller: { sender: bus.name, uid }, id: randomUUID() });

function processesWith(mark: string): string[] {
  return readdirSync("/proc").filter(
    (pid) =>
      /^\d+$/.test(pid) &&
      existsSync(`/proc/${pid}/cmdline`) &&
      readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(mark),
  );
}
