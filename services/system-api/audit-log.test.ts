import { appendFileSync, chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import type { AuditRecord } from "#contracts/audit";
import { type AuditLog, openAuditLog } from "./audit-log.ts";

t.test("a new log is for its owner alone, and its records form a chain", async (t) => {
  const { log, path } = await openLog(t);
  t.equal(statSync(path).mode & 0o777, 0o600);
  await Promise.all([1, 2, 3].map((number) => log.append({ event: "proposed", uid: 1000, detail: number })));
  const records = lines(path).map((line) => JSON.parse(line) as AuditRecord);
  t.same(
    records.map(({ sequence, event }) => `${sequence} ${event}`),
    ["0 start", "1 proposed", "2 proposed", "3 proposed"],
  );
  t.equal(records[0]!.previous, "0".repeat(64));
  for (const [index, record] of records.slice(1).entries()) t.equal(record.previous, records[index]!.hash);
  t.same(await log.verify(), {
    ...{ ok: true, first: 0, count: 4, head: records[3]!.hash },
    ...{ anchor: null, problem: null },
  });
});

t.test("a log that another program changed is not written to", async (t) => {
  for (const change of [(text: string) => `${text}{}\n`, (text: string) => text.slice(0, -10), () => ""]) {
    const { log, path } = await openLog(t);
    await log.append({ event: "proposed", uid: 1000 });
    writeFileSync(path, change(readFileSync(path, "utf8")));
    await t.rejects(log.append({ event: "intent" }), { message: /another program changed it/ });
  }
});

t.test("a file put in the log's place is noticed", async (t) => {
  const { log, path } = await openLog(t);
  writeFileSync(`${path}.new`, readFileSync(path));
  renameSync(`${path}.new`, path);
  await t.rejects(log.append({ event: "intent" }), { message: /another program changed it/ });
  rmSync(path);
  t.match(await log.verify(), { ok: false, problem: /is gone/ });
  await t.rejects(log.append({ event: "intent" }), { type: "org.parlance.Error.Unavailable", message: /ENOENT/ });
});

t.test("a log rewritten from the beginning with good hashes is not the one that was written", async (t) => {
  const { log, path } = await openLog(t);
  await log.append({ event: "proposed", uid: 1000 });
  rmSync(path);
  const other = await openAuditLog(path);
  await other.append({ event: "proposed", uid: 1001 });
  await other.close();
  t.match(await log.verify(), { ok: false, problem: "record 1 is not the one that was written last" });
});

t.test("intents without an outcome are reported as orphans at the next start, once", async (t) => {
  const { log, path } = await openLog(t);
  await log.append({ event: "intent", id: "ended", tool: "files.list", uid: 1000 });
  await log.append({ event: "outcome", id: "ended", tool: "files.list", uid: 1000 });
  await log.append({ event: "intent", id: "open", tool: "commands.run", uid: 1000, client: ":1.5" });
  await log.close();

  const second = await openAuditLog(path);
  t.match(second.found.orphans, [{ id: "open", tool: "commands.run" }]);
  t.match(await second.newest(10, 1000), [
    { id: "ended", event: "intent" },
    { id: "ended", event: "outcome" },
    { id: "open", event: "intent" },
    { id: "open", event: "orphan", tool: "commands.run", client: ":1.5", detail: "unknown outcome" },
  ]);
  await second.close();
  const third = await openAuditLog(path);
  t.same(third.found.orphans, []);
  t.match(await third.verify(), { ok: true, count: 7 });
  await third.close();
});

t.test("a write that a crash cut off is moved into the start record, and the chain goes on", async (t) => {
  const { log, path } = await openLog(t);
  await log.append({ event: "intent", id: "whole" });
  await log.close();
  appendFileSync(path, '{"event":"out');
  const again = await openAuditLog(path);
  t.match(again.found.orphans, [{ id: "whole" }]);
  t.match(await again.newest(1), [{ event: "start", detail: { torn: '{"event":"out' } }]);
  t.match(await again.verify(), { ok: true, count: 4 });
  await again.close();
});

t.test("a log that was changed while nobody watched goes on, and stays provably broken", async (t) => {
  const { log, path } = await openLog(t);
  await log.append({ event: "proposed", uid: 1000 });
  await log.close();
  writeFileSync(path, readFileSync(path, "utf8").replace('"uid":1000', '"uid":1001'));
  const again = await openAuditLog(path);
  t.match(again.found.problem, /record 1: its hash/);
  await again.append({ event: "proposed", uid: 1000 });
  t.match(await again.verify(), { ok: false, problem: "audit.jsonl, line 2: its hash is not that of its contents" });
  await again.close();
});

t.test("only the end of a long log is read at the start", async (t) => {
  const { log, path } = await openLog(t);
  for (let number = 0; number < 300; number += 1) await log.append({ event: "proposed", detail: "x".repeat(8000) });
  await log.close();
  const again = await openAuditLog(path);
  t.equal(again.end().count, 302);
  await again.append({ event: "intent", id: "open" });
  await again.close();
  // Now a start stands near the end, so that what lies before is not looked at.
  writeFileSync(path, readFileSync(path, "utf8").replace("xxx", "yyy"));
  const third = await openAuditLog(path);
  t.equal(third.found.problem, null);
  t.match(third.found.orphans, [{ id: "open" }]);
  t.equal(third.end().count, 305);
  t.match(await third.verify(), { ok: false, problem: /^audit.jsonl, line 2: / });
  await third.close();
});

t.test("a caller reads their own records, the last ones, and root reads all", async (t) => {
  const { log } = await openLog(t);
  for (const uid of [1000, 1001, 1000, 1000]) await log.append({ event: "proposed", uid });
  t.same(
    (await log.newest(2, 1000)).map(({ sequence }) => sequence),
    [3, 4],
  );
  t.equal((await log.newest(10)).length, 5);
  t.same(await log.newest(0), []);
});

t.test("of long records only as many are read as fit into an answer, the last ones", async (t) => {
  const { log } = await openLog(t);
  for (let number = 0; number < 50; number += 1) await log.append({ event: "denied", detail: "x".repeat(100_000) });
  const records = await log.newest(1000);
  t.ok(JSON.stringify(records).length < 1 << 22);
  t.equal(records.length, 20);
  t.equal(records.at(-1)?.sequence, 50);
});

t.test("a log that others can read is not opened", async (t) => {
  const path = join(t.testdir({ "audit.jsonl": "" }), "audit.jsonl");
  chmodSync(path, 0o640);
  await t.rejects(openAuditLog(path), { message: /mode 100640; cure: chmod 600|mode 640; cure: chmod 600/ });
});

async function openLog(t: Test): Promise<{ log: AuditLog; path: string }> {
  const path = join(t.testdir({}), "audit.jsonl");
  const log = await openAuditLog(path);
  t.teardown(() => log.close());
  return { log, path };
}

const lines = (path: string): string[] => readFileSync(path, "utf8").split("\n").slice(0, -1);
