// Ways around policy, tried on the booted system as a person whose plans somebody else writes: none is allowed without a
// question, and whatever the person then says yes to, what is protected stays as it was.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { systemApiErrors } from "#contracts/system-api";
import type { BusError } from "#kit/bus";
import { type Client, identityOf, run, runAs, startClient } from "./client.container.ts";

const person = 1000;
const home = "/home/parlance";
const folder = `${home}/container-bypass`;
const evil = "evil-7f3a";
const { invalidArguments, notFound, unknownTool, changed } = systemApiErrors;

let client: Client;
/** What stands in the places that nothing may change; what the person says yes to may not change it either. */
let machine: string;
let walker: ChildProcess;

before(() => {
  run("systemctl", "start", "parlance-system-api");
  for (const path of [`${home}/.bashrc`, `${home}/.profile`]) asPerson("touch", path);
  asPerson("mkdir", "-p", "-m", "700", `${home}/.ssh`);
  asPerson("touch", `${home}/.ssh/authorized_keys`);
  // A process of the person's, with its working directory in a protected place.
  walker = spawn("setpriv", [...identityOf(person), "sleep", "600"], { cwd: `${home}/.ssh` });
  client = startClient(person);
  machine = stateOfMachine();
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  asPerson("sh", "-c", 'mkdir "$1" && printf %s "$2" >"$1/payload"', "sh", folder, evil);
});
afterEach(() => assert.equal(stateOfMachine(), machine, "what is protected is as it was"));
after(async () => {
  await client[Symbol.asyncDispose]();
  walker.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What came of an attempt at which the person says yes to everything: an error's name, "deny", or how the job ended. */
async function attempt(tool: string, arguments_: object | string, options: object = {}): Promise<string> {
  // What is not allowed is not done by Call, whatever Prepare says of it.
  const called = await client.call("Call", tool, arguments_, options).then(
    () => "done",
    ({ type }: BusError) => type,
  );
  assert.notEqual(called, "done", "it was done without a question");
  try {
    const { id, decision, digest } = await client.prepare(tool, arguments_, options);
    assert.notEqual(decision, "allow");
    if (decision === "deny") return "deny";
    await client.call("Commit", id, digest);
    const [outcome, result] = await client.done(id);
    return outcome === "done" ? "done" : (JSON.parse(result) as { error: string }).error;
  } catch (error) {
    return (error as BusError).type;
  }
}

const append = (path: string): Promise<string> => attempt("files.write", { path, text: evil, append: true });

// Ways to a protected file by other names.

const toBashrc: readonly (readonly [trick: string, path: string | (() => string), end: string])[] = [
  ["a step up out of a harmless folder", `${folder}/../.bashrc`, "deny"],
  ["a step up out of a protected folder's neighbour", "~/.config/../.ssh/authorized_keys", "deny"],
  ["doubled slashes", "//home///parlance//.bashrc", "deny"],
  ["dots that mean nothing", "~/././.bashrc", "deny"],
  ["a slash at the end", "~/.bashrc/", invalidArguments],
  ["a slash and a dot at the end", "~/.bashrc/.", invalidArguments],
  ["a path relative to the home", ".bashrc", "deny"],
  ["a link to the file", () => link(`${home}/.bashrc`, "harmless.txt"), "deny"],
  ["a link to a link to the file", () => link(link(`${home}/.bashrc`, "first"), "second"), "deny"],
  ["a relative link to the file", () => link("../.bashrc", "harmless.txt"), "deny"],
  ["a link in the middle of the path", () => `${link(home, "notes")}/.bashrc`, "deny"],
  ["a link to a protected folder", () => `${link(`${home}/.ssh`, "notes")}/authorized_keys`, "deny"],
  ["a link to where nothing is yet", () => link(`${home}/.bash_login`, "harmless.txt"), notFound],
  ["a link that leads to itself", () => link("loop", "loop"), "error"],
  ["the root as the kernel shows it", `/proc/self/root${home}/.bashrc`, "deny"],
  ["the root of another process", () => `/proc/${walker.pid}/root${home}/.bashrc`, "deny"],
  ["the working directory of another process", () => `/proc/${walker.pid}/cwd/authorized_keys`, "deny"],
  ["one's own working directory", `/proc/self/cwd/${home}/.bashrc`, "error"],
  ["a descriptor of one's own", "/proc/self/fd/0/../../.bashrc", "error"],
  ["the home of root by its name", "~root/.bashrc", invalidArguments],
  ["one's own home by its name", "~parlance/.bashrc", invalidArguments],
  ["an address in the place of a path", `file://${home}/.bashrc`, notFound],
  ["a variable of the shell", "$HOME/.bashrc", notFound],
  ["a path as long as paths can be", `~/${"a/../".repeat(800)}.bashrc`, "error"],
  ["a path longer than that", `~/${"a/../".repeat(900)}.bashrc`, invalidArguments],
  ["the character NUL after the name", "~/.bashrc\u0000.txt", invalidArguments],
];

for (const [trick, path, end] of toBashrc)
  test(`to write to a protected file: ${trick}`, async () => {
    const found = await append(typeof path === "string" ? path : path());
    if (end === "error") assert.notEqual(found, "done");
    else assert.equal(found, end);
  });

// Names that only look alike are other files: the person is asked, and it is that file alone that comes to be.

const literal: readonly (readonly [trick: string, name: string])[] = [
  ["upper case", ".BASHRC"],
  ["a full stop that is another character", "\u2024bashrc"],
  ["a letter of another script", ".b\u0430shrc"],
  ["a combining mark", ".bashrc\u0301"],
  ["an invisible character", ".bash\u200brc"],
  ["a space at the end", ".bashrc "],
  ["a line break at the end", ".bashrc\n"],
  ["a pattern of the shell", ".bash*"],
  ["braces of the shell", "{.bashrc,.profile}"],
  ["a command in the place of a name", "$(id)"],
  ["a tilde that is not the first", "~"],
];

for (const [trick, name] of literal)
  test(`a name that only looks like a protected one is taken letter by letter: ${trick}`, async () => {
    assert.equal(await append(`${folder}/${name}`), "done");
    assert.deepEqual(readdirSync(folder).sort(), [name, "payload"].sort());
    if (name === "~") return;
    assert.equal(await append(`~/${name}`), "done");
    rmSync(`${home}/${name}`);
  });

// Ways past the look at a path.

test("a link that is put in a folder's place between Prepare and Commit leads nowhere", async () => {
  asPerson("mkdir", `${folder}/drafts`);
  const { id, digest } = await client.prepare("files.write", { path: `${folder}/drafts/authorized_keys2`, text: evil });
  asPerson("rmdir", `${folder}/drafts`);
  link(`${home}/.ssh`, "drafts");
  await client.refuses(changed, /changed since/, "Commit", id, digest);
});

test("a link that is put in a file's place between Prepare and Commit leads nowhere", async () => {
  const path = `${folder}/payload`;
  const { id, digest } = await client.prepare("files.write", { path, text: evil, append: true });
  rmSync(path);
  link(`${home}/.bashrc`, "payload");
  await client.refuses(changed, /changed since/, "Commit", id, digest);
});

test("a second name of a protected file is not written through", async () => {
  asPerson("ln", `${home}/.bashrc`, `${folder}/hard`);
  assert.equal(await append(`${folder}/hard`), invalidArguments);
  assert.equal(await attempt("files.write", { path: `${folder}/hard`, text: evil, replace: true }), "done");
  assert.equal(readFileSync(`${folder}/hard`, "utf8"), evil);
});

test("a second name of a protected file is deleted alone", async () => {
  asPerson("ln", `${home}/.bashrc`, `${folder}/hard`);
  assert.equal(await attempt("files.delete", { path: `${folder}/hard`, permanent: true }), "done");
});

test("a mount of the home at another place is no way into it", async () => {
  asPerson("mkdir", `${folder}/bound`);
  run("mount", "--bind", home, `${folder}/bound`);
  try {
    assert.equal(await append(`${folder}/bound/.bashrc`), "deny");
    assert.equal(await append(`${folder}/bound/container-bypass/new`), "done");
  } finally {
    run("umount", `${folder}/bound`);
  }
});

test("a folder with a trap in it is not put where a protected one lies, or comes to lie", async () => {
  asPerson("mkdir", "-p", `${folder}/autostart`, `${folder}/bin`, `${folder}/repo/.git/hooks`);
  // Into what is there, or in the place of what is not.
  for (const [name, to] of [
    ["autostart", "~/.config"],
    ["bin", "~/.local"],
    ["bin", "~/.ssh"],
  ] as const)
    for (const tool of ["files.move", "files.copy"])
      assert.equal(await attempt(tool, { from: `${folder}/${name}`, to }), "deny", `${tool} ${name} to ${to}`);
  assert.equal(await append(`${folder}/repo/.git/hooks/pre-commit`), "deny");
});

test("a protected folder is not taken away by way of what holds it, or of a link", async () => {
  for (const path of ["~", "/home", "/", `${folder}/..`, `${home}/.ssh/..`, "/proc/self/root", `${link(home, "x")}/.`])
    assert.notEqual(await attempt("files.delete", { path, permanent: true }), "done", path);
});

// Programs: what a person agrees to runs in the sandbox, whatever starts it there.

const script = `echo ${evil} >>${home}/.bashrc; echo ${evil} >${folder}/made; touch /etc/${evil} /tmp/${evil} /var/tmp/${evil}`;
const programs: readonly (readonly [trick: string, program: string, ...arguments_: string[]])[] = [
  ["a shell", "sh", "-c", script],
  ["find, which starts what it is told to", "find", "/usr/bin/true", "-exec", "sh", "-c", script, ";"],
  ["env", "env", "-i", "/bin/sh", "-c", script],
  ["xargs", "xargs", "-a", "/etc/passwd", "sh", "-c", script],
  ["python", "python3", "-c", `import os; os.system(${JSON.stringify(script)})`],
  ["perl", "perl", "-e", `system(${JSON.stringify(script)})`],
  ["sudo", "sudo", "-n", "sh", "-c", script],
  ["su", "su", "-c", script],
  ["nice", "nice", "-n", "-20", "sh", "-c", script],
  ["systemd-run", "systemd-run", "--user", "sh", "-c", script],
  ["systemctl", "systemctl", "--user", "import-environment", "PATH"],
  ["at", "at", "now"],
  ["crontab", "crontab", "/usr/share/doc/evil"],
  ["busybox", "busybox", "sh", "-c", script],
  ["the loader as a program", "/lib64/ld-linux-x86-64.so.2", "/bin/sh", "-c", script],
  ["a library to be loaded first", "env", `LD_PRELOAD=${folder}/payload`, "sh", "-c", script],
  ["a script in /tmp", "/tmp/container-bypass.sh"],
  ["whatever runs now", "/proc/self/exe", "-c", script],
  [
    "the interpreter of Parlance",
    "/usr/lib/parlance/bin/node",
    "-e",
    `require("child_process").execSync(${JSON.stringify(script)})`,
  ],
  ["dbus-send", "dbus-send", "--system", "--dest=org.parlance.System1", "/", "x.y"],
];

for (const [trick, program, ...arguments_] of programs)
  test(`a program runs in the sandbox alone, by way of ${trick}`, async () => {
    if (program.startsWith("/tmp/"))
      asPerson("sh", "-c", `printf '#!/bin/sh\\n%s' "$1" >${program} && chmod 755 ${program}`, "sh", script);
    await attempt("processes.start", { program, arguments: arguments_ });
    const words = [program, ...arguments_].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    assert.equal(await attempt("commands.run", { command: words.join(" ") }), "done");
    rmSync("/tmp/container-bypass.sh", { force: true });
    for (const made of [`${folder}/made`, `/etc/${evil}`, `/tmp/${evil}`, `/var/tmp/${evil}`])
      assert.ok(!existsSync(made), made);
  });

// Names that another program would read as something else. Nothing is ever committed here that was refused.

const packages = ["cowsay-", "cowsay=1", "cowsay/stable", "./file.deb", "/tmp/file.deb", "*", "^lib.*", ""];
for (const name of [
  ...packages,
  "-o",
  "-oDpkg::Pre-Invoke::=id",
  "cowsay:amd64",
  "cow say",
  "cowsay\n",
  "COWSAY",
  "?installed",
])
  test(`a package is not called ${JSON.stringify(name)}`, async () => {
    for (const tool of ["packages.install", "packages.remove", "packages.update"])
      assert.equal(await attempt(tool, { packages: [name] }), invalidArguments, tool);
  });

test("a package's name is no pattern", async () => {
  assert.notEqual(await attempt("packages.remove", { packages: ["b.sh"] }), "done");
});

for (const user of ["-r", "0", "a:b", "a\nb", "../parlance", "Root", "", "root ", "$(id)"])
  test(`a person is not called ${JSON.stringify(user)}`, async () => {
    for (const tool of ["users.add", "users.remove"])
      assert.equal(await attempt(tool, { user }), invalidArguments, tool);
  });

test("root and the system's own accounts are neither made nor deleted", async () => {
  for (const user of ["root", "daemon", "messagebus", "nobody"])
    for (const tool of ["users.add", "users.remove"])
      assert.notEqual(await attempt(tool, { user }), "done", `${tool} ${user}`);
});

const services: readonly string[] = [
  ...["../ssh", "ssh.service;reboot", "--root=/", "ssh.service reboot", "-.mount", "dbus.socket", "reboot.target"],
  ...["getty@", "getty@.service", "parlance-system-api", "parlance-hands@1000.service", "parlance-inference", "*", ""],
  ...[
    "systemd-poweroff",
    "PARLANCE-SYSTEM-API",
    "parlance\\x2dsystem\\x2dapi.service",
    "user.slice",
    "emergency.target",
  ],
];
for (const service of services)
  test(`a service is not touched by the name ${JSON.stringify(service)}`, async () => {
    for (const tool of ["services.start", "services.stop", "services.restart"])
      if (!(tool === "services.stop" && service === "systemd-poweroff")) {
        const end = await attempt(tool, { service });
        assert.ok(end.startsWith("org.parlance.Error."), `${tool}: ${end}`);
      }
  });

test("another name of what everybody depends on is asked for by the service's own name", async () => {
  for (const [alias, name] of [
    ["dbus-org.freedesktop.login1", "systemd-logind"],
    ["systemd-logind.service", "systemd-logind"],
    ["Systemd-Logind", "systemd-logind"],
  ] as const) {
    const { decision, preview } = await client.prepare("services.stop", { service: alias });
    assert.deepEqual([decision, preview.effect, preview.confirm], ["ask", "destroy", name], alias);
  }
});

for (const host of [
  "-f",
  "localhost -c 1",
  "0",
  "$(id)",
  "localhost;id",
  "",
  "127.1",
  "::1%lo -f",
  "a\nb",
  "@file",
  "-I lo",
])
  test(`a host is not called ${JSON.stringify(host)}`, async () => {
    assert.equal(await attempt("network.ping", { host }), invalidArguments);
  });

// What is said to the System API itself.

for (const tool of [
  "Files.Read",
  "files.read ",
  "files",
  "",
  "__proto__",
  "constructor",
  "toString",
  "files.read/../write",
  "models.use",
])
  test(`a tool is not called ${JSON.stringify(tool)}`, async () => {
    assert.equal(await attempt(tool, {}), unknownTool);
  });

test("a tool's name with the character NUL reaches nothing, and the service goes on", async () => {
  const pid = run("systemctl", "show", "-P", "MainPID", "parlance-system-api");
  await using broken = startClient(person);
  await Promise.race([
    broken.call("Call", "files.read\u0000", { path: "/etc/passwd" }).then(
      () => assert.fail("it was done"),
      () => undefined,
    ),
    new Promise((resolve) => setTimeout(resolve, 2000)),
  ]);
  assert.equal(run("systemctl", "show", "-P", "MainPID", "parlance-system-api"), pid);
});

const strange: readonly (readonly [what: string, tool: string, json: string])[] = [
  [
    "a key that means the prototype",
    "files.delete",
    '{"path":"~/container-bypass/payload","__proto__":{"permanent":true}}',
  ],
  ["a prototype in the place of arguments", "files.delete", '{"__proto__":{"path":"~/container-bypass/payload"}}'],
  ["a constructor among them", "files.delete", '{"path":"~/container-bypass/payload","constructor":{}}'],
  ["a number for a text", "files.delete", '{"path":7}'],
  ["a text for a yes", "files.delete", '{"path":"~/container-bypass/payload","permanent":"true"}'],
  ["a list for a text", "files.delete", '{"path":["~/container-bypass/payload"]}'],
  ["a list for the arguments", "files.delete", '[{"path":"~/container-bypass/payload"}]'],
  ["nothing", "files.delete", "null"],
  ["no JSON at all", "files.delete", "path=~/container-bypass/payload"],
  ["something after the JSON", "files.delete", '{"path":"~/container-bypass/payload"} {}'],
  [
    "a million characters",
    "files.write",
    JSON.stringify({ path: "~/container-bypass/big", text: "x".repeat(1 << 20) }),
  ],
  ["lists in lists in lists", "files.delete", `{"path":${"[".repeat(30_000)}${"]".repeat(30_000)}}`],
  ["half a character", "files.write", '{"path":"~/container-bypass/big","text":"\\ud83d"}'],
];

for (const [what, tool, json] of strange)
  test(`arguments are refused: ${what}`, async () => {
    assert.equal(await attempt(tool, json), invalidArguments);
    assert.deepEqual(readdirSync(folder), ["payload"]);
  });

test("of two keys that are alike the one that is judged is the one that is done", async () => {
  const keys = (...paths: string[]): string =>
    `{${paths.map((path) => `"path":${JSON.stringify(path)}`).join()},"text":"${evil}"}`;
  assert.equal(await attempt("files.write", keys(`${folder}/a`, "~/.bash_login")), "deny");
  assert.equal(await attempt("files.write", keys("~/.bash_login", `${folder}/a`)), "done");
  assert.equal(readFileSync(`${folder}/a`, "utf8"), evil);
});

for (const options of [
  { sudo: "yes" },
  { decision: "allow" },
  { uid: "0" },
  { __proto__x: "a" },
  { via: 1 },
  { utterance: ["a"] },
  { foreign: "a" },
])
  test(`options are refused: ${JSON.stringify(options)}`, async () => {
    assert.equal(await attempt("files.delete", { path: `${folder}/payload` }, options), invalidArguments);
    assert.deepEqual(readdirSync(folder), ["payload"]);
  });

test("what was agreed to for one call does not serve another", async () => {
  const { digest } = await client.prepare("files.write", { path: `${folder}/a`, text: "x" });
  const { id } = await client.prepare("files.delete", { path: `${folder}/payload` });
  await client.refuses(changed, /digest/, "Commit", id, digest);
  assert.deepEqual(readdirSync(folder), ["payload"]);
});

/** All that nothing here may change: the system's settings and accounts, software, what becomes code, and what runs. */
function stateOfMachine(): string {
  const hash = createHash("sha256");
  const look = (path: string): void => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    hash.update(
      `${path} ${found?.mode} ${found?.uid} ${found?.isDirectory() ? "" : `${found?.size} ${found?.mtimeMs}`}\n`,
    );
    if (found?.isSymbolicLink()) hash.update(readlinkSync(path));
    if (found?.isDirectory()) for (const name of readdirSync(path).sort()) look(join(path, name));
  };
  for (const path of ["/etc", "/boot", "/usr/local", "/usr/lib/parlance/bin", "/var/lib/dpkg/status", "/var/spool"])
    look(path);
  for (const name of [".bashrc", ".bash_login", ".profile", ".ssh", ".config", ".local/bin", ".git"])
    look(join(home, name));
  hash.update(readFileSync(`${home}/.bashrc`));
  const units = [
    "dbus",
    "systemd-logind",
    "systemd-journald",
    "NetworkManager",
    "polkit",
    "parlance-system-api",
    "getty.target",
  ];
  hash.update(run("systemctl", "show", "-P", "MainPID", "-P", "ActiveState", ...units));
  return hash.digest("hex");
}

function link(target: string, name: string): string {
  asPerson("ln", "-s", target, `${folder}/${name}`);
  return `${folder}/${name}`;
}

function asPerson(...command: string[]): string {
  return runAs(person, ...command);
}
