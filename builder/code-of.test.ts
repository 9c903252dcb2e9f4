import { join } from "node:path";
import t, { type Test } from "tap";
import { codeOf } from "./code-of.ts";

const files = {
  "stage.ts": [
    'import { readFile } from "node:fs/promises";',
    'import { helper } from "../helper.ts";',
    'import type { Only } from "../only-types.ts";',
    "import {",
    "  one,",
    "  two,",
    '} from "../numbers.ts";',
    "export const stage = () => [helper, one, two, readFile];",
    "",
  ].join("\n"),
  "helper.ts": `export { deeper } from "./deeper.ts";\nconst script = join(import.meta.dirname, "enter.sh");\n`,
  "deeper.ts": `import { helper } from "./helper.ts";\nexport const deeper = () => helper;\n`,
  "numbers.ts": "export const one = 1;\nexport const two = 2;\n",
  "only-types.ts": "export interface Only {}\n",
  "enter.sh": "#!/bin/sh\n",
  "stranger.ts": "export const stranger = 1;\n",
};

/** Of a small builder, before and after a file of it was changed. */
async function beforeAndAfter(t: Test, file: keyof typeof files): Promise<readonly Record<string, string>[]> {
  const tree = (all: typeof files): object => {
    const { "stage.ts": stage, ...others } = all;
    return { builder: { stages: { "stage.ts": stage }, ...others } };
  };
  const changed = { ...files, [file]: `${files[file]}\n` };
  const root = t.testdir({ before: tree(files), after: tree(changed) } as never);
  return Promise.all(["before", "after"].map((folder) => codeOf(join(root, folder), "builder/stages/stage.ts")));
}

t.test("a stage consists of its file and of what that imports, near and far, and of scripts", async (t) => {
  const [code] = await beforeAndAfter(t, "stranger.ts");
  t.strictSame(Object.keys(code!), [
    ...["builder/deeper.ts", "builder/enter.sh", "builder/helper.ts", "builder/numbers.ts", "builder/stages/stage.ts"],
  ]);
});

for (const file of ["stage.ts", "helper.ts", "deeper.ts", "numbers.ts", "enter.sh"] as const)
  t.test(`a change in ${file} is a change of the stage`, async (t) => {
    const [before, after] = await beforeAndAfter(t, file);
    t.strictNotSame(after, before);
  });

for (const file of ["only-types.ts", "stranger.ts"] as const)
  t.test(`a change in ${file}, of which nothing runs, is none`, async (t) => {
    const [before, after] = await beforeAndAfter(t, file);
    t.strictSame(after, before);
  });

t.test("the stages of this builder are made of what they use", async (t) => {
  const root = join(import.meta.dirname, "..");
  const tools = Object.keys(await codeOf(root, "builder/stages/customise.ts"));
  for (const file of ["in-tools.ts", "enter-tools.sh", "live-chroot.ts", "initramfs.ts", "tidy.ts"])
    t.ok(tools.includes(`builder/${file}`), file);
  t.notOk(tools.some((file) => file.startsWith("builder/stages/") && !file.endsWith("/customise.ts")));
});
