import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import type { Running } from "./running.ts";

const network = { ssid: "Quiet Harbour", password: "lantern-over-water" };
const passwordAsked = /the password of the wireless network "?Quiet Harbour"? \(it does not show\): $/;

/** Joining a wireless network, which takes a password that nobody but the person and the network may learn. */
export async function testWireless(t: Test, { guest, person, limit }: Running): Promise<void> {
  const join = `nlsh -c 'connect to wifi "${network.ssid}"'`;
  const device = await guest("accessPoint", 120, network);

  await t.test("the wireless networks in reach are told", async (t) => {
    for (let tries = 0; tries < 10; tries += 1) {
      const { output } = await person.command("nlsh -c 'show wireless networks nearby'", limit.answer);
      if (output.includes(network.ssid)) return;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
    t.fail(`${network.ssid} is among them`);
  });

  await t.test("a wrong password joins nothing, and leaves nothing", async (t) => {
    const { output, status } = await person.answer(join, "y", limit.install, [passwordAsked, "not-the-password"]);
    t.equal(status, exitCode.failed);
    t.match(output, /password/);
    t.notOk((await guest("connections", 60)).saved.includes(network.ssid));
  });

  await t.test("the password is asked for, does not show, and joins the network", async (t) => {
    const { asked, output, status } = await person.answer(join, "y", limit.install, [passwordAsked, network.password]);
    t.match(asked, /Join the wireless network/);
    t.equal(status, exitCode.done, output);
    t.match(output, new RegExp(`Joined ${network.ssid} with ${device}`));
    t.equal((await guest("connections", 60)).active[device], network.ssid);
    t.notMatch(asked + output, network.password);
  });

  await t.test("joining is taken back: the machine leaves the network and forgets it", async (t) => {
    const { asked, output, status } = await person.answer("nlsh -c 'undo that'", "y", limit.install);
    t.match(asked, /Leave the wireless network/);
    t.equal(status, exitCode.done, output);
    const { active, saved } = await guest("connections", 60);
    t.equal(active[device], undefined);
    t.notOk(saved.includes(network.ssid));
  });

  await t.test("neither password stands in the audit log or in the journal", async (t) => {
    for (const password of [network.password, "not-the-password"])
      t.same(await guest("whereItStands", 120, password), []);
    t.same(await guest("whereItStands", 120, network.ssid), ["audit", "journal"], "the same search finds the name");
  });
}
