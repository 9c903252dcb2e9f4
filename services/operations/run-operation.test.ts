import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import type { OperationEvent } from "#contracts/operation";

/** Starts an operation as its unit does; with this PATH apt cannot be found, should the check let something through. */
function start(program: string, request: unknown): { events: OperationEvent[]; status: number | null } {
  const folder = t.testdir({});
  writeFileSync(join(folder, "request"), typeof request === "string" ? request : JSON.stringify(request));
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, program)], {
    env: { CREDENTIALS_DIRECTORY: folder, PATH: "/nonexistent" },
    encoding: "utf8",
  });
  const events = stdout.split("\n").filter((line) => line !== "");
  return { events: events.map((line) => JSON.parse(line) as OperationEvent), status };
}

t.test("names that apt would read as something else do not get as far as apt", async (t) => {
  const tricks = [
    ...["bash-", "cowsay/stable", "cowsay=1", "cowsay:amd64", "cow*", "^cowsay", "desktop^", "?name(bash)"],
    ...["~nbash", "-y", "--allow-unauthenticated", "../cowsay.deb", "/tmp/x.deb", "", "bash cowsay", "bash\n", "Bash"],
  ];
  const { events, status } = start("simulate-install.ts", { packages: tricks });
  t.equal(status, 1);
  t.equal(events.length, 1);
  const message = events[0] !== undefined && "error" in events[0] ? events[0].message : "";
  for (const at of tricks.keys())
    t.match(message, new RegExp(`packages\\.${at}: must match pattern`), tricks[at] ?? "");
});

const names = [
  ...["foo-", "--", "-", "foo=1", "foo/stable", "foo:amd64", "*", "foo*", "?installed", "~i", "^foo"],
  ...[
    "-y",
    "--purge",
    "-oDir=/tmp",
    "",
    " ",
    "foo bar",
    "foo\n",
    "\u0000",
    "Foo",
    "f\u03bfo",
    "foo\u200b",
    "x".repeat(300),
  ],
];

t.test("no other operation takes such a name either", async (t) => {
  for (const [program, requestOf] of [
    ["simulate-remove.ts", (name: string) => ({ packages: [name] })],
    ["remove.ts", (name: string) => ({ packages: [name], expect: { install: [], remove: [] } })],
    ["simulate-update.ts", (name: string) => ({ packages: [name] })],
    ["show-package.ts", (name: string) => ({ package: name })],
  ] as const) {
    // One start for all of them where the request is a list: a start takes its time.
    const requests =
      program === "show-package.ts" ? names.slice(0, 6).map(requestOf) : [{ ...requestOf(""), packages: names }];
    for (const request of requests) {
      const { events, status } = start(program, request);
      t.equal(status, 1);
      const message = events[0] !== undefined && "error" in events[0] ? events[0].message : "";
      const places = "packages" in request ? names.map((_, at) => `packages\\.${at}`) : ["package"];
      for (const place of places) t.match(message, new RegExp(`${place}: must `), `${program} ${place}`);
    }
  }
});

t.test("names of accounts are those that useradd makes, and none is an option", async (t) => {
  const bad = ["", "-r", "--root", "a b", "a:b", "a/b", "..", "A", "1ann", "ann$", "ann\n", "\u0430nn", "x".repeat(33)];
  for (const user of bad)
    for (const [program, request] of [
      ["add-user.ts", { user }],
      ["remove-user.ts", { user, uid: 1000 }],
    ] as const)
      t.match(start(program, request).events, [{ error: "failed", message: /user: must / }], `${program} ${user}`);
});

t.test("a request that is not the operation's own is refused", async (t) => {
  const one = { package: "cowsay", version: "3.03" };
  const expect = { install: [one], remove: [] };
  for (const [program, request] of [
    ["simulate-install.ts", {}],
    ["simulate-install.ts", { packages: [] }],
    ["simulate-install.ts", { packages: ["cowsay"], options: ["--force-yes"] }],
    ["simulate-install.ts", "not JSON"],
    ["install.ts", { packages: ["cowsay"] }],
    ["install.ts", { packages: [one] }],
    ["install.ts", { packages: [one], expect: { install: [{ package: "x", version: "1-" }], remove: [] } }],
    ["install.ts", { packages: [{ package: "-o", version: "1" }], expect }],
    ["install.ts", { packages: [{ package: "x", version: "1 -o Dir=/tmp" }], expect }],
    ["install.ts", { packages: [], expect: { install: [one], remove: ["-o"] } }],
    ["update-index.ts", { packages: ["cowsay"] }],
    ["simulate-remove.ts", {}],
    ["simulate-remove.ts", { packages: [] }],
    ["remove.ts", { packages: ["cowsay"] }],
    ["remove.ts", { packages: ["cowsay"], expect: { install: [], remove: [] } }],
    ["remove.ts", { packages: ["-o"], expect: { install: [], remove: [one] } }],
    ["remove.ts", { packages: ["cowsay"], expect: { install: [{ package: "x", version: "1-" }], remove: [one] } }],
    ["simulate-update.ts", { packages: [] }],
    ["search-packages.ts", {}],
    ["search-packages.ts", { query: "" }],
    ["search-packages.ts", { query: "x".repeat(300) }],
    ["show-package.ts", { package: ["cowsay"] }],
    ["add-user.ts", {}],
    ["remove-user.ts", { user: "ann" }],
    ["remove-user.ts", { user: "root", uid: 0 }],
    ["remove-user.ts", { user: "nobody", uid: 65_534 }],
  ] as const) {
    const { events, status } = start(program, request);
    t.equal(status, 1, program);
    t.match(events, [{ error: "failed", message: /the request|JSON/ }], JSON.stringify(request));
  }
});

t.test("without a credential nothing is done", async (t) => {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, "install.ts")], {
    env: { PATH: "/nonexistent" },
    encoding: "utf8",
  });
  t.equal(status, 1);
  t.match(stdout, /no credential was passed/);
});
