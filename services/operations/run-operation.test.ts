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
    ...["bash-", "bash+", "cowsay/stable", "cowsay=1", "cowsay:amd64", "cow*", "^cowsay", "desktop^", "?name(bash)"],
    ...["~nbash", "-y", "--allow-unauthenticated", "../cowsay.deb", "/tmp/x.deb", "", "bash cowsay", "bash\n", "Bash"],
  ];
  const { events, status } = start("simulate-install.ts", { packages: tricks });
  t.equal(status, 1);
  t.equal(events.length, 1);
  const message = events[0] !== undefined && "error" in events[0] ? events[0].message : "";
  for (const at of tricks.keys())
    t.match(message, new RegExp(`packages\\.${at}: must match pattern`), tricks[at] ?? "");
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
    ["update-index.ts", { packages: ["cowsay"] }],
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
