import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface KeyPair {
  /** file of the private key */
  readonly file: string;
  /** line for an authorized_keys file */
  readonly line: string;
}

export async function makeKey(folder: string, name: string): Promise<KeyPair> {
  const file = join(folder, name);
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file]);
  return { file, line: (await run("ssh-keygen", ["-y", "-f", file])).stdout };
}

export interface Door {
  /** of the loopback interface */
  readonly port: number;
  /** the only host key that is believed: a line of its .pub file */
  readonly hostKey: string;
  /** takes the file that remembers it */
  readonly folder: string;
}

/** How somebody comes in: with a key, or with whatever else the server lets them try. */
export type Entry = { readonly user: string; readonly key?: KeyPair };

/** Runs a command over SSH. @returns its exit status (255: not let in), what it printed, and what SSH itself said */
export async function ssh(
  { port, hostKey, folder }: Door,
  { user, key }: Entry,
  command: string,
  seconds: number,
): Promise<{ status: number; output: string; problem: string }> {
  const known = join(folder, "known_hosts");
  await writeFile(known, `[127.0.0.1]:${port} ${hostKey}`);
  const settings = {
    BatchMode: "yes",
    GlobalKnownHostsFile: "/dev/null",
    UserKnownHostsFile: known,
    StrictHostKeyChecking: "yes",
    IdentitiesOnly: "yes",
    ConnectTimeout: String(seconds),
    ...(key === undefined
      ? { PubkeyAuthentication: "no", PreferredAuthentications: "password,keyboard-interactive" }
      : { IdentityFile: key.file }),
  };
  const options = Object.entries(settings).map(([name, value]) => `-o${name}=${value}`);
  // -F none: nothing of what the person at this machine has set up.
  const arguments_ = ["-F", "none", ...options, "-p", String(port), `${user}@127.0.0.1`, "--", command];
  return await run("ssh", arguments_, { timeout: seconds * 1000, env: { PATH: process.env["PATH"] } }).then(
    ({ stdout, stderr }) => ({ status: 0, output: stdout, problem: stderr }),
    (error: Error & { code?: unknown; stdout?: string; stderr?: string }) => {
      if (typeof error.code !== "number") throw error;
      return { status: error.code, output: error.stdout ?? "", problem: error.stderr ?? "" };
    },
  );
}
