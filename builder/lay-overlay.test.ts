import { chmod, chown, lstat, readFile, readdir, readlink, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { layOverlay } from "./lay-overlay.ts";

const facts = { profile: { name: "small" }, version: "1" };

t.test("templates are rendered, and owner and permissions are the image's, whoever has the files", async (t) => {
  const root = t.testdir({ x: { etc: { "issue.hbs": "{{profile.name}} {{version}}", secret: "s" }, run: "r" } });
  await chmod(join(root, "x/etc/secret"), 0o600);
  await chmod(join(root, "x/etc"), 0o700);
  await chmod(join(root, "x/run"), 0o700);
  for (const path of ["etc", "etc/secret", "etc/issue.hbs", "run"]) await chown(join(root, "x", path), 1000, 1000);
  await layOverlay(join(root, "x"), join(root, "tree"), "overlays/x", facts);
  t.equal(await readFile(join(root, "tree/etc/issue"), "utf8"), "small 1");
  for (const [path, mode] of [
    ["etc", 0o755],
    ["etc/issue", 0o644],
    ["etc/secret", 0o644],
    ["run", 0o755],
  ] as const) {
    const { mode: found, uid, gid } = await stat(join(root, "tree", path));
    t.strictSame([found & 0o7777, uid, gid], [mode, 0, 0], path);
  }
});

t.test("a later overlay never writes through a link of an earlier one", async (t) => {
  const root = t.testdir({
    host: { file: "safe", folder: {} },
    x: {},
    y: { file: "changed" },
    z: { folder: { a: "" } },
  });
  await symlink(join(root, "host/file"), join(root, "x/file"));
  await symlink(join(root, "host/folder"), join(root, "x/folder"));
  for (const overlay of ["x", "y"]) await layOverlay(join(root, overlay), join(root, "tree"), overlay, facts);
  t.equal(await readFile(join(root, "host/file"), "utf8"), "safe");
  t.equal(await readFile(join(root, "tree/file"), "utf8"), "changed");
  await t.rejects(layOverlay(join(root, "z"), join(root, "tree"), "overlays/z", facts), {
    name: "ProblemsError",
    message: "one overlay has a folder where another has none\n   at: overlays/z/folder",
  });
  t.strictSame(await readdir(join(root, "host/folder")), []);
});

t.test("a link is laid as it is, and a later one takes its place", async (t) => {
  const root = t.testdir({ x: {}, y: {} });
  await symlink("../a", join(root, "x/l"));
  await symlink("/b", join(root, "y/l"));
  for (const overlay of ["x", "y"]) await layOverlay(join(root, overlay), join(root, "tree"), overlay, facts);
  t.ok((await lstat(join(root, "tree/l"))).isSymbolicLink());
  t.equal(await readlink(join(root, "tree/l")), "/b");
});
