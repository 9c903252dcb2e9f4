import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { readOptions, stages } from "./options.ts";

const root = join(import.meta.dirname, "..");

t.test("without words the smallest image is built, into out", async (t) => {
  t.strictSame(readOptions([]), {
    ...{ profile: "debian-minimal", out: join(root, "out"), root },
    ...{ offline: false, update: false, shell: false },
  });
});

t.test("everything that can be said is understood", async (t) => {
  const said = ["ubuntu-server", "--out", "there", "--offline", "--from", "iso", "--until=seal", "--shell"];
  t.strictSame(readOptions(said), {
    ...{ profile: "ubuntu-server", out: join(process.cwd(), "there"), root },
    ...{ offline: true, update: false, shell: true, from: "iso", until: "seal" },
  });
  t.equal(readOptions(["--update"]).update, true);
});

t.test("a build may be made again from the stage that it ends with", async (t) => {
  t.match(readOptions(["--from", "iso", "--until", "iso"]), { from: "iso", until: "iso" });
});

t.test("every stage that build.ts has can be named, and no other", async (t) => {
  const files = (await readdir(join(root, "builder/stages"))).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
  t.strictSame(Object.keys(stages).sort(), files.filter((name) => !name.startsWith("check-")).sort());
  const text = await readFile(join(root, "build.ts"), "utf8");
  for (const [stage, parts] of Object.entries(stages)) {
    t.match(text, new RegExp(`\\b${stage}\\(\\s*build\\b`), `${stage} is called`);
    const code = text + (await readFile(join(root, `builder/stages/${stage}.ts`), "utf8"));
    for (const part of parts) t.match(code, `"${part}"`, `${stage} ${part}`);
  }
});

t.test("of stages that there are several of, one can be named", async (t) => {
  t.match(readOptions(["--from", "squash", "--until", "lint-base"]), { from: "squash", until: "lint-base" });
  t.match(readOptions(["--from", "archive-own"]), { from: "archive-own" });
});
