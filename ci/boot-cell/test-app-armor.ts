import type { Test } from "tap";
import type { Running } from "./running.ts";

/** The distribution's own package has about a hundred; fewer than these means that loading ended early. */
const fewest = 20;

/** Is AppArmor's policy in force, and does it let the sandbox's program work? */
export async function testAppArmor(t: Test, { guest, limit }: Running): Promise<void> {
  await t.test("AppArmor's profiles are loaded, and bubblewrap works under its own", async (t) => {
    t.same(await guest("states", 60, ["apparmor.service"]), ["active"]);
    const { profiles, bubblewrap } = await guest("appArmor", limit.answer);
    t.ok(profiles.length >= fewest, `${profiles.length} profiles are loaded`);
    t.equal(bubblewrap, "bwrap (unconfined)");
    t.comment(`${profiles.length} profiles are loaded`);
  });
}
