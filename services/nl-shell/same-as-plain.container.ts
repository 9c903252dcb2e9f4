// Command lines as people type them, in bash and zsh with nlsh in them and in the same shells without: what they do is the same.
import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { terminal } from "#client/terminal.container";

const person = { name: "parlance", uid: 1000, home: "/home/parlance" };
const folder = `${person.home}/same`;
const integration = "/usr/lib/parlance/services/nl-shell/integration";
const lines = readFileSync(new URL("samples/command-lines.container.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

const files: Readonly<Record<string, string>> = {
  "a.txt": "one\ntwo\nthree\n",
  "b.txt": "one\n2\n",
  "read.md": "# words\n",
  "sub/c.txt": "c\n",
  "run.sh": "#!/bin/sh\necho ran with $#\n",
  settings: "SETTING=set\n",
  rules: "hello:\n\techo made hello\n",
};

before(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/original/sub`, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/original/${name}`, text);
  chmodSync(`${folder}/original/run.sh`, 0o755);
  const bash = "PS1='@@ ' PS2='++ ' HISTFILE=\n";
  writeFileSync(`${folder}/plain.bash`, bash);
  writeFileSync(`${folder}/with.bash`, `${bash}source ${integration}/nlsh.bash\n`);
  const zsh = "PS1='@@ ' PS2='++ ' HISTSIZE=1000\nunsetopt prompt_sp\nsetopt interactive_comments\n";
  for (const [name, text] of [
    ["plain", zsh],
    ["with", `${zsh}source ${integration}/nlsh.zsh\n`],
  ] as const) {
    mkdirSync(`${folder}/${name}.zsh`);
    writeFileSync(`${folder}/${name}.zsh/.zshrc`, text);
  }
});
after(() => rmSync(folder, { recursive: true }));

for (const shell of ["bash", "zsh"] as const)
  test(`${lines.length} command lines do in ${shell} what they do without nlsh`, { timeout: 170_000 }, async (t) => {
    const plain = await typeAll(shell, "plain");
    const integrated = await typeAll(shell, "with");
    for (const [index, line] of lines.entries())
      assert.equal(integrated[index]!.shown, plain[index]!.shown, `line ${index + 1}: ${line}`);
    const median = (of: readonly Typed[]): number => of.map(({ ms }) => ms).sort((a, b) => a - b)[of.length >> 1]!;
    t.diagnostic(
      `${shell}: ${median(plain).toFixed(1)} ms a line plain, ${median(integrated).toFixed(1)} ms with nlsh`,
    );
  });

interface Typed {
  readonly shown: string;
  /** from Enter to the next prompt */
  readonly ms: number;
}

/** Types every line, each after the prompt before, in a folder of its own. */
async function typeAll(shell: "bash" | "zsh", kind: "plain" | "with"): Promise<Typed[]> {
  const place = `${folder}/here`;
  rmSync(place, { recursive: true, force: true });
  cpSync(`${folder}/original`, place, { recursive: true });
  spawnSync("chown", ["-R", person.name, folder]);
  const start = shell === "bash" ? `bash --rcfile ${folder}/plain.bash -i` : `env ZDOTDIR=${folder}/plain.zsh zsh -i`;
  const session = terminal(person, `cd ${place} && ${start.replace("/plain.", `/${kind}.`)}`);
  await session.expect(/@@ $/, 20);
  const typed: Typed[] = [];
  for (const line of lines) {
    const began = performance.now();
    // A tab would complete something.
    session.type(`${line.replaceAll("\t", "\u0016\t")}\r`);
    const shown = await session.expect(/[^]*\n(?:@@|\+\+) $/, 20);
    typed.push({ shown: withoutChance(shown), ms: performance.now() - began });
  }
  session.type("exit\r");
  await session.ended;
  return typed;
}

/**
 * What a line did: all that follows its echo, which Bash writes over itself when something is bound to Enter. Numbers of
 * processes differ, and when a job is told of.
 */
const withoutChance = (text: string): string =>
  text
    .slice(text.indexOf("\n") + 1)
    .replaceAll(/^\[\d+\].*\n/gm, "")
    .replaceAll(/\b\d{3,}\b/g, "N");
