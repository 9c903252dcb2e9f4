import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import type { ChainEnd } from "./audit-chain.ts";
import { openAuditLog } from "./audit-log.ts";
import { verifyChain } from "./verify-chain.ts";

const folder = await mkdtemp(join(tmpdir(), "audit-tampering-"));
t.teardown(() => rm(folder, { recursive: true }));
const { bytes, lines, end } = await writeLog();

t.test("the log as it was written is whole", async (t) => {
  t.equal(await problemOf(bytes), null);
  t.ok(lines.length > 8);
});

t.test("each byte of it that is changed is found", async (t) => {
  const missed: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1 << (at % 8);
    if ((await problemOf(changed)) === null) missed.push(at);
  }
  t.strictSame(missed, []);
});

t.test("each record that is left out, doubled, or has changed places with the next is found", async (t) => {
  for (const [index, line] of lines.entries()) {
    t.not(await problemOf(joined(lines.toSpliced(index, 1))), null, `record ${index} left out`);
    t.not(await problemOf(joined(lines.toSpliced(index, 0, line))), null, `record ${index} doubled`);
    if (index + 1 === lines.length) continue;
    const swapped = lines.with(index, lines[index + 1]!).with(index + 1, line);
    t.not(await problemOf(joined(swapped)), null, `record ${index} and the next swapped`);
  }
});

t.test("each cut at the end is found, wherever it is", async (t) => {
  const missed: number[] = [];
  for (let size = 0; size < bytes.length; size += 1)
    if ((await problemOf(bytes.subarray(0, size))) === null) missed.push(size);
  t.strictSame(missed, []);
});

t.test("records that were put at the end, or are another chain that is whole, are found", async (t) => {
  const other = await writeLog();
  t.not(await problemOf(Buffer.concat([bytes, Buffer.from(`${other.lines[0]}\n`)])), null);
  t.not(await problemOf(other.bytes), null);
});

const joined = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(""));

async function problemOf(log: Buffer): Promise<string | null> {
  const path = join(folder, "tampered.jsonl");
  await writeFile(path, log);
  await using file = await open(path, "r");
  return (await verifyChain(file, end)).problem;
}

async function writeLog(): Promise<{ bytes: Buffer; lines: string[]; end: ChainEnd }> {
  const path = join(folder, `${Math.random()}.jsonl`);
  const log = await openAuditLog(path);
  for (let index = 0; index < 4; index += 1) {
    const subject = { uid: 1000, client: ":1.7", tool: "files.delete", id: `${index}` };
    await log.append({ event: "intent", ...subject, arguments: { path: `~/${index}` } });
    await log.append({ event: "outcome", ...subject, detail: { outcome: "done" } });
  }
  const end = log.end();
  await log.close();
  const bytes = await readFile(path);
  return { bytes, lines: bytes.toString("utf8").trimEnd().split("\n"), end };
}
