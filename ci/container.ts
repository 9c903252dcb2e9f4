import { access, copyFile, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestResult } from "./container/test-result.ts";
import { imageArchive } from "./image-archive.ts";
import { startInNamespaces } from "./in-namespaces.ts";
import { logsFolder } from "./logs-folder.ts";
import { ended } from "./start-tied.ts";

/** Seconds after which the container is ended, whatever it does. */
const limit = 600;

/**
 * Boots the image's root in a container, runs the services' *.container.ts there and leaves the journal, the console and
 * the table of `systemd-analyze security` in out/logs.
 * @throws when the container did not come to the end of the tests
 */
export async function runContainerTests(iso: string): Promise<readonly TestResult[]> {
  const archive = await imageArchive(iso);
  const logs = await logsFolder();
  const results = await mkdtemp(join(tmpdir(), "parlance-container-"));
  const scratch = await mkdtemp(join(tmpdir(), "parlance-container-"));
  const consoleLog = join(logs, "container-console.log");
  try {
    const log = await open(consoleLog, "w");
    const arguments_ = [iso, archive, results, scratch];
    const container = startInNamespaces("container/boot.ts", arguments_, ["ignore", log.fd, log.fd]);
    const timer = setTimeout(() => container.kill("SIGKILL"), limit * 1000);
    const code = await ended(container);
    clearTimeout(timer);
    await log.close();

    const found = await readFile(join(results, "results.jsonl"), "utf8").catch(() => "");
    const finished = await exists(join(results, "finished"));
    for (const name of ["journal.log", "output.log", "security.txt"])
      if (await exists(join(results, name))) await copyFile(join(results, name), join(logs, `container-${name}`));
    if (!finished) {
      const tail = (await readFile(consoleLog, "utf8")).split("\n").slice(-30).join("\n");
      throw new Error(
        `the tests in the container did not come to their end (${code}, limit ${limit} s); ${consoleLog} ends with:\n${tail}`,
      );
    }
    return found
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as TestResult);
  } finally {
    await rm(results, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
