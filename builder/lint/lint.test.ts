import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import t, { type Test } from "tap";
import { type Artefact, type Build, startBuild } from "../pipeline.ts";
import { lint } from "../stages/lint.ts";

const root = join(import.meta.dirname, "../..");
const secret = `d3pl0y-${process.pid}-0123456789`;

/** A build on this very machine, and a layer of one file. */
async function layerWith(
  t: Test,
  text: string,
): Promise<{ build: () => Promise<Build>; layer: Artefact; out: string }> {
  const out = t.testdir();
  const path = join(out, "layer");
  await mkdir(join(path, "tree/etc"), { recursive: true });
  await writeFile(join(path, "tree/etc/deploy.conf"), text);
  const options = { profile: "debian-minimal", root, out, offline: false, update: false, shell: false };
  return { build: () => startBuild(options, []), layer: { name: "overlays", key: "0", path }, out };
}

t.test("a leak ends the build, and what it was is written nowhere", async (t) => {
  const { build, layer, out } = await layerWith(t, `first line\ntoken=${secret}\n`);
  process.env["PARLANCE_LINT_TEST_TOKEN"] = secret;
  t.teardown(() => delete process.env["PARLANCE_LINT_TEST_TOKEN"]);
  const error = await lint(await build(), "overlays", layer).then(
    () => t.fail("the layer passed"),
    (reason: Error) => reason,
  );
  t.match(error, { name: "ProblemsError" });
  t.match((error as Error).message, 'at: /etc/deploy.conf:2 in the layer "overlays"');
  t.match((error as Error).message, `found: the value of $PARLANCE_LINT_TEST_TOKEN, ${secret.length} characters`);
  t.notMatch((error as Error).message, secret);
  t.strictSame(await readdir(join(out, "cache/lint-overlays")).catch(() => []), [], "no artefact");
  for (const log of await readdir(join(out, "logs")))
    t.notMatch(await readFile(join(out, "logs", log), "utf8"), secret, log);
});

t.test("a layer is read again when there is something new to look for, and not otherwise", async (t) => {
  const { build, layer, out } = await layerWith(t, `token=${secret}\n`);
  const first = await lint(await build(), "overlays", layer);
  // It would be found, if the same layer were read again for the same things.
  await writeFile(join(layer.path, "tree/etc/machine-id"), "0123456789abcdef0123456789abcdef");
  t.equal((await lint(await build(), "overlays", layer)).key, first.key);
  process.env["PARLANCE_LINT_TEST_TOKEN"] = secret;
  t.teardown(() => delete process.env["PARLANCE_LINT_TEST_TOKEN"]);
  await t.rejects(lint(await build(), "overlays", layer), { name: "ProblemsError", message: "/etc/deploy.conf:1" });
  await t.rejects(lint(await build(), "overlays", layer), { message: "/etc/machine-id:1" });
  for (const file of await readdir(join(out, "cache/lint-overlays")))
    if (file.endsWith(".json"))
      t.notMatch(await readFile(join(out, "cache/lint-overlays", file), "utf8"), secret, "the record does not tell");
});
