import type { Test } from "tap";
import type { Running } from "./running.ts";

/**
 * What the services must be able to do, and what not.
 * @param url something that can be reached from the guest, over the network
 */
export async function testConfinement(t: Test, { guest, limit }: Running, url: string): Promise<void> {
  const inference = "parlance-inference.service";
  const systemApi = "parlance-system-api.service";

  await t.test("the model answers on its socket", async (t) => {
    const { text, milliseconds } = await guest("askModel", limit.model, "Say hello.");
    t.match(text, /\S/);
    t.comment(`the first answer took ${milliseconds} ms`);
  });

  await t.test("the System API has accepted its policy and runs", async (t) => {
    t.same(await guest("states", 60, [systemApi, inference]), ["active", "active"]);
  });

  await t.test("inference has no network", async (t) => {
    t.same(await guest("networkOf", 60, { unit: inference, url }), { interfaces: ["lo"], reaches: false });
    const other = await guest("networkOf", 60, { unit: "NetworkManager.service", url });
    t.equal(other.reaches, true, "the same probe reaches the test from where there is a network");
  });

  await t.test("neither inference nor the System API can write outside their own places", async (t) => {
    const folders = ["/usr/lib/parlance", "/etc", "/etc/parlance/policy.d", "/home/parlance", "/var/lib"];
    for (const unit of [inference, systemApi]) t.same(await guest("writableFor", 60, { unit, folders }), [], unit);
    const unconfined = await guest("writableFor", 60, { unit: "getty@tty1.service", folders: ["/var/lib"] });
    t.same(unconfined, ["/var/lib"], "the same probe writes where nothing forbids it");
  });
}
