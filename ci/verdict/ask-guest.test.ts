import { duplexPair } from "node:stream";
import t from "tap";
import { guestOn } from "./ask-guest.ts";
import { seal } from "./seal.ts";

const nonce = "nonce";

t.test("each question gets the answer of its own place, also after one that came too late", async (t) => {
  const [host, guest] = duplexPair();
  const ask = guestOn(host, nonce);
  await t.rejects(ask("installed", 0.01, "cowsay"), { message: /did not answer installed within 0.01 s/ });
  guest.write(seal(nonce, 0, { value: true }));
  guest.write(seal(nonce, 1, { value: ["active"] }));
  t.same(await ask("states", 5, ["a.service"]), ["active"]);
});

t.test("what the guest found wrong is said", async (t) => {
  const [host, guest] = duplexPair();
  guest.write(seal(nonce, 0, { problem: "no such unit" }));
  await t.rejects(guestOn(host, nonce)("states", 5, ["a.service"]), { message: "states in the guest: no such unit" });
});

t.test("a machine that is gone is said to be gone at once, as often as it is asked", async (t) => {
  const [host, guest] = duplexPair();
  host.on("error", () => {});
  const ask = guestOn(host, nonce);
  const waiting = ask("settle", 600);
  host.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
  guest.destroy();
  await t.rejects(waiting, { message: "the machine was gone before it answered settle" });
  await t.rejects(ask("powerOff", 600), { message: "the machine was gone before it answered powerOff" });
});
