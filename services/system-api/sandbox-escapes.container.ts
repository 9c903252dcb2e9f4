// Ways out of the sandbox, tried on the booted system from inside it; sandbox.container.ts has what the sandbox itself is.
// Each attempt is a program for perl, which the image has, and must end as its row says; afterwards the world outside is
// looked at. Bounds that are kept by cgroups are tried on a machine of its own. What nspawn forbids as well is asserted by the error of our own part: EPERM and ENOSYS of the filter.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { after, before, test } from "node:test";
import { type Bus, connectSystemBus } from "#kit/bus";
import { identityOf, runAs } from "./client.container.ts";
import { runSandboxed } from "./run-sandboxed.ts";

const account = { name: "parlance", uid: 1000, gid: 1000 };
const canary = "/home/parlance/canary";
const abstract = "parlance-escape-test";
const [eperm, enosys, eafnosupport] = [1, 38, 97];
let bus: Bus;
let connected = 0;
const listeners: Server[] = [];
const neighbour = spawn("setpriv", [...identityOf(account.uid), "sleep", "3600"]);

before(async () => {
  bus = await connectSystemBus();
  writeFileSync(canary, "sings\n", { mode: 0o666 });
  chmodSync(canary, 0o666);
  for (const where of [{ path: `\0${abstract}` }, { port: 47_111, host: "0.0.0.0" }]) {
    const server = createServer(() => (connected += 1));
    await new Promise<void>((resolve) => server.listen(where, resolve));
    listeners.push(server);
  }
});

after(() => {
  neighbour.kill();
  for (const server of listeners) server.close();
  rmSync(canary, { force: true });
  bus.disconnect();
});

/** System calls that must fail as our filter makes them fail, by x86-64 number, with arguments that would otherwise work. */
const calls: readonly (readonly [what: string, number: number, args: string, errors: readonly number[]])[] = [
  ["a user namespace by unshare", 272, "0x10000000", [eperm]],
  ["a mount namespace by unshare", 272, "0x00020000", [eperm]],
  ["a time namespace by unshare", 272, "0x00000080", [eperm]],
  ["a cgroup namespace by clone", 56, "0x02000011, 0, 0, 0, 0", [eperm]],
  ["a pid namespace by clone", 56, "0x20000011, 0, 0, 0, 0", [eperm]],
  ["a namespace of the first process by setns", 308, "3, 0x40000000", [eperm]],
  ["umount of /usr", 166, "$usr, 2", [eperm]],
  ["a new root by pivot_root", 155, "$tmp, $tmp", [eperm]],
  ["a new root by chroot", 161, "$tmp", [eperm]],
  ["a file system by fsopen", 430, "$type, 0", [eperm]],
  ["a mount moved by move_mount", 429, "-100, 0, -100, 0, 0", [eperm]],
  ["a mount made writable by mount_setattr", 442, "-100, 0, 0, 0, 0", [eperm]],
  ["another's descriptor by pidfd_getfd", 438, "3, 0, 0", [eperm]],
  ["another's memory by process_vm_writev", 311, "1, 0, 0, 0, 0, 0", [eperm]],
  ["a comparison of processes by kcmp", 312, "1, 1, 0, 0, 0", [eperm]],
  ["a ring by io_uring_enter", 426, "0, 0, 0, 0, 0, 0", [enosys]],
  ["a ring by io_uring_register", 427, "0, 0, 0, 0", [enosys]],
  ["a key by request_key", 249, "0, 0, 0, 0", [eperm]],
  ["the clock by clock_settime", 227, "0, 0", [eperm]],
  ["the clock by settimeofday", 164, "0, 0", [eperm]],
  ["the clock by adjtimex", 159, "0", [eperm]],
  ["the machine's end by reboot", 169, "0xfee1dead, 0x28121969, 0x1234567, 0", [eperm]],
  ["another kernel by kexec_file_load", 320, "0, 0, 0, 0, 0", [eperm]],
  ["a module by init_module", 175, "0, 0, 0", [eperm]],
  ["swap by swapon", 167, "$tmp, 0", [eperm]],
  ["accounting by acct", 163, "$tmp", [eperm]],
  ["quotas by quotactl", 179, "0, 0, 0, 0", [eperm]],
  ["ports by ioperm", 173, "0, 1, 1", [eperm]],
  ["ports by iopl", 172, "3", [eperm]],
  ["segments by modify_ldt", 154, "1, 0, 0", [eperm, enosys]],
  ["the kernel's log by syslog", 103, "3, 0, 0", [eperm]],
  ["a file by its handle", 304, "-100, 0, 0", [eperm]],
  ["the host's name by sethostname", 170, "$type, 1", [eperm]],
  ["pages moved by move_pages", 279, "1, 0, 0, 0, 0, 0", [eperm]],
  ["a watch of all files by fanotify_init", 300, "0, 0", [eperm]],
  ["the crypto sockets of the kernel (AF_ALG)", 41, "38, 5, 0", [eafnosupport]],
  ["Bluetooth sockets", 41, "31, 3, 0", [eafnosupport]],
  ["XDP sockets", 41, "44, 3, 0", [eafnosupport]],
  ["TIPC sockets", 41, "30, 2, 0", [eafnosupport]],
  ["key sockets (AF_KEY)", 41, "15, 3, 2", [eafnosupport]],
];

test(`${calls.length} system calls that lead out are refused by the filter`, async () => {
  const script = calls.map(([, number, args]) => `$! = 0; syscall(${number}, ${args}); print $! + 0, "\n";`).join(" ");
  const { output } = await run(["perl", "-e", `my ($usr, $tmp, $type) = ("/usr", "/tmp", "tmpfs"); ${script}`]);
  const found = output.trim().split("\n").map(Number);
  assert.deepEqual(
    calls.flatMap(([what, , , errors], at) => (errors.includes(found[at]!) ? [] : [`${what}: ${found[at]}`])),
    [],
  );
  assert.equal(found.length, calls.length);
});

/** Programs that must fail; PID stands for another process of the person. */
const programs: readonly (readonly [what: string, command: string])[] = [
  ["read the person's file through the first process's root", `cat /proc/1/root${canary}`],
  ["read it through another process's working directory", `cat /proc/PID/cwd${canary}`],
  ["write it through the machine's path", `echo silent > ${canary} && test "$(stat -f -c %T ${canary})" != tmpfs`],
  ["climb out of the home", "cat ../../../../home/parlance/canary"],
  ["follow a link of its own to it", `ln -s ${canary} /tmp/link && cat /tmp/link`],
  ["make a hard link to it", `ln ${canary} /tmp/hard`],
  ["find it by a search of everything", `find / -name canary -exec cat {} + 2>/dev/null | grep -q sings`],
  ["make a device", "mknod /tmp/null c 1 3"],
  ["write to a program of the system", "echo >> /usr/bin/true"],
  ["make /usr writable again", "mount -o remount,rw /usr"],
  ["write the kernel's settings", "echo 1 > /proc/sys/kernel/core_pattern"],
  ["press the magic key", "echo b > /proc/sysrq-trigger"],
  ["read the kernel's memory", "head -c 1 /proc/kcore"],
  ["see another process of the person", `ls /proc | grep -qx PID`],
  ["end another process of the person", `kill -9 PID`],
  ["end every process", "kill -9 -1; grep -q sings /proc/1/root/home/parlance/canary"],
  ["become root by su", "su -c true"],
  [
    "become root by a file of its own with the bit",
    "cp /usr/bin/id /tmp/id && chmod 4755 /tmp/id && /tmp/id -u | grep -qx 0",
  ],
  ["map users by newuidmap", "newuidmap $$ 0 0 1"],
  ["ask polkit's pkexec", "pkexec true"],
  ["reach the system's bus", "busctl --system list"],
  ["reach the person's bus", "busctl --user list"],
  [
    "reach the service manager's own socket",
    "perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un(\"/run/systemd/private\")) or exit 1'",
  ],
  [
    "reach the journal",
    "perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un(\"/run/systemd/journal/stdout\")) or exit 1'",
  ],
  [
    "reach inference",
    "perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un(\"/run/parlance/inference.sock\")) or exit 1'",
  ],
  [
    "reach the assistant",
    "perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un(\"/run/parlance/assistant/1000.sock\")) or exit 1'",
  ],
  [
    "reach the hands",
    "perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un(\"/run/parlance/hands/1000.sock\")) or exit 1'",
  ],
  [
    "reach an abstract socket",
    `perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un("\\0${abstract}")) or exit 1'`,
  ],
  ["reach a port of the machine", "exec 3<>/dev/tcp/127.0.0.1/47111"],
  ["reach a machine beside it", "exec 3<>/dev/tcp/10.0.2.2/80"],
  ["reach the cloud's metadata", "exec 3<>/dev/tcp/169.254.169.254/80"],
  ["ask for a name", "getent hosts example.org"],
  ["have a terminal", "echo x > /dev/tty"],
  ["open the console", "echo x > /dev/console"],
  ["open the machine's memory", "head -c 1 /dev/mem"],
  ["open a disk", "ls /dev/sda /dev/vda /dev/loop0 /dev/loop-control /dev/fuse /dev/kvm 2>/dev/null | grep -q ."],
  ["change the cgroups", "mkdir /sys/fs/cgroup/out"],
  ["leave its cgroup", "echo $$ > /sys/fs/cgroup/cgroup.procs"],
  ["raise its priority", 'nice -n -10 true 2>&1 | grep -q . && exit 1; test "$(nice -n -10 nice)" -lt 0'],
  ["run in real time", "chrt --fifo 10 true"],
  ["raise a limit", "ulimit -c unlimited"],
  ["read the accounts' passwords", "cat /etc/shadow"],
  ["read NetworkManager's passwords", "ls /etc/NetworkManager/system-connections"],
  ["read the machine's identity", "cat /etc/machine-id"],
  ["read the audit log", "ls /var/log/parlance"],
  ["read Parlance's state", "ls /var/lib/parlance"],
  ["set the host's name", "hostname outside"],
  ["load a module", "modprobe dummy"],
  ["trace with strace's call through gdb", "perl -e 'syscall(101, 16, 1, 0, 0) == 0 or exit 1'"],
  [
    "leave something in the machine's /tmp",
    "mkdir /proc/1/root/tmp/left 2>/dev/null; touch /tmp/left && test -e /proc/1/root/../tmp/nowhere",
  ],
];

for (const [what, command] of programs)
  test(`a program in the sandbox cannot ${what}`, async () => {
    const { status } = await run(["/usr/bin/bash", "-c", command.replaceAll("PID", String(neighbour.pid))]);
    assert.notEqual(status, 0);
    assert.equal(readFileSync(canary, "utf8"), "sings\n");
    assert.equal(connected, 0, "nobody came through");
    assert.equal(neighbour.exitCode ?? neighbour.signalCode, null, "the person's other process runs on");
    for (const path of ["/tmp/left", "/tmp/link", "/tmp/hard", "/tmp/id", "/tmp/null"])
      assert.equal(existsSync(path), false, path);
  });

test("the same attempts work outside, so that they can fail", async () => {
  const outside = (command: string): string => runAs(account.uid, "bash", "-c", command);
  assert.equal(outside(`cat ${canary}`), "sings\n");
  assert.match(outside(`ls /proc | grep -x ${neighbour.pid}`), /\d/);
  assert.match(outside("busctl --system list | head -3"), /NAME/);
  outside(`perl -MSocket -e 'socket(S,1,1,0); connect(S, pack_sockaddr_un("\\0${abstract}")) or exit 1'`);
  outside("exec 3<>/dev/tcp/127.0.0.1/47111");
  for (let tries = 0; connected < 2 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(connected, 2);
});

test("floods of files end at the bound of what they fill", async () => {
  for (const folder of ["/tmp", "/home/parlance", "/dev/shm", "/run"]) {
    const { output } = await run([
      "/usr/bin/bash",
      "-c",
      `head -c 600M /dev/zero > ${folder}/flood; stat -c %s ${folder}/flood`,
    ]);
    assert.ok(Number(output.split("\n").at(-2) ?? 0) <= 256 << 20, `${folder}: ${output}`);
  }
});

test("a flood of open files ends at the bound", async () => {
  const { output } = await run([
    "perl",
    "-e",
    'my @all; while (open my $f, "<", "/dev/null") { push @all, $f } print scalar @all',
  ]);
  assert.ok(Number(output) < 1024, output);
});

test("what it prints comes back as it is, and one that goes on printing is stopped", async () => {
  const { truncated } = await run(["perl", "-e", '$| = 1; print "\\e]0;title\\a\\e[2J\\0\\xff" while 1']);
  assert.equal(truncated, true);
});

test("a link that is swapped while files are bound leads nowhere else", async () => {
  const folder = "/home/parlance/race";
  runAs(account.uid, "bash", "-c", `mkdir -p ${folder} && echo own > ${folder}/file`);
  const swap = `while true; do ln -sfn /etc/shadow ${folder}/file; ln -sfn ${folder}/other ${folder}/file; done`;
  const swapper = spawn("setpriv", [...identityOf(account.uid), "bash", "-c", swap]);
  try {
    for (let round = 0; round < 15; round += 1) {
      const readable = [`${folder}/file`];
      const said = await run(["cat", `${folder}/file`], readable).catch(() => ({ output: "" }));
      assert.doesNotMatch(said.output, /root:/);
    }
  } finally {
    swapper.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

async function run(
  argv: readonly string[],
  readable: readonly string[] = [],
): Promise<{ output: string; status: number | null; truncated: boolean }> {
  let output = "";
  const { status, truncated } = await runSandboxed(
    bus,
    { id: randomUUID(), program: { argv, readable }, account, seconds: 20 },
    (piece) => (output += piece.toString("latin1")),
    new AbortController().signal,
  );
  return { output, status, truncated };
}
