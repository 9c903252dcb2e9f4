import { execFile } from "node:child_process";
import { chmod, link, lstat, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";

/** Three artefacts, each with a tree above the one before; in a namespace of its own, as a build. */
const program = `
import { access, readFile, readdir, rename, rm, stat, writeFile, mkdir } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
const [modules, cache] = process.argv.slice(1);
const { beginTree, endTree, wholeTree } = await import(join(modules, "tree-layers.ts"));
const { shellFor } = await import(join(modules, "shell.ts"));
const shell = shellFor("test", createWriteStream("/dev/null"), "log", () => {});
const at = (name) => ({ path: join(cache, name) });
const build = { options: { out: join(cache, "..") } };
async function step(name, from, change) {
  const made = at(name + ".partial");
  await mkdir(made.path, { recursive: true });
  await change(await beginTree(shell, made, from));
  await endTree(shell, made, build);
  await access(join(await wholeTree(shell, made), "etc"));
  await rename(made.path, at(name).path);
}
await step("packages/b", at("bootstrap/a"), async (tree) => {
  await rm(join(tree, "etc/gone"));
  await writeFile(join(tree, "etc/changed"), "b");
  await rename(join(tree, "usr/lib"), join(tree, "usr/lib64"));
});
await step("customise/c", at("packages/b"), async (tree) => {
  await rm(join(tree, "srv"), { recursive: true });
  await writeFile(join(tree, "usr/lib64/new"), "c");
  await writeFile(join(tree, "etc/one"), "changed");
});
const whole = await wholeTree(shell, at("customise/c"));
const [again] = await Promise.all([wholeTree(shell, at("customise/c")), wholeTree(shell, at("customise/c"))]);
const files = (await readdir(whole, { recursive: true })).sort();
const refused = await writeFile(join(whole, "etc/new"), "").then(() => "written", ({ code }) => code);
const [one, changed] = await Promise.all(["one", "changed"].map((name) => readFile(join(whole, "etc", name), "utf8")));
const linked = (await stat(join(whole, "etc/two"))).ino === (await stat(join(whole, "etc/one"))).ino;
const root = (await stat(whole)).mode & 0o7777;
console.log(JSON.stringify({ files, changed, one, linked, root, same: whole === again, refused }));
`;

const start = {
  bootstrap: { a: { tree: { etc: { gone: "", changed: "a" }, usr: { lib: { old: "" } }, srv: { file: "" } } } },
};
const wanted = {
  files: ["etc", "etc/changed", "etc/one", "etc/two", "usr", "usr/lib64", "usr/lib64/new", "usr/lib64/old"],
  changed: "b",
  one: "changed",
  linked: true,
  root: 0o711,
  same: true,
};

const run = async (cache: string, script: string): Promise<unknown> => {
  const tree = join(cache.replace("/disk/", "/lower/"), "bootstrap/a/tree");
  await chmod(tree, 0o711);
  await writeFile(join(tree, "etc/one"), "two names");
  await link(join(tree, "etc/one"), join(tree, "etc/two"));
  await utimes(join(tree, "etc"), 1000, 1000);
  const inner = ["sh", "-euc", script, "sh", process.execPath, program, import.meta.dirname, cache];
  const { stdout } = await promisify(execFile)("unshare", ["--mount", ...inner]);
  return JSON.parse(stdout);
};

t.test("each step has all that the one before had, and keeps only what it changed", async (t) => {
  // Characters that overlayfs would read as the end of a path.
  const out = t.testdir({ "a:b,c": { cache: start } });
  const cache = join(out, "a:b,c/cache");
  const found = await run(cache, 'exec "$1" --input-type=module -e "$2" "$3" "$4"');
  t.strictSame(found, { ...wanted, refused: "EROFS" });
  t.strictSame((await readdir(join(cache, "customise/c"))).sort(), ["below", "tree", "whole"]);
  t.strictSame(await readdir(join(cache, "customise/c/whole")), [], "nothing is mounted any more");
  t.strictSame(await readdir(join(cache, "customise/c/tree/usr"), { recursive: true }), ["lib64", "lib64/new"]);
  for (const [name, content] of Object.entries({ changed: "a", one: "two names", two: "two names" }))
    t.equal(
      await readFile(join(cache, "bootstrap/a/tree/etc", name), "utf8"),
      content,
      "what lies below stays as it is",
    );
});

t.test("on a disk that takes no layers, each step is a copy", async (t) => {
  const out = t.testdir({ lower: { out: { cache: start } }, upper: {}, work: {}, disk: {} });
  const mount = 'cd "${4%/disk/*}"; mount -t overlay -o lowerdir=lower,upperdir=upper,workdir=work overlay disk; ';
  const cache = join(out, "disk/out/cache");
  const found = await run(cache, `${mount} exec "$1" --input-type=module -e "$2" "$3" "$4"`);
  t.strictSame(found, { ...wanted, refused: "written" });
  t.ok((await lstat(join(out, "upper/out/cache/customise/c/tree/usr/lib64/old"))).isFile());
});
