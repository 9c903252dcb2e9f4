import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import t from "tap";
import { exitCode } from "#contracts/exit-code";

const program = fileURLToPath(new URL("parlancectl.ts", import.meta.url));
const parlancectl = (...arguments_: string[]) =>
  spawnSync(process.execPath, [program, ...arguments_], {
    encoding: "utf8",
    timeout: 20_000,
    env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: "unix:path=/nowhere/bus" },
  });

t.test("--help shows the usage and ends well", async (t) => {
  const { status, stdout } = parlancectl("--help");
  t.equal(status, exitCode.done);
  t.match(stdout, /^Usage: parlancectl/);
});

const wrong = [
  ...[[], ["audit"], ["audit", "erase"], ["--frobnicate"], ["audit", "show", "--limit", "-1"]],
  ...[
    ["audit", "verify", "--anchor", "abc"],
    ["audit", "export", "--since", "yesterday"],
    ["audit", "export", "--until", "2026-02-31"],
    ["audit", "show", "--since", "2026-02-01"],
  ],
  ...[["policy"], ["policy", "explain"], ["policy", "list", "all"], ["policy", "test", "a", "b"]],
  ...[
    ["policy", "explain", "files.list", "{"],
    ["policy", "explain", "files.list", "[]"],
  ],
];
for (const arguments_ of wrong)
  t.test(`"parlancectl ${arguments_.join(" ")}" is wrong usage`, async (t) => {
    const { status, stdout, stderr } = parlancectl(...arguments_);
    t.equal(status, exitCode.usage);
    t.equal(stdout, "");
    t.match(stderr, /Usage: parlancectl/);
  });

t.test("a policy that is not installed is checked with the code that would enforce it", async (t) => {
  const shipped = fileURLToPath(new URL("../../overlays/policy/etc/parlance/policy.d", import.meta.url));
  const good = parlancectl("policy", "test", shipped);
  t.match([good.status, good.stdout], [exitCode.done, /: \d+ rules, \d+ examples hold\n$/]);
  const folder = t.testdir({ "a.yaml": "rules: []\n" });
  const problem = "a.yaml:1:8: must NOT have fewer than 1 items";
  const bad = parlancectl("policy", "test", folder);
  t.same([bad.status, bad.stdout], [exitCode.failed, ""]);
  t.match(bad.stderr, problem);
  const { status, stdout } = parlancectl("--json", "policy", "test", folder);
  t.same([status, JSON.parse(stdout)], [exitCode.failed, { folder, ok: false, problems: [problem] }]);
});

t.test("without the system bus it says so", async (t) => {
  const { status, stderr } = parlancectl("audit", "verify");
  t.equal(status, exitCode.unavailable);
  t.match(stderr, /bus cannot be reached.*systemctl status dbus/);
});

t.test("status says of each part whether it can be reached", async (t) => {
  const { status, stdout } = parlancectl("status", "--json");
  t.equal(status, exitCode.unavailable);
  t.match(Object.keys(JSON.parse(stdout) as object), ["switch", "assistant", "inference", "system-api"]);
});
