import t from "tap";
import { seal, unseal } from "./seal.ts";

const line = seal("nonce", 3, { value: ["running"] }).trimEnd();

t.test("a sealed answer is read back", async (t) => {
  t.same(unseal("nonce", 3, line), { value: ["running"] });
});

t.test("an answer of another run, at another place, changed, or none at all is no verdict", async (t) => {
  t.throws(() => unseal("other", 3, line), /not sealed/);
  t.throws(() => unseal("nonce", 4, line), /not sealed/);
  t.throws(() => unseal("nonce", 3, line.replace("running", "stopped")), /not sealed/);
  t.throws(() => unseal("nonce", 3, '{"value":["running"]}'), /not sealed/);
  t.throws(() => unseal("nonce", 3, ""), /not sealed/);
});
