import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { startInNamespaces } from "./in-namespaces.ts";
import { ended } from "./start-tied.ts";

const limit = 300;

/**
 * A small signed apt archive that an image can install cowsay from, made once for each state of the image's packages.
 * @returns its folder
 */
export async function imageArchive(iso: string): Promise<string> {
  const shelf = resolve(import.meta.dirname, "../out/cache/test-archive");
  const scratch = await mkdtemp(join(tmpdir(), "parlance-archive-"));
  try {
    const maker = startInNamespaces("make-image-archive.ts", [iso, shelf, scratch], ["ignore", "pipe", "pipe"]);
    const timer = setTimeout(() => maker.kill("SIGKILL"), limit * 1000);
    const [folder, problem, code] = await Promise.all([text(maker.stdout!), text(maker.stderr!), ended(maker)]);
    clearTimeout(timer);
    if (code !== 0)
      throw new Error(`the archive of test packages was not made (${code}, limit ${limit} s): ${problem}`);
    return folder.trim();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
