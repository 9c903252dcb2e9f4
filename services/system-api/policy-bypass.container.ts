// Ways around the policy, tried by the person's own client on the booted system: whatever the answer, nothing that is
// protected may have changed, and nothing may have happened that nobody approved.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import { type Client, run, runAs, startClient } from "./client.container.ts";

const person = 1000;
const home = "/home/parlance";
const folder = `${home}/bypass`;
const sh = (line: string): string => runAs(person, "bash", "-c", line);
let client: Client;
let guarded: string;

before(() => {
  sh(
    `mkdir -p ${home}/.ssh ${home}/.local/bin ${folder}/repo/.git/hooks; echo mine > ${home}/.bashrc; echo key > ${home}/.ssh/id_ed25519`,
  );
  sh(
    `cd ${folder}; ln -s ../.bashrc shell; ln -s ../.ssh keys; ln -s / root; ln -s /etc etc; ln ../.bashrc hard; mkdir -p a/b; ln -s ../../../.local a/b/up`,
  );
  client = startClient(person);
  guarded = state();
});

after(async () => {
  await client[Symbol.asyncDispose]();
  sh(`rm -rf ${folder}`);
});

/** Everything that is protected, and what a way around would leave. */
function state(): string {
  const places = `${home}/.bashrc ${home}/.ssh ${home}/.local ${home}/.config ${folder}/repo /etc/passwd /etc/shadow /etc/parlance`;
  return run(
    "bash",
    "-c",
    `find ${places} -printf '%p %y %s %T@\\n' 2>/dev/null | sort; ls -lA /tmp/bypass* 2>/dev/null; dpkg-query -W | sha256sum; hostname`,
  );
}

/** Prepare as the person; what is not refused is what a person would be asked. */
async function decision(tool: string, given: object): Promise<string> {
  return await client.prepare(tool, given).then(
    ({ decision }) => decision,
    (error: Error & { type?: string }) => error.type ?? error.message,
  );
}

const refusals = new Set<string>([
  "deny",
  systemApiErrors.invalidArguments,
  systemApiErrors.notFound,
  systemApiErrors.denied,
  systemApiErrors.failed,
]);

/** Names of files that must be denied, or be no such file at all: never be asked about, for people say yes. */
const writes: readonly (readonly [trick: string, path: string])[] = [
  ["the protected file by its name", "~/.bashrc"],
  ["dots on the way", "~/bypass/../.bashrc"],
  ["dots at the root", "/../../home/parlance/.bashrc"],
  ["doubled slashes", "~//.bashrc"],
  ["a dot on the way", "~/./.bashrc"],
  ["a link to it", "~/bypass/shell"],
  ["a link to its folder", "~/bypass/keys/authorized_keys"],
  ["a link to the root", `~/bypass/root${home}/.bashrc`],
  ["a link to /etc", "~/bypass/etc/passwd"],
  ["links and dots together", "~/bypass/a/b/up/bin/tool"],
  ["the process's own root", `/proc/self/root${home}/.bashrc`],
  ["the first process's root", "/proc/1/root/etc/passwd"],
  ["the process's own directory", "/proc/self/cwd/etc/passwd"],
  ["another way to a descriptor", "/dev/fd/1"],
  ["the repository's hooks", "~/bypass/repo/.git/hooks/pre-commit"],
  ["the repository itself", "~/bypass/repo/.git"],
  ["a folder that runs by itself", "~/.config/autostart/x.desktop"],
  ["a unit of the person", "~/.config/systemd/user/x.service"],
  ["a program of the person", "~/.local/bin/ls"],
  ["the policy", "/etc/parlance/policy.d/99-all.yaml"],
  ["the switch", "/etc/parlance/off"],
  ["the kernel's settings", "/proc/sys/kernel/core_pattern"],
  ["a device", "/dev/sda"],
  ["a path with a NUL", "~/.bashrc\u0000.txt"],
  ["a very long path", `~/${"x/".repeat(3000)}y`],
];

for (const [trick, path] of writes)
  test(`writing by ${trick} is refused, and not asked about`, async () => {
    for (const more of [{ append: true }, { replace: true }]) {
      const got = await decision("files.write", { path, text: "evil\n", ...more });
      assert.ok(refusals.has(got), `${path}: ${got}`);
    }
    assert.equal(state(), guarded);
  });

test("a hard link to a protected file is replaced for itself, and never written through", async () => {
  const {
    id,
    digest,
    decision: got,
  } = await client.prepare("files.write", { path: "~/bypass/hard", text: "evil\n", append: true });
  if (got === "ask") {
    await client.call("Commit", id, digest);
    await client.done(id);
  }
  assert.equal(sh(`cat ${home}/.bashrc`), "mine\n");
});

for (const [what, tool, given] of [
  ["moving a folder to where programs are run from", "files.move", { from: "~/bypass/a", to: "~/.local/bin" }],
  ["moving what holds protected files away", "files.move", { from: "~/.ssh", to: "~/bypass/gone" }],
  ["copying into a link to a protected folder", "files.copy", { from: "~/bypass/a", to: "~/bypass/keys" }],
  [
    "copying over a link to a protected file",
    "files.copy",
    { from: "/etc/hostname", to: "~/bypass/shell", replace: true },
  ],
  ["deleting the home", "files.delete", { path: "~" }],
  ["deleting the home through a link", "files.delete", { path: `~/bypass/root${home}`, permanent: true }],
  ["deleting all homes", "files.delete", { path: "/home" }],
  ["deleting what is above the home", "files.delete", { path: "~/.." }],
  ["making a folder where units are", "files.make_directory", { path: "~/.config/systemd" }],
] as const)
  test(`${what} is refused, and not asked about`, async () => {
    const got = await decision(tool, given);
    assert.ok(refusals.has(got), got);
    assert.equal(state(), guarded);
  });

/** What stands for something else in a shell is a name like any other here. */
for (const path of [
  "~/*",
  "~/{.bashrc,.profile}",
  "$HOME/.bashrc",
  "$(id)",
  "`id`",
  "~root/.bashrc",
  "file:///etc/passwd",
  "~/.bashrc ",
  "~/.BASHRC",
  "~/.bаshrc",
])
  test(`${JSON.stringify(path)} is a name, and nothing is done to what it would be in a shell`, async () => {
    const got = await decision("files.delete", { path });
    assert.ok(refusals.has(got), got);
    assert.equal(state(), guarded);
  });

/** Commands that hide another: each is asked about as a whole, with its effect, and sees nothing but the sandbox. */
const commands = [
  ...[`find ${home} -exec rm -rf {} +`, "env rm -rf ~", "xargs -a /dev/null rm", "nice rm -rf ~", "timeout 5 rm -rf ~"],
  ...[`sh -c 'echo evil >> ${home}/.bashrc'`, `perl -e 'unlink glob "${home}/.*"'`, `tee -a ${home}/.bashrc <<< evil`],
  ...[
    `cp /etc/hostname ${home}/.ssh/authorized_keys`,
    `ln -sf /etc/passwd ${home}/.bashrc`,
    "crontab -r",
    "at now <<< reboot",
  ],
  ...[
    "systemd-run --user touch /tmp/bypass",
    "/lib64/ld-linux-x86-64.so.2 /usr/bin/touch /tmp/bypass",
    "sudo -n touch /tmp/bypass",
  ],
  ...[
    "echo 'touch /tmp/bypass' > /tmp/s; bash /tmp/s",
    "LD_PRELOAD=/tmp/x.so touch /tmp/bypass",
    "exec -a ls touch /tmp/bypass",
  ],
];

test(`${commands.length} commands that hide another are asked about, and even with a yes change nothing outside`, async () => {
  for (const command of commands) {
    const found = await client.prepare("commands.run", { command });
    assert.deepEqual([found.decision, found.preview.effect], ["ask", "destroy"], command);
    await client.call("Commit", found.id, found.digest);
    await client.done(found.id);
    assert.equal(state(), guarded, command);
  }
});

for (const [program, ...words] of [
  ["find", home, "-delete"],
  ["env", "rm", "-rf", home],
  ["/proc/self/exe", "--version"],
  ["../../../usr/bin/rm", "-rf", home],
  ["/usr/bin/../bin/rm", "-rf", home],
])
  test(`the program ${program} is asked about or refused, and changes nothing outside`, async () => {
    const found = await client.prepare("processes.start", { program, arguments: words }).catch(() => undefined);
    assert.notEqual(found?.decision, "allow");
    if (found?.decision === "ask") {
      await client.call("Commit", found.id, found.digest);
      await client.done(found.id);
    }
    assert.equal(state(), guarded);
  });

/** Names that mean something else to the programs behind a tool. */
for (const [tool, key, names] of [
  [
    "packages.install",
    "packages",
    [["bash-"], ["bash=1"], ["bash/sid"], ["./x.deb"], ["-oDpkg::Pre-Invoke::=id"], ["*"], ["^lib.*"], [""], ["a b"]],
  ],
  ["packages.remove", "packages", [["?installed"], ["~i"], ["bash-"], ["--purge"], ["base-files:all"]]],
  ["users.remove", "user", ["root", "-r", "0", "a:b", "a\nb", "../x", "parlance-assistant-1000", ""]],
  ["users.add", "user", ["root", "-o", "0", "a:0:0", "a\nb", "Ann", "x".repeat(40)]],
  [
    "services.stop",
    "service",
    ["../dbus", "ssh.service;reboot", "parlance-system-api", "parlance-hands@1000.service", "a b", ""],
  ],
  ["services.start", "service", ["systemd-poweroff", "systemd-reboot.service", "parlance-off", "$(id)"]],
  ["system.set_time_zone", "zone", ["../../etc/passwd", "/etc/shadow", "Europe/Berlin; id", "-x"]],
  ["system.set_hostname", "name", ["-x", "a;b", "a\nb", "x".repeat(300), ""]],
  ["network.ping", "host", ["-f", "localhost -c 9", "$(id)", "a;b", "@file"]],
] as const)
  test(`names that mean something else are no way around ${tool}`, async () => {
    for (const name of names) {
      const got = await decision(tool, { [key]: name });
      assert.ok(refusals.has(got) || got === systemApiErrors.unavailable, `${JSON.stringify(name)}: ${got}`);
    }
    assert.equal(state(), guarded);
  });

for (const tool of [
  "Files.Write",
  "files.write\u0000",
  "files.write ",
  "files..write",
  "__proto__",
  "constructor",
  "toString",
  "",
  "models.use",
])
  test(`${JSON.stringify(tool)} is no tool`, async () => {
    const got = await decision(tool, { path: "~/x", text: "x" });
    assert.match(got, /Unknown|NoTool|Invalid|Denied|deny|Unavailable|Failed|null byte/);
    assert.equal(state(), guarded);
  });

for (const [what, given] of [
  ["a prototype", JSON.parse('{"path": "~/ok", "text": "x", "__proto__": {"replace": true}}') as object],
  ["an argument that there is not", { path: "~/ok", text: "x", force: true }],
  ["a list for a text", { path: ["~/ok"], text: "x" }],
  ["a number for a text", { path: 1, text: "x" }],
  ["an object for a flag", { path: "~/ok", text: "x", replace: {} }],
  ["nothing for a path", { path: null, text: "x" }],
] as const)
  test(`${what} among the arguments is refused`, async () => {
    const got = await decision("files.write", given);
    assert.equal(got, systemApiErrors.invalidArguments);
  });
