import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import t, { type Test } from "tap";
import type { AuditRecord } from "#contracts/audit";
import { type AuditLog, openAuditLog } from "./audit-log.ts";

const limits = { fileBytes: 2000, fullFiles: 3 };

t.test(
  "a file that is full is closed under its first record's number, and the chain goes on in a new one",
  async (t) => {
    const { log, folder } = await openLog(t, { ...limits, fullFiles: 100 });
    await fill(log, 40);
    const names = readdirSync(folder).sort();
    t.ok(names.length > 4);
    const files = names.map((name) => recordsIn(join(folder, name)));
    const all = files.flat();
    t.same(
      all.map(({ sequence }) => sequence),
      all.map((_, index) => index),
    );
    for (const [index, name] of names.entries()) {
      const first = files[index]![0]!;
      t.equal(first.event, index === 0 ? "start" : "rotated");
      if (name !== "audit.jsonl") t.equal(name, `audit-${String(first.sequence).padStart(12, "0")}.jsonl`);
      if (index > 0) t.equal(first.previous, files[index - 1]!.at(-1)!.hash);
    }
    t.equal(all.filter(({ event }) => event === "proposed").length, 40, "none is lost or doubled");
    t.match(await log.verify(), { ok: true, first: 0, count: all.length });
  },
);

t.test("only so many files are kept, and verify can tell what was removed for its age from what is gone", async (t) => {
  const { log, folder } = await openLog(t, limits);
  await fill(log, 100);
  const names = readdirSync(folder).sort();
  t.equal(names.length, limits.fullFiles + 1);
  const first = recordsIn(join(folder, names[0]!))[0]!;
  t.ok(first.sequence > 50);
  t.match(await log.verify(), { ok: true, first: first.sequence, count: log.end().count });
  const noted = { ok: true, anchor: { sequence: first.sequence - 1, time: null } };
  t.match(await log.verify(first.previous), noted, "the last that was removed is still known");
  t.match(await log.verify("a".repeat(64)), { ok: false, problem: /records 0 to \d+ were removed for their age/ });

  rmSync(join(folder, names[0]!));
  t.match(await log.verify(), { ok: false, problem: /^records 0 to \d+ are gone, and no record says/ });
});

t.test("an act that a rotation came into the middle of is an orphan when the service ends then", async (t) => {
  const { log, path, limits } = await openLog(t, { fileBytes: 2000, fullFiles: 3 });
  const subject = { uid: 1000, client: ":1.5", tool: "commands.run" };
  await log.append({ event: "intent", ...subject, id: "open" });
  await log.append({ event: "intent", ...subject, id: "ended" });
  await fill(log, 20);
  await log.append({ event: "outcome", ...subject, id: "ended" });
  await fill(log, 60);
  await log.close();
  const again = await openAuditLog(path, { limits });
  t.same(again.found.orphans, [{ ...subject, id: "open" }]);
  await again.close();
  const third = await openAuditLog(path, { limits });
  t.same(third.found.orphans, []);
  t.match(await third.verify(), { ok: true });
  await third.close();
});

/** What a crash between two steps of a rotation leaves; each begins with a log whose file is full. */
const crashes: Record<string, (path: string, full: string) => void> = {
  "before anything": () => undefined,
  "when the file has its new name": (path, full) => renameSync(path, full),
  "when the new file is there": (path, full) => {
    renameSync(path, full);
    writeFileSync(path, "", { mode: 0o600 });
  },
  "in the middle of the new file's first record": (path, full) => {
    renameSync(path, full);
    writeFileSync(path, '{"event":"rot', { mode: 0o600 });
  },
};

for (const [when, crash] of Object.entries(crashes))
  t.test(`after a crash ${when} the log goes on with all records and what was open`, async (t) => {
    const { log, path, folder } = await openLog(t, limits);
    await log.append({ event: "intent", uid: 1000, id: "open", tool: "commands.run" });
    while (readFileSync(path).length < limits.fileBytes) await fill(log, 1);
    const { count } = log.end();
    await log.close();
    crash(path, join(folder, "audit-000000000000.jsonl"));

    const again = await openAuditLog(path, { limits });
    t.match(again.found, { end: { count }, problem: null, orphans: [{ id: "open" }] });
    t.match(await again.verify(), { ok: true, first: 0 });
    const { records } = await again.page(count, 10);
    t.same(
      records.map(({ event }) => event),
      ["rotated", "orphan", "start"],
    );
    await again.close();
  });

t.test(
  "a removal that a crash kept back is done with the next one, and a file that is half removed is whole",
  async (t) => {
    const { log, path, folder } = await openLog(t, limits);
    while (readdirSync(folder).length <= limits.fullFiles) await fill(log, 1);
    const oldest = join(folder, "audit-000000000000.jsonl");
    copyFileSync(oldest, join(t.testdirName, "kept"));
    while (recordsIn(path)[1]?.event !== "removed") await fill(log, 1);
    await log.close();
    copyFileSync(join(t.testdirName, "kept"), oldest);

    const again = await openAuditLog(path, { limits });
    t.match(await again.verify(), { ok: true, first: 0 }, "nothing is missing yet");
    await fill(again, 20);
    t.equal(readdirSync(folder).length, limits.fullFiles + 1);
    t.match(await again.verify(), { ok: true });
    await again.close();
  },
);

/** Writes until it is killed, and says of each record that it is on the disk. */
const writer = `
  const { openAuditLog } = await import(${JSON.stringify(import.meta.resolve("./audit-log.ts"))});
  const limits = ${JSON.stringify({ ...limits, fullFiles: 1000 })};
  const log = await openAuditLog(process.argv[1], { limits });
  for (let number = process.pid * 10_000; ; number += 1) {
    await log.append({ event: "proposed", detail: { number } });
    console.log(number);
  }`;

t.test("a service that is killed at any moment loses and doubles no record", async (t) => {
  const folder = t.testdir({});
  const path = join(folder, "audit.jsonl");
  const promised: number[] = [];
  let count = 0;
  for (let round = 0; round < 25; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", writer, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    let said = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      promised.push(Number(line));
      // Another number of records each time, so that the kill meets each step of writing and of rotating.
      if ((said += 1) === 1) setTimeout(() => child.kill("SIGKILL"), (round * 7) % 40);
    }
    t.same(await ended, [null, "SIGKILL"]);
    const log = await openAuditLog(path, { limits: { ...limits, fullFiles: 1000 } });
    const report = await log.verify();
    t.match(report, { ok: true });
    t.ok(report.count > count, "it went on");
    count = report.count;
    await log.close();
  }
  const said = readdirSync(folder)
    .sort()
    .flatMap((name) => recordsIn(join(folder, name)))
    .filter(({ event }) => event === "proposed")
    .map(({ detail }) => (detail as { number: number }).number);
  t.ok(promised.length > 100, `${promised.length} records`);
  t.same([...new Set(said)].length, said.length, "none is there twice");
  t.same(
    promised.filter((number) => !said.includes(number)),
    [],
    "each one that append promised is there",
  );
});

t.test("pages follow one another through all files, to the caller's own records alone", async (t) => {
  const { log } = await openLog(t, { fileBytes: 20_000, fullFiles: 100 });
  for (let number = 0; number < 200; number += 1)
    await log.append({ event: "proposed", uid: 1000 + (number % 3), detail: { number } });
  const read = async (limit: number, uid?: number): Promise<AuditRecord[]> => {
    const all: AuditRecord[] = [];
    for (let from: number | null = 0; from !== null;) {
      const page = await log.page(from, limit, uid);
      t.ok(page.records.length <= limit);
      all.push(...page.records);
      from = page.next;
    }
    return all;
  };
  for (const limit of [1, 7, 1000]) {
    t.same(
      (await read(limit)).map(({ sequence }) => sequence),
      Array.from({ length: log.end().count }, (_, index) => index),
    );
    const own = await read(limit, 1001);
    t.same(
      own.map(({ detail }) => (detail as { number: number }).number),
      Array.from({ length: 200 }, (_, number) => number).filter((number) => number % 3 === 1),
    );
    t.same(await log.newest(30, 1001), own.slice(-30), "the newest are the last of them, over several files");
  }
});

t.test("a page is never too long for a message, and a long record is on one all the same", async (t) => {
  const { log } = await openLog(t, { fileBytes: 1 << 24, fullFiles: 3 });
  for (let number = 0; number < 10; number += 1) await log.append({ event: "denied", detail: "ü".repeat(200_000) });
  await log.append({ event: "denied", detail: "x".repeat(3_000_000) });
  const sizes: number[] = [];
  let count = 0;
  for (let from: number | null = 0; from !== null;) {
    const page = await log.page(from, 1000);
    sizes.push(Buffer.byteLength(JSON.stringify(page)));
    count += page.records.length;
    from = page.next;
  }
  t.equal(count, 12);
  t.ok(Math.max(...sizes) < 4 << 20 && sizes.length > 2, String(sizes));
});

t.test("where a file of that name is there already, nothing is written over it", async (t) => {
  const { log, path, folder } = await openLog(t, limits);
  const other = join(folder, "audit-000000000000.jsonl");
  writeFileSync(other, "something else");
  await t.rejects(fill(log, 20), { message: /is full, and .*000.jsonl is there already/ });
  t.equal(readFileSync(other, "utf8"), "something else");
  rmSync(other);
  await fill(log, 20);
  t.match(await log.verify(), { ok: true });
  truncateSync(path, 10);
  t.match(await log.verify(), { ok: false });
});

async function openLog(
  t: Test,
  limits: { fileBytes: number; fullFiles: number },
): Promise<{ log: AuditLog; path: string; folder: string; limits: typeof limits }> {
  const folder = join(t.testdir({ log: {} }), "log");
  const path = join(folder, "audit.jsonl");
  const log = await openAuditLog(path, { limits });
  t.teardown(() => log.close());
  return { log, path, folder, limits };
}

async function fill(log: AuditLog, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) await log.append({ event: "proposed", uid: 1000 });
}

const recordsIn = (path: string): AuditRecord[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AuditRecord);
