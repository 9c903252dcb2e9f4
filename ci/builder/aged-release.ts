import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Tools } from "../ubuntu-archive/in-tools.ts";
import { signingKey } from "../ubuntu-archive/signing-key.ts";

/** An archive's list of its lists, as it would have been signed at another time. */
export interface AgedRelease {
  /** the public half of the key that signs it now, in ASCII */
  readonly keyFile: string;
  /**
   * @param inRelease address of the original
   * @param days how long ago it was signed
   * @param valid for how many days it was good; for ever where this is not given
   */
  sign(inRelease: string, days: number, valid?: number): Promise<Buffer>;
}

/** @param work a folder that the tools see as /mnt/work */
export async function agedRelease(tools: Tools, work: string): Promise<AgedRelease> {
  await mkdir(work, { recursive: true });
  const key = await signingKey(tools, work);
  return {
    keyFile: join(work, "key.asc"),
    async sign(inRelease, days, valid) {
      const original = await (await fetch(inRelease)).text();
      const day = 86_400_000;
      const date = Date.now() - days * day;
      const signed = /\n\n([^]*?)\n-----BEGIN PGP SIGNATURE-----/.exec(original)![1]!;
      const until = valid === undefined ? [] : [`Valid-Until: ${new Date(date + valid * day).toUTCString()}`];
      const kept = signed.split("\n").filter((line) => !/^(Date|Valid-Until):/.test(line));
      const head = [`Date: ${new Date(date).toUTCString()}`, ...until];
      const folder = `release-${days}-${valid}-${inRelease.replaceAll(/\W+/g, "-")}`;
      await mkdir(join(work, folder));
      await writeFile(join(work, folder, "Release"), [...head, ...kept, ""].join("\n"));
      await key.sign(folder);
      return readFile(join(work, folder, "InRelease"));
    },
  };
}
