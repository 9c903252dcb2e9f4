import { access, copyFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { copyRepository } from "../copy-repository.ts";
import { halves } from "./halves.ts";
import { imageDifferences } from "./image-differences.ts";
import { imageOf } from "./image-of.ts";
import { shareDownloads } from "./share-downloads.ts";
import { plenty, smallDisk } from "./small-disk.ts";
import { startBuild } from "./start-build.ts";
import { toolsTreeOf } from "./tools-tree-of.ts";

const profile = "debian-minimal";
const folder = t.testdir();
const copy = join(folder, "parlance");
const [out, undisturbed] = [join(folder, "disk/out"), join(folder, "undisturbed/out")];

/** As soon as a stage starts, so many bytes are left: from the first package that is fetched to the image itself. */
const shortages = [
  ["archive base", 20e6],
  ["packages", 60e6],
  ["squash base", 5e6],
  ["iso", 30e6],
] as const;

t.test("a disk that fills is named as such, and with more room the next run goes on to the same image", async (t) => {
  await copyRepository(copy);
  await shareDownloads(undisturbed, { tools: true });
  const reference = await startBuild(copy, [profile, "--out", undisturbed]).end;
  if (!t.equal(reference.code, 0, reference.text)) return;

  const disk = await smallDisk(out);
  t.teardown(() => disk.close());
  await shareDownloads(disk.path, { from: undisturbed, tools: true, link: false });
  // All but what the tools tree needs is fetched again, so that this can fail, too.
  await rm(join(disk.path, "cache/downloads/packages"), { recursive: true });

  const finished = new Set<string>();
  for (const [stage, room] of shortages) {
    await disk.leave(plenty);
    let shrinking: Promise<void> | undefined;
    const { code, text } = await startBuild(copy, [profile, "--out", out], {
      before: disk.see(copy),
      onLine(line) {
        if (line.startsWith(`${stage.padEnd(18)} starts:`)) shrinking = disk.leave(room);
        const done = /^([a-z]+(?: [a-z]+)?) +\d+ s {2}done/.exec(line)?.[1];
        if (done !== undefined) finished.add(done);
      },
    }).end;
    await shrinking;
    t.equal(code, 1, text);
    t.match(text, /^error: the disk is full$/m, stage);
    t.match(text, `\n   at: ${out}\n`);
    t.match(text, /^found: .*(No space left on device|ENOSPC|MB free|exceeds free space)/m);
    t.match(
      text,
      " hint: free some and run the same command again (finished stages are kept), or give --out DIRECTORY",
    );
    t.notMatch(text, /^ {4,}at \S+ \(?\S+:\d+:\d+/m, "no stack");
    t.equal([...text.matchAll(/^error: /gm)].length, 1, `said once: ${text}`);
    t.notOk(finished.has(stage), stage);
    await t.rejects(access(join(disk.path, "images")), "no image");
  }

  await disk.leave(plenty);
  const { code, text } = await startBuild(copy, [profile, "--out", out], { before: disk.see(copy) }).end;
  if (!t.equal(code, 0, text)) return;
  for (const stage of finished) t.match(text, new RegExp(`^${stage} +- +unchanged$`, "m"));
  const image = await imageOf(copy, profile, disk.path);
  const kept = join(folder, "image.iso");
  await copyFile(image, kept);
  const scratch = join(folder, "compare");
  const tools = await toolsTreeOf(undisturbed);
  t.strictSame(await imageDifferences([kept, await imageOf(copy, profile, undisturbed)], { tools, scratch }), []);
  t.strictSame((await halves(disk.path)).left, []);
  t.ok((await readdir(join(disk.path, "images"))).length >= 5);
});
