import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import t from "tap";

const program = fileURLToPath(new URL("check-policy.ts", import.meta.url));
const check = (...folder: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [program, ...folder], { encoding: "utf8" });

t.test("the policy that ships holds", async (t) => {
  const shipped = fileURLToPath(new URL("../../overlays/policy/etc/parlance/policy.d", import.meta.url));
  t.match(check(shipped), { status: 0, stdout: /: \d+ rules, \d+ examples hold\n$/, stderr: "" });
});

t.test("a bad policy ends with every problem and exit status 1", async (t) => {
  const folder = t.testdir({ "a.yaml": "rules: []\n", "b.yaml": "- x\n" });
  const { status, stdout, stderr } = check(folder);
  t.equal(status, 1);
  t.equal(stdout, "");
  t.equal(
    stderr,
    `the policy in ${folder} cannot be used:\n  a.yaml:1:8: must NOT have fewer than 1 items\n  b.yaml:1:1: must be object\n`,
  );
  const json = check("--json", folder);
  t.match([json.status, JSON.parse(json.stdout)], [1, { folder, ok: false, problems: [/^a.yaml/, /^b.yaml/] }]);
  t.equal(check().status, 2, "without a folder it says how it is called");
});
