import { randomInt } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import t, { type Test } from "tap";
import { copyRepository } from "../copy-repository.ts";
import { digestOf } from "./digest-of.ts";
import { family } from "./family.ts";
import { halves } from "./halves.ts";
import { imageDifferences } from "./image-differences.ts";
import { imageOf } from "./image-of.ts";
import { leftovers } from "./leftovers.ts";
import { seeded } from "./seeded.ts";
import { shareDownloads } from "./share-downloads.ts";
import { type RunningBuild, startBuild } from "./start-build.ts";
import { toolsTreeOf } from "./tools-tree-of.ts";

const profile = "debian-minimal";
const folder = t.testdir();
const copy = join(folder, "parlance");
const outs = { boundaries: "boundaries/out", undisturbed: "undisturbed/out", moments: "moments/out" };
const outOf = (chain: keyof typeof outs): string => join(folder, outs[chain]);
const temporary = join(folder, "temporary");
/** A build that is killed has ended after this many ms. */
const patience = 30_000;

/** The processes of a build, one within another: whichever is killed, all must end. */
const victims = ["the program that was started", "the one that holds the namespaces", "the build inside them"] as const;

t.before(async () => {
  await copyRepository(copy);
  await mkdir(temporary);
});

t.test("killed at every boundary of its stages, a build goes on from there each time", async (t) => {
  const out = outOf("boundaries");
  await shareDownloads(out);
  // Which packages to take is decided anew, and the weights are fetched anew: killed at that, too.
  await rm(join(out, "locks", `${profile}.lock`), { force: true });
  await rm(join(out, "models"), { recursive: true, force: true });
  const met = new Set<string>();
  const finished = new Set<string>();
  const madeTwice: string[] = [];
  for (;;) {
    const victim = victims[met.size % victims.length]!;
    let boundary: string | undefined;
    const build = start(out, (line, running) => {
      const at = boundaryIn(line);
      if (at === undefined || boundary !== undefined) return;
      const stage = stageOf(at);
      if (at.endsWith(" starts") && finished.has(stage)) madeTwice.push(stage);
      if (at.endsWith(" done")) finished.add(stage);
      if (met.has(at)) return;
      boundary = at;
      met.add(at);
      kill(running, victim);
    });
    const { code, text } = await ended(build);
    if (boundary === undefined) {
      t.equal(code, 0, text);
      break;
    }
    await nothingIsLeft(t, out, code, `after kill -9 of ${victim} at "${boundary}"`);
  }
  // That these are all is seen below, when a build has gone undisturbed.
  t.ok(met.size >= 40, [...met].join(", "));
  t.strictSame(
    madeTwice.filter((stage) => stage !== "resolve"),
    [],
    "what was finished is not made again",
  );
  t.strictSame((await halves(out)).left, []);
  t.strictSame(await readdir(temporary), [], "nothing in the folder for temporary files");

  await shareDownloads(outOf("undisturbed"), { from: out });
  const { code, text } = await start(outOf("undisturbed")).end;
  t.equal(code, 0, text);
  const stages = [...text.matchAll(/^([a-z]+(?: [a-z]+)?) +starts:/gm)].map(([, stage]) => stage!);
  const all = [...stages, "resolve"].flatMap((stage) => ["starts", "done"].map((edge) => `${stage} ${edge}`));
  // Stages run side by side: one can finish while the build is killed for another, and is then unchanged in the next.
  const missed = all.filter((at) => !met.has(at));
  t.comment(`made again, to be killed at: ${missed.join(", ")}`);
  for (const [index, at] of missed.entries()) {
    const stage = stageOf(at);
    const made = stage === "resolve" ? `locks/${profile}.lock` : join("cache", stage.replace(" ", "-"));
    await rm(join(out, made), { recursive: true, force: true });
    const victim = victims[index % victims.length]!;
    const build = start(out, (line, running) => {
      if (met.has(at) || boundaryIn(line) !== at) return;
      met.add(at);
      kill(running, victim);
    });
    await nothingIsLeft(t, out, (await ended(build)).code, `after kill -9 of ${victim} at "${at}"`);
  }
  t.strictSame([...met].sort(), all.sort(), "no boundary was left out");
  const last = await start(out).end;
  t.equal(last.code, 0, last.text);
  await isUndisturbed(t, out, "the image of an undisturbed build");
});

t.test("killed at ten random moments, a build goes on from there each time", async (t) => {
  const out = outOf("moments");
  const seed = Number(process.env["PARLANCE_SEED"] ?? randomInt(2 ** 31));
  const random = seeded(seed);
  t.comment(`again with the same moments: PARLANCE_SEED=${seed}`);
  await shareDownloads(out, { from: outOf("undisturbed"), tools: true });
  const timings = JSON.parse(await readFile(join(outOf("undisturbed"), `logs/${profile}.timings.json`), "utf8")) as {
    stage: string;
    seconds: number;
  }[];
  const left = new Map(timings.filter(({ stage }) => !stage.endsWith("tools")).map((one) => [one.stage, one.seconds]));
  const all = new Map(left);
  for (let kills = 0; kills < 10;) {
    const victim = victims[Math.floor(random() * victims.length)]!;
    // Some stages run side by side, so all of it takes less than the sum: the moment lies in what is left to do.
    const moment = 300 + random() * 800 * [...left.values()].reduce((sum, seconds) => sum + seconds, 0);
    let isKilled = false;
    const build = start(out, (line) => {
      const stage = /^([a-z]+(?: [a-z]+)?) +\d+ s {2}done/.exec(line)?.[1];
      if (stage !== undefined) left.delete(stage);
    });
    const timer = setTimeout(() => {
      isKilled = true;
      kill(build, victim);
    }, moment);
    const { code, text } = await ended(build);
    clearTimeout(timer);
    const said = `after kill -9 of ${victim} at ${Math.round(moment)} ms (PARLANCE_SEED=${seed})`;
    if (isKilled && code !== 0) {
      kills += 1;
      await nothingIsLeft(t, out, code, said);
      continue;
    }
    // It was faster than the moment came: then from the beginning.
    t.equal(code, 0, `${text}\n${said}`);
    await isUndisturbed(t, out, said);
    for (const [stage, seconds] of all) left.set(stage, seconds);
    for (const name of await readdir(join(out, "cache")))
      if (!["downloads", "tools", "archive-tools"].includes(name))
        await rm(join(out, "cache", name), { recursive: true });
    await rm(join(out, "images"), { recursive: true });
  }
  const { code, text } = await start(out).end;
  t.equal(code, 0, text);
  await isUndisturbed(t, out, "the image of an undisturbed build");
  t.strictSame((await halves(out)).left, []);
  t.strictSame(await readdir(temporary), [], "nothing in the folder for temporary files");
});

/** "STAGE starts" or "STAGE done", where a line says that. */
function boundaryIn(line: string): string | undefined {
  const [, stage, edge] = /^([a-z]+(?: [a-z]+)?) +(?:(starts):|\d+ s {2}(?:done))/.exec(line) ?? [];
  return stage === undefined ? undefined : `${stage} ${edge ?? "done"}`;
}

const stageOf = (boundary: string): string => boundary.replace(/ (starts|done)$/, "");

function start(out: string, onLine: (line: string, build: RunningBuild) => void = () => {}): RunningBuild {
  const build: RunningBuild = startBuild(copy, [profile, "--out", out], {
    env: { TMPDIR: temporary },
    onLine: (line) => onLine(line, build),
  });
  return build;
}

function kill({ process: { pid } }: RunningBuild, victim: (typeof victims)[number]): void {
  const all = family(pid!, victims.length);
  try {
    process.kill(all[victims.indexOf(victim)] ?? all.at(-1)!, "SIGKILL");
  } catch (error) {
    // It was faster.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** @throws when a process that should have ended holds the pipe that it wrote to */
async function ended(build: RunningBuild): RunningBuild["end"] {
  const exit = new Promise<void>((resolve) => build.process.once("exit", () => resolve()));
  const late = exit.then(async () => {
    await sleep(patience, undefined, { ref: false });
    throw new Error(`${patience / 1000} s after it was killed, something of the build still writes`);
  });
  return Promise.race([build.end, late]);
}

async function nothingIsLeft(t: Test, out: string, code: number | NodeJS.Signals, when: string): Promise<void> {
  t.not(code, 0, `an error, ${when}`);
  t.strictSame(await leftovers(folder), [], `no process, mount or loop device, ${when}`);
  t.strictSame((await halves(out)).counted, [], `nothing half made counts, ${when}`);
  const image = await imageOf(copy, profile, out);
  const sealed = await readFile(`${image}.sha256`, "utf8").catch(() => "");
  const there = await access(image).then(
    () => true,
    () => false,
  );
  if (there) t.equal(sealed.slice(0, 64), await digestOf(image), `an image that is there is whole, ${when}`);
}

async function isUndisturbed(t: Test, out: string, what: string): Promise<void> {
  const images = [await imageOf(copy, profile, out), await imageOf(copy, profile, outOf("undisturbed"))] as const;
  const scratch = await mkdtemp(join(folder, "compare-"));
  t.strictSame(await imageDifferences(images, { tools: await toolsTreeOf(outOf("undisturbed")), scratch }), [], what);
}
