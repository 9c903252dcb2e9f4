// A pseudo-terminal with a person at it, for the tests on the booted system.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

if (import.meta.main)
  test("a program on a terminal has one, and gets what is typed", async () => {
    const shell = terminal(
      { name: "parlance", home: "/home/parlance" },
      'test -t 0 && read -r -p "name? " a && echo "<$a>"',
    );
    await shell.expect(/name\? $/);
    shell.type("Ann\r");
    const { status, text } = await shell.ended;
    assert.deepEqual([status, text.split("\n").at(-2)], [0, "<Ann>"]);
  });

export interface Terminal {
  /** Waits for text that was not yet matched and gives back the match. */
  expect(pattern: RegExp, seconds?: number): Promise<string>;
  type(keys: string): void;
  readonly ended: Promise<{ status: number | null; text: string }>;
}

/**
 * Runs a line of shell as a person on a pseudo-terminal of its own.
 * @param command by whoever wrote the test, never from data
 */
export function terminal(person: { readonly name: string; readonly home: string }, command: string): Terminal {
  const child = spawn("/usr/sbin/runuser", ["-u", person.name, "--", "script", "-qefc", command, "/dev/null"], {
    cwd: person.home,
    env: {
      PATH: "/usr/bin:/bin",
      HOME: person.home,
      USER: person.name,
      TERM: "xterm",
      LANG: "C.UTF-8",
      SHELL: "/bin/bash",
    },
    stdio: ["pipe", "pipe", "inherit"],
    // script(1) goes with runuser, and with it the terminal and whoever sits at it.
    detached: true,
  });
  let all = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (part: string) => (all += part));
  const clean = (): string => stripVTControlCharacters(all).replaceAll("\r", "");
  const end = (): boolean => process.kill(-child.pid!, "SIGKILL");
  const timer = setTimeout(end, 60_000);
  // A test that failed leaves its terminal behind, which would hold up whoever waits for the tests.
  process.once("exit", end);
  return {
    async expect(pattern, seconds = 30) {
      for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(10)) {
        const match = pattern.exec(clean().slice(seen));
        if (match === null) continue;
        seen += match.index + match[0].length;
        return match[0];
      }
      throw new Error(`${pattern} did not come within ${seconds} s, but: ${JSON.stringify(clean().slice(seen))}`);
    },
    type: (keys) => void child.stdin.write(keys),
    ended: new Promise((resolve) =>
      child.once("close", (status) => {
        clearTimeout(timer);
        process.off("exit", end);
        resolve({ status, text: clean() });
      }),
    ),
  };
}
