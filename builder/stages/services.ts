import { chmod, copyFile, cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { documentTemplates } from "../documents.ts";
import { hashFiles } from "../hash-files.ts";
import { inTools } from "../in-tools.ts";
import { compileCachePrograms, layCompileCache } from "../lay-compile-cache.ts";
import { layDocuments } from "../lay-documents.ts";
import { recordNpmFetches } from "../npm-fetches.ts";
import { npmNotFetched } from "../npm-not-fetched.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { placeOf } from "../place-of.ts";

const library = "usr/lib/parlance";
const units = "usr/lib/systemd/system";

const leftOut = (name: string): boolean =>
  name === "node_modules" || name === "tsconfig.json" || /\.(test|container|measure)\.(ts|jsonl|txt)$/.test(name);

/** Everything under services/ as a layer: programs with their packages, the pinned Node, units, and what says what they do. */
export async function services(build: Build, tools: Artefact): Promise<Artefact> {
  const { root } = build.options;
  const source = await hashFiles(root, "services", leftOut);
  const templates = await hashFiles(root, documentTemplates);
  const compile = await hashFiles(root, compileCachePrograms);
  const node = process.version;
  return build.stage("services", { tools, source, templates, compile, node }, async (folder, shell) => {
    const tree = join(folder, "tree");
    const target = join(tree, library, "services");
    for (const part of ["bin", "sandbox"]) await mkdir(join(tree, library, part), { recursive: true });
    await cp(join(root, "services"), target, { recursive: true, filter: (path) => !leftOut(basename(path)) });
    const cache = join(build.downloads, "npm");
    const offline = build.options.offline ? "--offline" : "--prefer-offline";
    try {
      await shell`npm ci --prefix ${target} --cache ${cache} ${offline} --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund`;
    } catch (error) {
      throw npmNotFetched(error, cache) ?? error;
    }
    // npm's note of what it did, which names the registry that this host uses.
    await rm(join(target, "node_modules/.package-lock.json"), { force: true });
    const fetched = await recordNpmFetches(cache, join(target, "package-lock.json"), build.downloads);
    await writeFile(join(folder, "fetched.json"), JSON.stringify(fetched, null, 1));
    await copyFile(process.execPath, join(tree, library, "bin/node"));
    await chmod(join(tree, library, "bin/node"), 0o755);

    for (const file of Object.keys(source)) await install(join(root, file), relative("services", file), tree);
    await linkPrograms(target, tree);
    await layDocuments(root, tree);

    const enter = inTools(tools, { sandbox: join(target, "sandbox"), out: join(tree, library, "sandbox") });
    await shell`${enter} python3 /mnt/sandbox/compile-filter.py /mnt/sandbox/seccomp.yaml /mnt/out/seccomp.bpf`;
    await rm(join(target, "sandbox/compile-filter.py"));
    await layCompileCache(tools, { library: join(tree, library), out: join(folder, "compiled") }, shell);
    await shell`chown --recursive --no-dereference root:root ${tree}`;
    await shell`chmod --recursive u=rwX,go=rX ${tree}`;
  });
}

async function install(source: string, path: string, tree: string): Promise<void> {
  const place = placeOf(path);
  if (place === undefined) return;
  await put(source, join(tree, place));
  if (dirname(place) !== units) return;
  // Enabled the way a vendor does it: no symlink in /etc that an administrator's choice would have to fight.
  const wantedBy = /^WantedBy=(.*)$/m.exec(await readFile(source, "utf8"))?.[1]?.split(" ") ?? [];
  for (const target of wantedBy) {
    await mkdir(join(tree, units, `${target}.wants`), { recursive: true });
    await symlink(`../${basename(path)}`, join(tree, units, `${target}.wants`, basename(path)));
  }
}

async function put(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
}

/** /usr/bin/NAME for each entry of "bin" in services/package.json. */
async function linkPrograms(target: string, tree: string): Promise<void> {
  const { bin } = JSON.parse(await readFile(join(target, "package.json"), "utf8")) as { bin: Record<string, string> };
  await mkdir(join(tree, "usr/bin"), { recursive: true });
  for (const [name, program] of Object.entries(bin)) {
    await chmod(join(target, program), 0o755);
    await symlink(`../lib/parlance/services/${program}`, join(tree, "usr/bin", name));
  }
}
