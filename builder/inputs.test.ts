import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import t, { type Test } from "tap";
import { loadInputs } from "./inputs.ts";
import { testOptions } from "./test-options.ts";
import { copyRepository } from "./copy-repository.ts";

async function inputsOf(t: Test, profile: string): ReturnType<typeof loadInputs> {
  const root = await copyRepository(t.testdir());
  await mkdir(join(root, "profiles"), { recursive: true });
  await writeFile(join(root, "profiles/mine.yaml"), profile);
  return loadInputs({ ...testOptions(join(root, "out"), "mine"), root });
}
const own = { main: "http://archive.example/own", security: "http://archive.example/own-security" };
const lines = `mirror: ${own.main}/\nsecurity_mirror: ${own.security}\n`;

t.test(
  "the archives that a Debian profile names serve image, build and tools, without a slash at their end",
  async (t) => {
    const { mirrors, published, toolsMirrors } = await inputsOf(t, `extends: debian-minimal\n${lines}`);
    t.strictSame([mirrors, published, toolsMirrors], [own, own, own]);
  },
);

t.test("an archive that another key signs does not serve the tools", async (t) => {
  const { mirrors, toolsMirrors } = await inputsOf(t, `extends: debian-minimal\n${lines}archive_key: own.asc\n`);
  t.strictSame(mirrors, own);
  t.notMatch(JSON.stringify(toolsMirrors), "archive.example");
});

t.test("one archive is enough for Ubuntu, and serves no Debian tools", async (t) => {
  const { mirrors, published, toolsMirrors } = await inputsOf(t, `extends: ubuntu-minimal\nmirror: ${own.main}\n`);
  t.strictSame([mirrors, published].map(Object.values), [
    [own.main, own.main],
    [own.main, own.main],
  ]);
  t.notMatch(JSON.stringify(toolsMirrors), "archive.example");
});

t.test("without one the image's own apt uses what everybody can reach", async (t) => {
  const { published, base, own } = await inputsOf(t, "extends: debian-minimal\npackages: [cowsay, bash]\n");
  t.match(published, { main: /^http:\/\/\S+\/debian$/, security: /^http:\/\/\S+\/debian-security$/ });
  t.equal(base.suite, "trixie");
  t.strictSame(own, ["cowsay"], "its own packages are those that it does not extend");
});
