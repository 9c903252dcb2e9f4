import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t from "tap";
import type { Answer } from "#contracts/assistant";
import { exitCode } from "#contracts/exit-code";

const program = fileURLToPath(new URL("plan.ts", import.meta.url));
const weights = process.env["PARLANCE_MODELS"] ?? fileURLToPath(new URL("../../out/models", import.meta.url));

t.test("each line gets one line of JSON, by template or by model, and nothing is left running", async (t) => {
  const lines = [
    "list all files in my home directory",
    "",
    '{"utterance": "install cowsay", "history": []}',
    "is the moon made of cheese",
    '{"not": "a request"}',
  ];
  const { status, stdout, directory } = await plan(lines.join("\n"), weights);
  t.equal(status, 0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
  t.match(answers, [
    { kind: "plan", via: "intent", calls: [{ tool: "files.list", arguments: { path: "~" } }], text: "" },
    { kind: "plan", via: "intent", calls: [{ tool: "packages.install", arguments: { packages: ["cowsay"] } }] },
    { kind: "none", via: null, calls: [], utterance: "is the moon made of cheese", text: /did not understand/ },
    { kind: "none", via: null, calls: [], utterance: '{"not": "a request"}' },
  ]);
  t.equal(answers.length, 4);
  t.ok(answers.every(({ ms }) => ms >= 0));
  t.strictSame(readdirSync(directory), [], "its socket is gone");
  t.notOk(running(directory), "its inference service has ended");
});

t.test("what templates understand needs no weights", async (t) => {
  const { status, stdout } = await plan("check network status\n", "/nowhere");
  t.equal(status, 0);
  t.match(JSON.parse(stdout), { kind: "plan", via: "intent" });
});

t.test("without weights it fails and says how to get them, instead of a wrong answer", async (t) => {
  const { status, stdout, stderr } = await plan("is the moon made of cheese\n", "/nowhere");
  t.equal(status, 1);
  t.equal(stdout, "");
  t.match(stderr, /no \*\.gguf in \/nowhere.*node builder\/fetch-models\.ts/);
});

function plan(
  input: string,
  models: string,
): Promise<{ status: number | null; stdout: string; stderr: string; directory: string }> {
  const directory = mkdtempSync(join(tmpdir(), "plan-test-"));
  t.teardown(() => execFileSync("rm", ["-rf", directory]));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, TMPDIR: directory, PARLANCE_MODELS: models },
    timeout: 90_000,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, stdout, stderr, directory })));
}

/** Whether a process that was told to listen in the directory is still there. */
function running(directory: string): boolean {
  return readdirSync("/proc").some((pid) => {
    try {
      return (
        /^\d+$/.test(pid) &&
        pid !== String(process.pid) &&
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(`PARLANCE_INFERENCE_SOCKET=${directory}`)
      );
    } catch {
      return false;
    }
  });
}

for (const [what, words, said] of [
  ["an option that there is not", ["--frobnicate"], /^plan: Unknown option '--frobnicate'/],
  ["a file of tools that is not there", ["--tools", "/nowhere/tools.json"], /^plan: ENOENT.*\/nowhere\/tools\.json/],
  ["a file that is no tools", ["--tools", program], /^plan: /],
] as const)
  t.test(`${what} is wrong usage, told without a stack`, async (t) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: "utf8",
      input: "",
    });
    t.equal(status, exitCode.usage);
    t.equal(stdout, "");
    t.match(stderr, said);
    t.match(stderr, /^Usage: npm run --silent plan/m);
    t.notMatch(stderr, /^ +at /m);
  });
