import { spawn } from "node:child_process";
import { glob, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { countTests, type TestCount } from "./count-tests.ts";
import { evidenceFor } from "./evidence.ts";
import { failures } from "./failures.ts";
import { logsFolder } from "./logs-folder.ts";

/** One part of the tests. `files` are run by tap; a `command` is one test by itself. */
type Step = { readonly name: string } & (
  { readonly command: readonly string[] } | { readonly files: readonly string[] | "units"; readonly minutes: number }
);

const build: Step = { name: "build debian-minimal", command: ["node", "build.ts"] };
const weights: Step = { name: "fetch the models", command: ["node", "builder/fetch-models.ts"] };
const units: Step = { name: "units", files: "units", minutes: 4 };
const container: Step = { name: "container", files: ["ci/container.test.ts"], minutes: 30 };
/** Ten thousand calls, of which the container's own test makes some. */
const endurance: Step = { name: "endurance", files: ["ci/endurance.test.ts"], minutes: 12 };
const bios: Step = { name: "boot with BIOS", files: ["ci/boot-bios.test.ts"], minutes: 40 };
const uefi: Step = { name: "boot with UEFI", files: ["ci/boot-uefi.test.ts"], minutes: 40 };

/** An Ubuntu image cannot come from Ubuntu's archive everywhere; this one comes from an archive of its shape. */
const ubuntu: Step = { name: "build ubuntu-minimal", command: ["node", "ci/ubuntu-image.ts", "ubuntu-minimal"] };
const ubuntuArchive: Step = { name: "Ubuntu-shaped archive", files: ["ci/ubuntu-archive.test.ts"], minutes: 5 };
const ubuntuBoot: Step = { name: "boot Ubuntu", files: ["ci/ubuntu-boot.test.ts"], minutes: 90 };

const desktop: Step = { name: "build debian-desktop", command: ["node", "build.ts", "debian-desktop"] };
const others = ["ubuntu-desktop", "ubuntu-server"].map((profile): Step => ({
  name: `build ${profile}`,
  command: ["node", "ci/ubuntu-image.ts", profile],
}));
const bootDesktop: Step = { name: "boot desktops", files: ["ci/boot-desktop.test.ts"], minutes: 60 };
const bootServer: Step = { name: "boot servers", files: ["ci/boot-server.test.ts"], minutes: 40 };

/** What the builder promises, shown on whole builds; minutes for each file of ci/builder/. */
const promises = { image: 2, identical: 15, offline: 15, kill: 25, "disk-full": 15, mirror: 25, host: 15 };
const builder = Object.entries(promises).map(([name, minutes]): Step => ({
  name: `builder: ${name}`,
  files: [`ci/builder/${name}.test.ts`],
  minutes,
}));
const slow: Step = { name: "builder, slow", files: ["builder/failing-hook.test.ts"], minutes: 10 };

const suites: Readonly<Record<string, readonly Step[]>> = {
  units: [weights, units],
  normal: [weights, units, build, container, ubuntuArchive, ubuntu, bios],
  boot: [build, bios, uefi],
  full: [
    ...[weights, units, build, container, endurance, ubuntuArchive, bios, uefi],
    ...[desktop, ...others, bootDesktop, bootServer, ubuntuBoot, slow, ...builder],
  ],
};

const repository = resolve(import.meta.dirname, "..");
const suite = process.argv[2] ?? "normal";
const steps = suites[suite];
if (steps === undefined) throw new Error(`no suite ${suite}: wanted ${Object.keys(suites).join(", ")}`);
await main(steps);

async function main(steps: readonly Step[]): Promise<void> {
  const total = { passed: 0, failed: 0 };
  // The long suite may be cut short: what passed at this very state of the repository is not run again.
  const evidence = suite === "full" ? await evidenceFor(suite) : undefined;
  for (const step of steps) {
    const before = "files" in step ? evidence?.passedBefore(step.name) : undefined;
    const began = performance.now();
    console.log(`\n== ${step.name}`);
    const { passed, failed } = before ?? (await runStep(step));
    total.passed += passed;
    total.failed += failed;
    const seconds = before?.seconds ?? Number(((performance.now() - began) / 1000).toFixed(1));
    const when = before === undefined ? "" : ` (at ${before.at})`;
    console.log(`== ${step.name}: ${passed} passed, ${failed} failed in ${seconds} s${when}`);
    if (before === undefined)
      await evidence?.record({ name: step.name, passed, failed, seconds, at: new Date().toISOString() });
    // Without an image there is nothing for the later steps to test.
    if ("command" in step && failed > 0) break;
  }
  if (evidence !== undefined) console.log(`\nevidence: ${evidence.file}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runStep(step: Step): Promise<TestCount> {
  if ("command" in step) return (await run(step.command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

  const files = step.files === "units" ? await unitTests() : step.files;
  const tap = join(await logsFolder(), `${step.name.replaceAll(" ", "-")}.tap`);
  await rm(tap, { force: true });
  const timeout = `--timeout=${step.minutes * 60}`;
  const code = await run(["tap", "run", "--reporter=silent", timeout, `--output-file=${tap}`, ...files]);
  const text = await readFile(tap, "utf8").catch(() => "");
  const { passed, failed } = countTests(text);
  for (const block of failures(text)) console.log(block);
  // A step that ran nothing, or failed in a way that the count does not show, has not passed.
  const hidden = failed === 0 && (code !== 0 || passed === 0);
  if (hidden) console.log(`== ${step.name}: tap ended with ${code} after ${passed} tests; see ${tap}`);
  return { passed, failed: hidden ? 1 : failed };
}

/** Every *.test.ts but those that boot an image. */
async function unitTests(): Promise<string[]> {
  const machines = Object.values(suites)
    .flat()
    .flatMap((step) => ("files" in step && step.files !== "units" ? step.files : []));
  const all = await Array.fromAsync(
    glob("{bench,builder,ci,services,training}/**/*.test.ts", { cwd: repository, exclude: ["**/node_modules"] }),
  );
  return all.filter((file) => !machines.includes(file)).sort();
}

async function run([command, ...arguments_]: readonly string[]): Promise<number> {
  // This Node and the programs of this repository come first, also where npm did not start us.
  const PATH = `${join(repository, "node_modules/.bin")}:${process.env["PATH"]}`;
  const child = spawn(command!, arguments_, { cwd: repository, stdio: "inherit", env: { ...process.env, PATH } });
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
