import { spawn } from "node:child_process";
import { cp, glob, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { $ } from "zx/core";
import { mountImageRoot } from "../image-root.ts";

/**
 * Runs in namespaces of its own (see container.ts), so that its mounts and processes end with it: mounts the image, lays
 * the tests beside the services and boots it.
 * Arguments: the image, the folder of an archive of packages to install from, the folder of the results, an empty folder to
 * mount under, the name of the program beside this one that runs in the booted system, and words: only test files with
 * one of them in their names are run, all where there is none. Before the words "--sources" lays the services' own sources
 * over the image's, and "--full" has tests do all that they are for, however long it takes.
 */
type Given = readonly [string, string, string, string, string, ...string[]];
const [iso, archive, results, scratch, program, ...words] = process.argv.slice(2) as unknown as Given;
const services = resolve(import.meta.dirname, "../../services");
const only = words.filter((word) => !word.startsWith("--"));

const root = await mountImageRoot(iso, scratch);
if (words.includes("--sources")) await laySources();
await layTests();
await addPeople();
process.exitCode = await boot();

/** What runs without being built: units and what the image compiles stay the image's. */
async function laySources(): Promise<void> {
  for await (const file of glob("**/*.{ts,bash,zsh}", { cwd: services, exclude: ["node_modules"] }))
    if (!/\.(?:test|container|measure)\.ts$/.test(file)) await lay(file);
  await cp(join(services, "../overlays/policy"), root, { recursive: true });
  // What is made of the contracts: the System API's introspection data, polkit's actions.
  await $`node ${join(services, "../builder/lay-documents.ts")} ${root}`;
}

async function lay(file: string): Promise<void> {
  const target = join(root, "usr/lib/parlance/services", file);
  await mkdir(dirname(target), { recursive: true });
  await cp(join(services, file), target);
}

async function layTests(): Promise<void> {
  for await (const file of glob("**/*.{container,measure}.{ts,txt}", { cwd: services, exclude: ["node_modules"] }))
    await lay(file);
  const own = join(root, "usr/lib/parlance-test");
  await cp(import.meta.dirname, own, { recursive: true });
  await cp(archive, join(own, "package-archive"), { recursive: true });
  await writeFile(join(own, "only.json"), JSON.stringify(only));
  if (words.includes("--full")) await writeFile(join(own, "full"), "");
  const unit = "parlance-container-test@.service";
  const units = join(root, "etc/systemd/system");
  const wants = join(units, "multi-user.target.wants");
  await mkdir(wants, { recursive: true });
  await cp(join(import.meta.dirname, unit), join(units, unit));
  await symlink(`../${unit}`, join(wants, unit.replace("@", `@${program}`)));
}

/** The image has one person, `parlance`: here as if logged in; the tests need `other` too, to be kept apart. */
async function addPeople(): Promise<void> {
  await $`chroot ${root} useradd --create-home --uid 1001 --shell /bin/bash other`;
  await mkdir(join(root, "var/lib/systemd/linger"), { recursive: true });
  await writeFile(join(root, "var/lib/systemd/linger/parlance"), "");
}

async function boot(): Promise<number> {
  const nspawn = spawn(
    "systemd-nspawn",
    [
      ...["--register=no", "--keep-unit", "--private-network", "--console=read-only", "--machine=parlance-test"],
      ...[`--directory=${root}`, `--bind=${results}:/var/lib/parlance-test`, "--boot"],
      // What the journal says goes to the log as well: it is all there is when the system hangs.
      ...["systemd.journald.forward_to_console=1", "systemd.journald.max_level_console=info"],
    ],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: "1" } },
  );
  return await new Promise((resolve, reject) => {
    nspawn.once("error", reject);
    nspawn.once("exit", (code) => resolve(code ?? 1));
  });
}
