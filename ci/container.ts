import { access, copyFile, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestResult } from "./container/test-result.ts";
import { imageArchive } from "./image-archive.ts";
import { startInNamespaces } from "./in-namespaces.ts";
import { logsFolder } from "./logs-folder.ts";
import { ended } from "./start-tied.ts";

type Program = "tests" | "first-answers" | "first-answers-booted" | "acting";

/** Seconds after which the container is ended, whatever it does. */
const limit = 900;

/**
 * Boots the image's root in a container, runs the services' *.container.ts there and leaves the journal, the console,
 * the table of `systemd-analyze security` and what the units of Parlance may do in out/logs.
 * @param words only test files with one of them in their names are run, all where there is none; "--sources" lays the
 *   services' TypeScript and the policy of this tree over the image's, which spares a build while one works on them;
 *   "--full" has tests do all that they are for, however long it takes
 * @throws when the container did not come to the end of the tests
 */
export async function runContainerTests(iso: string, words: readonly string[] = []): Promise<readonly TestResult[]> {
  return (await runInContainer(iso, "tests", words)) as readonly TestResult[];
}

/**
 * Boots the image's root in a container and runs a program of container/ there.
 * @returns what it wrote: a line of JSON each
 * @throws when it did not come to its end
 */
export async function runInContainer(
  iso: string,
  program: Program,
  words: readonly string[] = [],
): Promise<readonly unknown[]> {
  const archive = await imageArchive(iso);
  const logs = await logsFolder();
  const results = await mkdtemp(join(tmpdir(), "parlance-container-"));
  const scratch = await mkdtemp(join(tmpdir(), "parlance-container-"));
  const consoleLog = join(logs, "container-console.log");
  try {
    const log = await open(consoleLog, "w");
    const arguments_ = [iso, archive, results, scratch, program, ...words];
    const container = startInNamespaces("container/boot.ts", arguments_, ["ignore", log.fd, log.fd]);
    const timer = setTimeout(() => container.kill("SIGKILL"), limit * 1000);
    const code = await ended(container);
    clearTimeout(timer);
    await log.close();

    const found = await readFile(join(results, "results.jsonl"), "utf8").catch(() => "");
    const finished = await exists(join(results, "finished"));
    for (const name of ["journal.log", "output.log", "security.txt", "units.json"])
      if (await exists(join(results, name))) await copyFile(join(results, name), join(logs, `container-${name}`));
    if (!finished) {
      const tail = (await readFile(consoleLog, "utf8")).split("\n").slice(-30).join("\n");
      throw new Error(
        `${program} in the container did not come to the end (${code}, limit ${limit} s); ${consoleLog} ends with:\n${tail}`,
      );
    }
    return found
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown);
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
