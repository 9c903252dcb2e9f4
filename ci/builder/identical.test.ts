import { access, appendFile, chmod, glob, mkdir, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import t from "tap";
import { $ } from "zx/core";
import { copyRepository } from "../copy-repository.ts";
import { digestOf } from "./digest-of.ts";
import { imageDifferences } from "./image-differences.ts";
import { imageOf } from "./image-of.ts";
import { shareDownloads } from "./share-downloads.ts";
import { startBuild } from "./start-build.ts";
import { toolsTreeOf } from "./tools-tree-of.ts";

const profile = "debian-minimal";
const folder = t.testdir();

/** A command that has a folder lie on an overlay, which keeps what is written to it in the folder itself. */
function mountOver(path: string): string {
  const [lower, work] = ["lower", "work"].map((name) => join(folder, "layers", name));
  return `mkdir -p ${lower} ${work}; mount -t overlay -o lowerdir=${lower},upperdir=${path},workdir=${work} overlay ${path}`;
}

/** Somebody's machine: where the repository lies and where the images go, and what else tells people apart. */
const machines = [
  {
    ...{ copy: join(folder, "one/parlance"), out: join(folder, "one/parlance/out") },
    env: { TZ: "UTC", LANG: "C.UTF-8", LC_ALL: undefined, HOME: join(folder, "one"), SOURCE_DATE_EPOCH: undefined },
    before: ["sh", "-c", 'umask 022; exec "$@"', "sh"],
  },
  {
    ...{ copy: join(folder, "another/src/of.parlance"), out: join(folder, "elsewhere/images") },
    env: {
      ...{ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", HOME: join(folder, "elsewhere") },
      ...{ SOURCE_DATE_EPOCH: "86400", USER: "somebody", LOGNAME: "somebody", EDITOR: "vi" },
    },
    // One processor of all, another name, files that nobody else may read unless somebody says so, and a disk that is
    // made of layers, as a container's is, so that trees cannot be.
    before: [
      ...["unshare", "--uts", "--mount", "--propagation=private", "taskset", "--cpu-list", "0", "sh", "-euc"],
      ...[`hostname kiritimati-7; umask 077; ${mountOver(join(folder, "elsewhere/images"))}; exec "$@"`, "sh"],
    ],
  },
] as const;
const images: string[] = [];

const build = async (index: 0 | 1): Promise<{ code: number | NodeJS.Signals; text: string }> => {
  const { copy, out, env, before } = machines[index];
  return startBuild(copy, [profile, "--out", out], { env, before }).end;
};
const differences = async (): Promise<string[]> => {
  const scratch = join(folder, `compare-${(await readdir(folder)).length}`);
  return imageDifferences([images[0]!, images[1]!], { tools: await toolsTreeOf(machines[0].out), scratch });
};

t.before(async () => {
  await copyRepository(machines[0].copy);
  await copyRepository(machines[1].copy, machines[0].copy);
  // As somebody's clone is whose files are nobody else's business.
  await $`chmod --recursive go= ${machines[1].copy}`;
  await mkdir(join(folder, "elsewhere"));
  for (const { copy, out } of machines) images.push(await imageOf(copy, profile, out));
});

t.test("two builds of one commit, in other folders and other circumstances, are the same bit for bit", async (t) => {
  await shareDownloads(machines[0].out);
  const first = await build(0);
  if (!t.equal(first.code, 0, first.text)) return;
  // What the first has fetched and decided on; all else, the tools tree included, each makes by itself.
  await shareDownloads(machines[1].out, { from: machines[0].out });
  const second = await build(1);
  if (!t.equal(second.code, 0, second.text)) return;
  t.match(second.text, /^tools +starts: for the first time$/m);

  const layers = machines.map(({ out }) => Array.fromAsync(glob("cache/customise/*/below", { cwd: out })));
  t.strictSame(
    (await Promise.all(layers)).map(({ length }) => length),
    [1, 0],
    "one in layers, the other by copying",
  );

  t.strictSame(await differences(), []);
  t.equal(await digestOf(images[0]!), await digestOf(images[1]!));
  for (const suffix of [".manifest.json", ".sha256", ".lock", ".ledger.json"])
    t.equal(await digestOf(images[0]! + suffix), await digestOf(images[1]! + suffix), suffix);
  t.strictSame(await readdir(join(folder, "elsewhere")), ["images"], "nothing in the home of whoever builds");
  t.not(hostname(), "kiritimati-7");
});

t.test("of an image that is another each time, the file is named, and the layer that it lies in", async (t) => {
  for (const { copy } of machines) {
    const hook = join(copy, "chroot-hooks/0990-when.sh");
    await writeFile(hook, "#!/bin/sh\ndate +%s.%N >/etc/when\n");
    await chmod(hook, 0o755);
    await appendFile(join(copy, `profiles/${profile}.yaml`), "hooks: [0990-when]\n");
  }
  for (const index of [0, 1] as const) {
    const { code, text } = await build(index);
    if (!t.equal(code, 0, text)) return;
    t.match(text, /^packages +- +unchanged$/m);
  }
  const found = await differences();
  t.equal(found.length, 1, found.join("\n"));
  t.match(found[0], /^live\/10-base\.squashfs: etc\/when: content sha256 [0-9a-f]{64} and sha256 [0-9a-f]{64}$/);
  await access(images[0]!);
});
