import { execFile } from "node:child_process";
import { access, chmod, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";
import { copyRepository } from "./copy-repository.ts";

const root = join(import.meta.dirname, "..");

for (const [what, script, said] of [
  [
    "fails",
    "echo 'the disk of the moon is missing'; exit 7",
    ['stage "customise" failed', "the disk of the moon is missing", "failing-customise.log", "hint: "],
  ],
  [
    "makes an initramfs of its own",
    ": >/boot/initrd.img-mine",
    [
      "error: a hook has made an initramfs, which the image would not have",
      "   at: /boot/initrd.img-mine of the image",
    ],
  ],
] as const)
  t.test(`a hook that ${what} ends the build with its own words, and leaves no image and no artefact`, async (t) => {
    const copy = await copyRepository(t.testdir());
    const hook = join(copy, "chroot-hooks/0900-fails.sh");
    await writeFile(hook, `#!/bin/sh\n${script}\n`);
    await chmod(hook, 0o755);
    await writeFile(join(copy, "profiles/failing.yaml"), "extends: debian-minimal\nhooks: [0900-fails]\n");

    // The real folder, so that the tools tree and the base come from its cache.
    const out = join(root, "out");
    const artefacts = async (): Promise<string[]> => (await readdir(join(out, "cache/customise"))).sort();
    const before = await artefacts();
    const build = promisify(execFile)(process.execPath, ["build.ts", "failing", "--out", out], { cwd: copy });
    const failed = await build.then(
      () => ({ code: 0, stderr: "" }),
      (error: { code: number; stderr: string }) => error,
    );
    t.equal(failed.code, 1);
    for (const part of said) t.match(failed.stderr, part);
    t.notMatch(failed.stderr, /^ {4}at /m, "no stack");
    t.strictSame(await artefacts(), before);
    await t.rejects(access(join(out, "images/failing-0.1.0-amd64.iso")));
  });
