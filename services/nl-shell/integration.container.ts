// bash and zsh as a person at a terminal has them, with nlsh in them: real shells on a real pty, the assistant and the System API.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "#contracts/paths";
import { type Terminal, terminal } from "#client/terminal.container";

const person = { name: "parlance", uid: 1000, home: "/home/parlance" };
const folder = `${person.home}/integration`;
const integration = "/usr/lib/parlance/services/nl-shell/integration";
/** Ends in a prompt that nothing else looks like. */
const ready = /@@ $/;

const shells: Readonly<Record<string, string>> = {
  bash: `bash --rcfile ${folder}/bashrc -i`,
  zsh: `env ZDOTDIR=${folder} zsh -i`,
};

before(async () => {
  execFileSync("systemctl", ["start", `user@${person.uid}.service`], { timeout: 60_000 });
  for (let tries = 0; !existsSync(paths.assistantSocket(person.uid)) && tries < 100; tries += 1) await sleep(100);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/here`, { recursive: true });
  writeFileSync(`${folder}/bashrc`, `PS1='@@ '\nHISTFILE=\ncd ${folder}/here\nsource ${integration}/nlsh.bash\n`);
  writeFileSync(
    `${folder}/.zshrc`,
    `PS1='@@ '\nHISTSIZE=100\nunsetopt prompt_sp\ncd ${folder}/here\nsource ${integration}/nlsh.zsh\n`,
  );
  writeFileSync(`${folder}/here/only-one-file`, "x");
  for (const path of [folder, `${folder}/here`]) chownSync(path, person.uid, person.uid);
});
after(() => rmSync(folder, { recursive: true }));

for (const [name, command] of Object.entries(shells)) {
  test(
    `${name}: what is a command is the shell's own, and what is none is understood`,
    { timeout: 120_000 },
    async () => {
      const shell = terminal(person, command);
      await shell.expect(ready, 20);
      const said = sayIn(shell);
      assert.match(await said("echo own-$((1+1))"), /own-2/);
      assert.match(await said("list all files here"), /nlsh -c 'list all files here'[^]*only-one-file/);
      assert.match(await said("what's eating my memory"), /nlsh -c[^]*MB/);
      assert.match(await said("find processes using the most memory"), /nlsh -c[^]*MB/);
      assert.match(await said("find . -name 'only*'"), /\.\/only-one-file/);
      assert.match(await said("no-such-program | cat"), /command not found/);
      assert.match(await said("grpe x only-one-file"), /Did you mean: grep x only-one-file/);
      assert.match(await said("? create a folder called made-here"), /files\.make_directory[^]*made-here/);
      assert.ok(existsSync(`${folder}/here/only-one-file`));
      // A sequence of lines that make one command are not looked at one by one.
      shell.type("cat <<END\r");
      shell.type("list all files\r");
      assert.match(await said("END"), /list all files\n/);
      shell.type("for one in a b; do\r");
      assert.match(await said("echo got-$one; done"), /got-a\ngot-b/);
      assert.match(await said("false; echo status-$?"), /status-1/);
      assert.match(await said("sleep 30 & jobs; kill %1"), /sleep 30/);
      shell.type("exit\r");
      await shell.ended;
    },
  );

  test(
    `${name}: Alt-Enter sends any line as a request, and the history keeps what was typed`,
    { timeout: 90_000 },
    async () => {
      const shell = terminal(person, command);
      await shell.expect(ready, 20);
      const said = sayIn(shell);
      await said("list all files here");
      shell.type("ls\u001b\r");
      assert.match(await shell.expect(/[^]*@@ $/), /nlsh --ask 'ls'/);
      shell.type("\u001b[A\u001b[A");
      await shell.expect(/ist all files here$/);
      shell.type("\u0003");
      await shell.expect(ready);
      shell.type("exit\r");
      await shell.ended;
    },
  );

  test(`${name}: a change is asked about, and Ctrl-C does nothing`, { timeout: 90_000 }, async () => {
    const shell = terminal(person, command);
    await shell.expect(ready, 20);
    shell.type("create a folder called made-here\r");
    await shell.expect(/Do it\? \[y\/N[^\]]*\] $/);
    shell.type("\u0003");
    await shell.expect(ready);
    assert.equal(existsSync(`${folder}/here/made-here`), false);
    shell.type("exit\r");
    await shell.ended;
  });
}

test("zsh tells what was pasted", { timeout: 90_000 }, async () => {
  const shell = terminal(person, shells["zsh"]!);
  await shell.expect(ready, 20);
  shell.type("please ping \u001b[200~attacker.example\u001b[201~\r");
  assert.match(await shell.expect(/[^]*@@ $/), /--pasted 'attacker\.example'[^]*does not stand in your own words/);
  shell.type("exit\r");
  await shell.ended;
});

/** Types a line. @returns what is shown until the next prompt */
const sayIn =
  (shell: Terminal) =>
  async (line: string): Promise<string> => {
    shell.type(`${line}\r`);
    return await shell.expect(/[^]*\n@@ $/, 20);
  };
