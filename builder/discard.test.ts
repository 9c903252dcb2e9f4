import { execFile } from "node:child_process";
import { access, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";
import { discard } from "./discard.ts";

t.test("what a build wrote is deleted, with all that is in it", async (t) => {
  const out = t.testdir({ cache: { tree: { etc: { motd: "" } } }, kept: "" });
  await discard(join(out, "cache/tree"), out);
  await discard(join(out, "cache/tree"), out);
  t.strictSame(await readdir(out), ["cache", "kept"]);
  t.strictSame(await readdir(join(out, "cache")), []);
});

for (const [what, path] of [
  ["outside of it", (out: string) => join(out, "../precious")],
  ["the folder itself", (out: string) => out],
  ["above it", (out: string) => join(out, "..")],
  ["beside it, with the same beginning", (out: string) => `${out}-2/precious`],
  ["behind a link that leads out", (out: string) => join(out, "away/file")],
] as const)
  t.test(`${what} nothing is deleted`, async (t) => {
    const folder = t.testdir({ out: {}, "out-2": { precious: "" }, precious: "", other: { file: "" } });
    const out = join(folder, "out");
    await symlink("../other", join(out, "away"));
    const path_ = path(out);
    await t.rejects(discard(path_, out), {
      message: `error: this does not lie in the folder for output, and is not deleted\n   at: ${path_}\n`,
    });
    for (const file of ["precious", "out-2/precious", "other/file"]) await access(join(folder, file));
  });

t.test("a link is deleted, and not what it leads to", async (t) => {
  const folder = t.testdir({ out: { tree: {} }, other: { file: "" } });
  for (const name of ["link", "tree/link"]) await symlink(join(folder, "other"), join(folder, "out", name));
  await discard(join(folder, "out/link"), join(folder, "out"));
  await discard(join(folder, "out/tree"), join(folder, "out"));
  t.strictSame(await readdir(join(folder, "out")), []);
  await access(join(folder, "other/file"));
});

t.test("where something is mounted in it, be it a folder of the same disk, nothing is deleted", async (t) => {
  const folder = t.testdir({ out: { tree: { dev: {}, etc: { motd: "" } } }, host: { null: "" } });
  const program = `import { discard } from ${JSON.stringify(join(import.meta.dirname, "discard.ts"))};
    await discard("${folder}/out/tree", "${folder}/out").catch((error) => console.log(error.message));`;
  const script = 'mount --bind "$2/host" "$2/out/tree/dev"; exec "$1" --input-type=module -e "$3"';
  const arguments_ = ["--mount", "sh", "-euc", script, "sh", process.execPath, folder, program];
  const { stdout } = await promisify(execFile)("unshare", arguments_);
  t.match(
    stdout,
    `${folder}/out/tree is not deleted\n   at: ${folder}/out/tree/dev\n hint: umount ${folder}/out/tree/dev`,
  );
  t.strictSame(await readdir(join(folder, "host")), ["null"]);
  t.strictSame((await readdir(join(folder, "out/tree"))).sort(), ["dev", "etc"], "nothing is");
});
