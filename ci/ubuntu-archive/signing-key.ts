import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Tools } from "./in-tools.ts";

export interface SigningKey {
  /** Signs a file below the folder that the tools see: FOLDER/InRelease and FOLDER/Release.gpg from FOLDER/Release. */
  sign(folder: string): Promise<void>;
}

/**
 * Makes a key pair that lasts as long as the folder does; its public half lies there as key.asc and key.gpg.
 * @param work the folder that the tools see; gnupg/, key.asc and key.gpg are made in it
 */
export async function signingKey(tools: Tools, work: string): Promise<SigningKey> {
  await mkdir(join(work, "gnupg"), { mode: 0o700 });
  const options = [
    "--homedir=/mnt/work/gnupg",
    "--batch",
    "--quiet",
    "--yes",
    "--passphrase=",
    "--pinentry-mode=loopback",
  ];
  const gpg = [...tools.enter, "gpg", ...options];
  await tools.run`${gpg} --quick-generate-key ${"Archive of a test, thrown away"} ed25519 sign never`;
  await tools.run`${gpg} --output /mnt/work/key.gpg --export`;
  await tools.run`${gpg} --output /mnt/work/key.asc --armor --export`;
  return {
    async sign(folder) {
      const inside = `/mnt/work/${folder}`;
      await tools.run`${gpg} --output ${`${inside}/InRelease`} --clearsign ${`${inside}/Release`}`;
      await tools.run`${gpg} --output ${`${inside}/Release.gpg`} --armor --detach-sign ${`${inside}/Release`}`;
    },
  };
}
