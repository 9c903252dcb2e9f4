import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import type { Preview } from "#contracts/system-api";

const change: Preview = {
  tool: "packages.install",
  effect: "change",
  summary: "Install cowsay 3.03",
  exact: ["apt-get install \u001b[2Jcowsay=3.03"],
  targets: ["cowsay 3.03"],
  undo: null,
  confirm: null,
  reason: "software changes the system (policy rule ask-install)",
};
const destroy: Preview = { ...change, tool: "commands.run", effect: "destroy", confirm: "run" };

const directory = mkdtempSync(join(tmpdir(), "approve-test-"));
t.teardown(() => rmSync(directory, { recursive: true }));

/** Asks on a pseudo-terminal of its own; `type` gets to press keys. Standard input of the program is not the terminal. */
async function ask(
  preview: Preview,
  type: (press: (keys: string) => void, shown: (pattern: RegExp) => Promise<void>) => Promise<void>,
): Promise<{ answer: string; screen: string }> {
  const program = join(directory, "ask.ts");
  writeFileSync(
    program,
    `import { approve } from ${JSON.stringify(new URL("approve.ts", import.meta.url).href)};
     const { setTimeout: sleep } = await import("node:timers/promises");
     console.log("READY"); await sleep(300);
     console.log("ANSWER " + (await approve(${JSON.stringify(preview)})));`,
  );
  const command = `'${process.execPath}' '${program}' </dev/null`;
  const child = spawn("script", ["-qefc", command, "/dev/null"], {
    stdio: ["pipe", "pipe", "inherit"],
    timeout: 30_000,
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (screen += part));
  const shown = async (pattern: RegExp): Promise<void> => {
    for (const end = performance.now() + 20_000; performance.now() < end; await sleep(10))
      if (pattern.test(screen)) return;
    throw new Error(`${pattern} did not appear in ${JSON.stringify(screen)}`);
  };
  const closed = new Promise((resolve) => child.once("close", resolve));
  await type((keys) => void child.stdin.write(keys), shown);
  await shown(/ANSWER \w+/);
  await closed;
  return { answer: /ANSWER (\w+)/.exec(screen)?.[1] ?? "", screen };
}

/** What may be remembered says so. */
const lasting: Preview = { ...change, remember: true };

const question = /\[y\/N(\/always)?\] |To go on, type run [^:]*: /;

for (const [what, preview, keys, expected] of [
  ["y and Enter say yes to a change", change, "y\r", "yes"],
  ["yes says yes to a change", change, "yes\r", "yes"],
  ["Enter alone says no", change, "\r", "no"],
  ["n says no", change, "n\r", "no"],
  ["a typing mistake that was corrected counts as corrected", change, "n\u007fy\r", "yes"],
  ["Ctrl-C says no", change, "y\u0003", "no"],
  ["Ctrl-D says no", change, "\u0004", "no"],
  ["a pasted yes does not count", change, "\u001b[200~y\r\u001b[201~\r", "no"],
  ["arrow keys are no letters", change, "\u001b[Ay\u001b[D\r", "yes"],
  ["always says yes for good where that is offered", lasting, "always\r", "always"],
  ["yes says yes once where always is offered", lasting, "y\r", "yes"],
  ["a pasted always does not count", lasting, "\u001b[200~always\r\u001b[201~\r", "no"],
  ["always is no answer where it is not offered", change, "always\r", "no"],
  ["always is no word for what destroys", { ...destroy, remember: true }, "always\r", "no"],
  ["the word itself says yes to what destroys", destroy, "run\r", "yes"],
  ["y says no to what destroys", destroy, "y\r", "no"],
  ["a pasted word says no to what destroys", destroy, "\u001b[200~run\u001b[201~\r", "no"],
] as const)
  t.test(what, async (t) => {
    const { answer, screen } = await ask(preview, async (press, shown) => {
      await shown(question);
      press(keys);
    });
    t.equal(answer, expected, screen);
  });

t.test("what was typed before the question is thrown away", async (t) => {
  const { answer } = await ask(change, async (press, shown) => {
    await shown(/READY/);
    press("y\ry\r");
    await shown(question);
    await sleep(100);
    press("\r");
  });
  t.equal(answer, "no");
});

t.test("the preview says everything, and its texts cannot steer the terminal", async (t) => {
  const { screen } = await ask(change, async (press, shown) => {
    await shown(question);
    press("n\r");
  });
  for (const part of [
    change.summary,
    "apt-get install \\x1b[2Jcowsay=3.03",
    "cowsay 3.03",
    "not possible",
    change.reason,
  ])
    t.ok(screen.includes(part), part);
});

t.test("without a terminal the answer is no, whatever stands on standard input", async (t) => {
  const program = `import { approve } from ${JSON.stringify(new URL("approve.ts", import.meta.url).href)}; console.log(await approve(${JSON.stringify(change)}))`;
  const { stdout } = spawnSync("setsid", ["-w", process.execPath, "--input-type=module", "-e", program], {
    input: "y\ny\n",
    encoding: "utf8",
    timeout: 20_000,
  });
  t.equal(stdout, "no\n");
});

t.test("what destroys and names no word to type cannot be approved", async (t) => {
  const { approve } = await import("./approve.ts");
  t.equal(await approve({ ...destroy, confirm: null }), "no");
  t.equal(await approve({ ...destroy, confirm: " " }), "no");
});
