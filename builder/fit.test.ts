import { chmod, chown, readFile, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import t, { type Test } from "tap";
import { startBuild, type Artefact } from "./pipeline.ts";
import { fit } from "./stages/fit.ts";
import { testOptions } from "./test-options.ts";

/** The image's tree has a folder /etc/motd.d, a file /etc/motd and a link /var/run; the overlay is the test's. */
async function lay(t: Test, overlay: object): Promise<Artefact> {
  const out = t.testdir({
    root: { tree: { etc: { "motd.d": {}, motd: "" }, var: {} } },
    overlays: { tree: overlay as Record<string, never> },
  });
  await symlink("/run", join(out, "root/tree/var/run"));
  await chown(join(out, "root/tree/etc/motd.d"), 0, 7);
  await chmod(join(out, "root/tree/etc/motd.d"), 0o1750);
  const build = await startBuild(testOptions(out), []);
  const artefact = (name: string): Artefact => ({ name, key: name, path: join(out, name) });
  return fit(build, artefact("root"), artefact("overlays"));
}

for (const [name, overlay, parts] of [
  [
    "a file where the image has a folder",
    { etc: { "motd.d": "" } },
    ["hide the image's /etc/motd.d", "want: a folder"],
  ],
  [
    "a folder where the image has a file",
    { etc: { motd: { a: "" } } },
    ["hide the image's /etc/motd", "a file or link"],
  ],
  ["a folder where the image has a link", { var: { run: { a: "" } } }, ["hide the image's /var/run", "a file or link"]],
] as const)
  t.test(`an overlay with ${name} is refused: all that lies behind it would be hidden`, async (t) => {
    const error: unknown = await lay(t, overlay).catch((reason) => reason);
    for (const part of parts) t.match((error as Error).message, part);
  });

t.test(
  "an overlay that adds and replaces files fits, and leaves the image's folders as open as they are",
  async (t) => {
    const { path } = await lay(t, { etc: { motd: "new", "motd.d": { a: "" }, issue: "", new: { b: "" } } });
    t.equal(await readFile(join(path, "tree/etc/motd"), "utf8"), "new");
    const { mode, gid } = await stat(join(path, "tree/etc/motd.d"));
    t.strictSame([mode & 0o7777, gid], [0o1750, 7], "of the image");
    t.equal((await stat(join(path, "tree/etc/new"))).mode & 0o7777, 0o755, "of the overlay");
  },
);
