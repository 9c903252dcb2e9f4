import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import type { Running } from "./running.ts";

/**
 * The one request that changes something: it happens after a yes, and only then.
 * @param source an archive with cowsay: its address for the guest, and its key (base64)
 */
export async function testInstallation(
  t: Test,
  { guest, person, limit }: Running,
  source: { readonly url: string; readonly key: string },
): Promise<void> {
  await t.test("an installation that nobody approved does not happen", async (t) => {
    await guest("useArchive", 60, source);
    const { decision, commit } = await guest("prepareAndLeave", limit.install, "cowsay");
    t.equal(decision, "ask");
    t.match(commit, /no open proposal/);
    t.equal(await guest("installed", 60, "cowsay"), false);
  });

  await t.test('"install cowsay" asks, and installs nothing when the answer is no', async (t) => {
    const { asked, status } = await person.answer('nlsh -c "install cowsay"', "n", limit.install);
    t.match(asked, /cowsay/);
    t.equal(status, exitCode.declined);
    t.equal(await guest("installed", 60, "cowsay"), false);
  });

  await t.test('"install cowsay" installs it when the answer is yes', async (t) => {
    const { status } = await person.answer('nlsh -c "install cowsay"', "y", limit.install);
    t.equal(status, exitCode.done);
    t.equal(await guest("installed", 60, "cowsay"), true);
    const { output } = await person.command("/usr/games/cowsay moo", limit.answer);
    t.match(output, /< moo >/);
  });
}
