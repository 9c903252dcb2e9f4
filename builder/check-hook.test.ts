import { readdir } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { checkHook } from "./check-hook.ts";

const root = join(import.meta.dirname, "..");

t.test("the hooks of this repository are fine", async (t) => {
  const hooks = await readdir(join(root, "chroot-hooks"));
  t.ok(hooks.length >= 3);
  for (const hook of hooks) t.strictSame(await checkHook(root, `chroot-hooks/${hook}`), []);
});

for (const [what, text] of [
  ["bash, with what sh does not know", "#!/usr/bin/env bash\nnames=(a b)\n"],
  ["a language whose programs nobody here can read", "#!/usr/bin/python3\nif x:\n  (\n"],
] as const)
  t.test(`a hook in ${what} is left to its interpreter`, async (t) => {
    const folder = t.testdir({ "chroot-hooks": { "0100-x.sh": text } });
    t.strictSame(await checkHook(folder, "chroot-hooks/0100-x.sh"), []);
  });
