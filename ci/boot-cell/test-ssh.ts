import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import { type Door, type KeyPair, makeKey, ssh } from "../ssh.ts";
import type { Running } from "./running.ts";

/** How the machine was prepared to be reached. */
export interface Reachable {
  readonly port: number;
  /** the key that it was started with */
  readonly key: KeyPair;
  /** an empty folder for what SSH has to remember */
  readonly folder: string;
}

/** A server: nobody is logged in at the machine, and over the network comes in who has the key, and no other way. */
export async function testSsh(t: Test, { guest, limit }: Running, { port, key, folder }: Reachable): Promise<void> {
  await t.test("nobody is logged in without having shown a key", async (t) => {
    t.same(await guest("sessions", 60), []);
  });

  const { names, old, own } = await guest("hostKeys", 60);
  await t.test("the host key was made at this start, and is no part of the image", async (t) => {
    t.same(names, ["ssh_host_ed25519_key", "ssh_host_ed25519_key.pub"]);
    t.same(old, []);
  });

  const door: Door = { port, hostKey: own, folder };
  await t.test(
    "the key that the machine was started with lets the live user in, and requests are understood",
    async (t) => {
      const command = 'touch ~/made-over-ssh; nlsh -c "list all files in my home directory"';
      const { status, output, problem } = await ssh(door, { user: "parlance", key }, command, limit.answer);
      t.equal(status, exitCode.done, problem);
      t.match(output, "made-over-ssh");
    },
  );

  await t.test("another key, root, and passwords are refused", async (t) => {
    const foreign = await makeKey(folder, "foreign");
    // Three and no more: after that the server does not listen to this address for a while.
    for (const entry of [{ user: "parlance", key: foreign }, { user: "root", key }, { user: "parlance" }]) {
      const { status, problem } = await ssh(door, entry, "true", limit.answer);
      t.equal(status, 255);
      t.match(problem, "Permission denied (publickey).");
    }
  });
}
