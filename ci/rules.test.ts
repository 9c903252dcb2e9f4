import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { basename, dirname, join, normalize, resolve } from "node:path";
import t from "tap";

// The rules of the house that a machine can see to.
const repository = resolve(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: repository });
const files = listed
  .toString("utf8")
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(repository, file)));
const sources = new Map<string, string>();
for (const file of files.filter((file) => file.endsWith(".ts")))
  sources.set(file, await readFile(join(repository, file), "utf8"));

const service = /^services\/([^/]+)\//;

/** What a file may import besides npm packages and Node's own modules. */
function allowed(file: string, target: string): boolean {
  const name = service.exec(file)?.[1];
  const stage = /^builder\/stages\//;
  if (file === "build.ts") return target.startsWith("builder/");
  if (stage.test(file) && stage.test(target)) return isTest(file);
  if (file.startsWith("builder/")) return target.startsWith("builder/") || target.startsWith("services/contracts/");
  if (file.startsWith("bench/"))
    return ["bench/", "builder/", "services/contracts/", "ci/container.ts", "ci/find-image.ts"].some((one) =>
      target.startsWith(one),
    );
  if (file.startsWith("ci/")) return target.startsWith("ci/") || target.startsWith("services/contracts/");
  // It cuts texts into tokens by the very code that does so in the image.
  if (file.startsWith("training/"))
    return ["training/", "services/contracts/", "services/inference/vocabulary.ts"].some((one) =>
      target.startsWith(one),
    );
  const own = [`services/${name}/`, "services/contracts/"];
  if (name !== "contracts" && name !== "kit") own.push("services/kit/");
  if (name === "nl-shell") own.push("services/client/");
  if (name === "system-api") own.push("services/sandbox/");
  return own.some((folder) => target.startsWith(folder)) && (name !== "contracts" || target.startsWith(own[0]!));
}

const isTest = (file: string): boolean => /\.(test|container)\.ts$/.test(file);

/** The file that an import means, relative to the repository; null for a package or a module of Node's own. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  if (specifier.startsWith("#")) return `services/${specifier.slice(1)}.ts`;
  return null;
}

function importsOf(source: string): string[] {
  const statements = source.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;"]*?from\s+"([^"]+)"|\bimport\(?\s*"([^"]+)"/g);
  return [...statements].map(([, from, direct]) => from ?? direct!);
}

t.test("there is something to check", async (t) => {
  t.ok(sources.size > 50);
  t.ok([...sources.values()].some((source) => importsOf(source).length > 0));
});

t.test("each part imports only what the design lets it", async (t) => {
  for (const [file, source] of sources)
    for (const specifier of importsOf(source)) {
      const target = targetOf(file, specifier);
      if (target === null) continue;
      t.ok(existsSync(join(repository, target)), `${file}: ${specifier} exists`);
      t.ok(allowed(file, target), `${file} may import ${specifier}`);
    }
});

t.test("contracts use no package but the types of one", async (t) => {
  for (const [file, source] of sources) {
    if (!file.startsWith("services/contracts/") || isTest(file)) continue;
    const packages = importsOf(source).filter((specifier) => targetOf(file, specifier) === null);
    t.same(
      [...new Set(packages)].filter((name) => name !== "json-schema-to-ts"),
      [],
      file,
    );
    t.notMatch(source, /import (?!type)[^;]*"json-schema-to-ts"/, `${file} imports types alone`);
  }
});

t.test("programs of the image and their units belong together", async (t) => {
  const units = files.filter((file) => file.endsWith(".service") && file.startsWith("services/"));
  const started = new Set<string>();
  for (const unit of units) {
    const text = await readFile(join(repository, unit), "utf8");
    for (const [, path] of text.matchAll(/^ExecStart=.*?\/usr\/lib\/parlance\/(\S+\.ts)/gm)) {
      t.ok(sources.has(path!), `${unit} starts ${path}, which exists`);
      started.add(path!);
    }
  }
  t.ok(started.size > 0);
  const packageFile = JSON.parse(await readFile(join(repository, "services/package.json"), "utf8"));
  for (const path of Object.values<string>(packageFile.bin)) {
    t.ok(sources.has(`services/${path}`), `the command ${path} exists`);
    started.add(`services/${path}`);
  }
  for (const file of sources.keys())
    if (/^services\/[^/]+\/main\.ts$/.test(file)) t.ok(started.has(file), `${file} is started by a unit or a command`);
});

t.test("whatever runs in the image stops with the switch, and does not start behind its back", async (t) => {
  const switches = /^services\/kit\/parlance-(?:on|off)\.service$/;
  const units = files.filter((file) => /^services\/.*\/parlance-[^/]+\.(?:service|socket|timer|path)$/.test(file));
  for (const unit of units.filter((unit) => !switches.test(unit))) {
    const text = await readFile(join(repository, unit), "utf8");
    t.match(text, /^Slice=parlance(?:-[a-z]+)?\.slice$/m, `${unit} is in the slice that the switch stops`);
    t.match(text, /^ConditionPathExists=!\/etc\/parlance\/off$/m, `${unit} asks whether Parlance is switched off`);
    const ofPerson = /@/.test(unit) && !unit.startsWith("services/operations/");
    if (ofPerson) t.match(text, /^ConditionPathExists=!\/var\/lib\/parlance\/off\/%i$/m, `${unit} asks its person`);
  }
  t.ok(units.length > 10);
});

t.test("files are short, named in kebab-case, and export by name", async (t) => {
  const longest = 300;
  for (const [file, source] of sources) {
    const lines = source.split("\n").length - 1;
    // The tests of one thing stay together, however many they are, and so do the inputs that they are made of.
    if (!isTest(file) && !file.includes("/gallery/"))
      t.ok(lines <= longest, `${file} has ${lines} lines; at most ${longest}`);
    t.match(basename(file), /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/, file);
    t.notMatch(source, /^export default\b/m, `${file} has no default export`);
  }
});

t.test("no file names an archive or a registry: those are the profile's and this machine's to choose", async (t) => {
  const apt = await Array.fromAsync(glob("/etc/apt/{sources.list,sources.list.d/*}"), (file) => readFile(file, "utf8"));
  const registry = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" });
  const hosts = new Set(
    [registry, ...apt].flatMap((text) => [...text.matchAll(/:\/\/([\w.-]+)/g)].map(([, host]) => host!)),
  );
  t.not(hosts.size, 0, "this machine has some");
  for (const [file, source] of sources) for (const host of hosts) t.notOk(source.includes(host), `${file}: ${host}`);
});
