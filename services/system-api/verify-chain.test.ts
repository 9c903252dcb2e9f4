import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import { type AuditLog, openAuditLog } from "./audit-log.ts";

/** A log of some thirty records over two files, in this order: the full one and the one that is written. */
interface Log {
  readonly log: AuditLog;
  readonly files: readonly { readonly path: string; readonly text: Buffer }[];
}

t.test("each byte of the log that is changed is found, in its file and line", async (t) => {
  const { log, files } = await makeLog(t);
  const unseen: string[] = [];
  const misplaced: string[] = [];
  for (const { path, text } of files) {
    const file = openSync(path, "r+");
    let line = 1;
    for (let at = 0; at < text.length; at += 1) {
      writeSync(file, Buffer.of(text[at]! ^ 1), 0, 1, at);
      const { ok, problem } = await log.verify();
      writeSync(file, text, at, 1, at);
      if (ok) unseen.push(`${path}: byte ${at}`);
      else if (!problem!.startsWith(`${nameOf(path)}, line ${line}: `)) misplaced.push(`line ${line}: ${problem}`);
      if (text[at] === 10) line += 1;
    }
    closeSync(file);
  }
  t.same([unseen, misplaced], [[], []]);
  t.match(await log.verify(), { ok: true }, "and all is put back");
});

t.test("wherever the end of a file is cut off, that is found", async (t) => {
  const { log, files } = await makeLog(t);
  for (const { path, text } of files) {
    const unseen: number[] = [];
    for (let length = text.length - 1; length >= 0; length -= 1) {
      truncateSync(path, length);
      if ((await log.verify()).ok) unseen.push(length);
    }
    t.same(unseen, [], nameOf(path));
    writeFileSync(path, text);
  }
  t.match(await log.verify(), { ok: true }, "the whole is no cut");
});

/** Changes to the lines of one file, each with all places at which it is made. */
const changes: Record<string, (lines: readonly string[], at: number) => readonly string[]> = {
  dropped: (lines, at) => lines.toSpliced(at, 1),
  doubled: (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  "swapped with the next": (lines, at) =>
    at + 1 < lines.length ? lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!) : lines.toReversed(),
  "written at the end again": (lines, at) => [...lines, lines[at]!],
  "followed by an empty line": (lines, at) => lines.toSpliced(at + 1, 0, ""),
};

for (const [what, change] of Object.entries(changes))
  t.test(`each record that is ${what} is found`, async (t) => {
    const { log, files } = await makeLog(t);
    for (const { path, text } of files) {
      const lines = text.toString("utf8").split("\n").slice(0, -1);
      const unseen: number[] = [];
      for (const at of lines.keys()) {
        writeFileSync(
          path,
          change(lines, at)
            .map((line) => `${line}\n`)
            .join(""),
        );
        if ((await log.verify()).ok) unseen.push(at);
      }
      t.ok(lines.length > 5, "there are some");
      t.same(unseen, [], nameOf(path));
      writeFileSync(path, text);
    }
    t.match(await log.verify(), { ok: true }, "and all is put back");
  });

t.test("a record that moved from one file's end to the other's beginning is found", async (t) => {
  const { log, files } = await makeLog(t);
  const [full, written] = files.map(({ text }) => text.toString("utf8").split("\n").slice(0, -1)) as [
    string[],
    string[],
  ];
  const lay = (texts: readonly (readonly string[])[]): void =>
    texts.forEach((lines, index) => writeFileSync(files[index]!.path, lines.map((line) => `${line}\n`).join("")));
  lay([full.slice(0, -1), [full.at(-1)!, ...written]]);
  t.match(await log.verify(), {
    ok: false,
    problem: /^audit.jsonl: it begins with record \d+, but record \d+ belongs here/,
  });
  lay([[...full, written[0]!], written.slice(1)]);
  t.match(await log.verify(), { ok: false });
});

t.test("a file that is removed, put in another's place or given another name is found", async (t) => {
  const { log, files } = await makeLog(t);
  const [full, written] = files.map(({ path }) => path) as [string, string];
  const other = full.replace("000.", "001.");
  const changed = async (how: string, change: () => void, problem: RegExp): Promise<void> => {
    change();
    t.match(await log.verify(), { ok: false, problem }, how);
    rmSync(other, { force: true });
    for (const { path, text } of files) writeFileSync(path, text);
    t.match(await log.verify(), { ok: true }, "and all is put back");
  };
  const swap = (): void => {
    renameSync(full, `${full}.away`);
    renameSync(written, full);
    renameSync(`${full}.away`, written);
  };
  await changed("the full one is removed", () => rmSync(full), /^records 0 to \d+ are gone, and no record says/);
  await changed("the one that is written is removed", () => rmSync(written), /^audit.jsonl is gone$/);
  await changed("the two are swapped", swap, /, line 1: it says it is record \d+, but record 0 belongs here/);
  const rename = (): void => renameSync(full, other);
  await changed("another name", rename, /001.jsonl, line 1: it says it is record 0, but record 1 belongs here$/);
});

t.test(
  "a hash that was noted is found with what came after, also when the end was cut off while nobody watched",
  async (t) => {
    const { log, files } = await makeLog(t);
    const noted = files.flatMap(({ text }) =>
      text
        .toString("utf8")
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as { hash: string; sequence: number; time: string }),
    );
    for (const { hash, sequence, time } of noted)
      t.same((await log.verify(hash)).anchor, { sequence, time }, `record ${sequence}`);
    const foreign = "f".repeat(64);
    t.match(await log.verify(foreign), { ok: false, anchor: null, problem: `no record has the hash ${foreign}` });
    await log.close();

    const { path, text } = files[1]!;
    for (const length of [text.lastIndexOf(10, -2) + 1, text.length - 20, 0]) {
      writeFileSync(path, text.subarray(0, length));
      const again = await openAuditLog(path);
      t.match(await again.verify(), { ok: true }, "by itself it is whole");
      t.match(await again.verify(noted.at(-1)!.hash), { ok: false, problem: /^no record has the hash/ });
      await again.close();
    }
  },
);

async function makeLog(t: Test): Promise<Log> {
  const folder = t.testdir({});
  const path = join(folder, "audit.jsonl");
  const log = await openAuditLog(path, { limits: { fileBytes: 5000, fullFiles: 5 } });
  t.teardown(() => log.close());
  for (let number = 0; number < 14; number += 1) {
    const subject = { uid: 1000 + (number % 2), client: ":1.5", tool: "files.list", id: `id-${number}` };
    await log.append({ event: "intent", ...subject, arguments: { path: "/über" } });
    await log.append({ event: "outcome", ...subject, detail: { outcome: "done" } });
  }
  const paths = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const files = paths.map((path) => ({ path, text: readFileSync(path) }));
  t.equal(files.length, 2);
  const count = files.map(({ text }) => text.toString("utf8").split("\n").length - 1);
  t.ok(count[0]! > 10 && count[1]! > 5, `${count.join(" and ")} records`);
  return { log, files };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
