// Programs start from what was compiled when the image was built, and those that they start do not.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

/** Runs a program as a person, with Node saying what it takes from its cache. */
function start(program: string, ...argv: string[]): { stdout: string; stderr: string } {
  const asPerson = ["-u", "parlance", "--", "env", "NODE_DEBUG_NATIVE=COMPILE_CACHE", program, ...argv];
  return spawnSync("/usr/sbin/runuser", asPerson, { encoding: "utf8", cwd: "/" });
}

for (const program of ["nlsh", "parlancectl"])
  test(`all that ${program} loads was compiled when the image was built`, () => {
    const { stdout, stderr } = start(program, "--help");
    assert.match(stdout, new RegExp(program));
    const taken = [...stderr.matchAll(/cache for \S+ (\S+) was accepted/g)].map(([, file]) => file!);
    assert.ok(
      taken.some((file) => file.endsWith(".ts")),
      stderr,
    );
    assert.deepEqual(stderr.match(/.*(?:no such file|not initialized|rejected).*/g), null);
  });

test("a program that nlsh starts has Node's own ways", () => {
  const { stdout } = start("nlsh", "-c", "env");
  assert.match(stdout, /^HOME=/m);
  assert.doesNotMatch(stdout, /COMPILE_CACHE_PORTABLE|^NODE_COMPILE_CACHE=/m);
});
