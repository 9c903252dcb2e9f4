import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { certificates } from "./certificates.ts";

const day = 86_400_000;

t.test("a certificate that ends within two weeks is seen, with its day; what is none is not", async (t) => {
  const folder = t.testdir({ README: "", broken: { "cert.pem": "-----BEGIN CERTIFICATE-----\n" }, empty: {} });
  mkdirSync(join(folder, "example.org"));
  const file = join(folder, "example.org/cert.pem");
  const make = ["req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", "/dev/null", "-subj", "/CN=example.org"];
  execFileSync("openssl", [...make, "-days", "30", "-out", file], { stdio: "ignore" });
  const inDays = (days: number) => certificates(folder, () => Date.now() + days * day).look(new Set());
  t.same(await inDays(0), []);
  const end = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
  t.same(await inDays(17), [{ subject: "example.org", detail: end }]);
  t.same(await inDays(40), [{ subject: "example.org", detail: end }], "and when it has ended");
  t.same(await certificates(join(folder, "none")).look(new Set()), []);
});
