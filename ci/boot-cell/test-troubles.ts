import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Test } from "tap";
import type { Running } from "./running.ts";

/** Trouble that only a whole machine has: it is caused, and the machine speaks up, and says what could help. */
export async function testTroubles(t: Test, { guest, person, limit }: Running): Promise<void> {
  const after = async (subject: string, state: "open" | "over") =>
    await guest("event", 60, { subject, state, seconds: 30 });

  await t.test("what writes into the kernel's log as if it were the kernel is no trouble", async (t) => {
    await guest("cause", 60, { trouble: "forged" });
    t.equal(await guest("event", 60, { subject: "sdq", state: "open", seconds: 3 }), null);
  });

  await t.test("a service that took all memory is told of", async (t) => {
    const subject = await guest("cause", 60, { trouble: "memory" });
    const event = await after(subject, "open");
    t.match(event, { kind: "out of memory" });
    t.comment(`told within ${event?.after} ms`);
  });

  await t.test("a file system that has errors is told of, until it is gone", async (t) => {
    const subject = await guest("cause", 60, { trouble: "file system", image: fileSystem() });
    t.match(await after(subject, "open"), { kind: "read-only file system" });
    await guest("cause", 60, { trouble: "file system gone" });
    t.ok(await after(subject, "over"));
  });

  await t.test("a disk that cannot be read is told of, until it is gone", async (t) => {
    const subject = await guest("cause", 60, { trouble: "disk" });
    t.match(await after(subject, "open"), { kind: "disk error" });
    await guest("cause", 60, { trouble: "disk gone" });
    t.ok(await after(subject, "over"));
  });

  await t.test("a clock that was lost is told of, and set again by what keeps it", async (t) => {
    const subject = await guest("cause", 60, { trouble: "clock" });
    const event = await after(subject, "open");
    t.match(event, { kind: "clock unset" });
    const { output, status } = await person.confirm(
      `parlancectl fix ${event?.number}`,
      "systemd-timesyncd",
      limit.install,
    );
    t.equal(status, 0, output);
    t.match(output, /It helped/);
    t.ok(await after(subject, "over"));
  });
}

/** A small file system that is no longer written to once it has an error. */
function fileSystem(): string {
  const folder = mkdtempSync(join(tmpdir(), "parlance-trouble-"));
  try {
    const file = join(folder, "image");
    execFileSync("mke2fs", ["-q", "-t", "ext4", "-e", "remount-ro", file, "2M"]);
    return gzipSync(readFileSync(file)).toString("base64");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
