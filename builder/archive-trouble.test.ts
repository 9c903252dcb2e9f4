import t from "tap";
import { archiveTrouble } from "./archive-trouble.ts";

const mirrors = { main: "http://a.example/debian", security: "http://a.example/debian-security" };

for (const [said, where, key] of [
  ["     | E: Failed getting release file http://a.example/debian/dists/trixie/Release", mirrors.main, "mirror:"],
  ["     | E: Invalid Release signature", mirrors.main, "mirror:"],
  ["     | E: Failed to fetch http://a.example/debian/pool/a.deb  404  Not Found", mirrors.main, "mirror:"],
  [
    "     | E: Failed to fetch http://a.example/debian-security/dists/x/InRelease  Unable to connect",
    mirrors.security,
    "security_mirror:",
  ],
] as const)
  t.test(`${said.trim()}: the address and the key of the profile are named`, async (t) => {
    const trouble = archiveTrouble(new Error(`error: stage failed\n${said}\n  log: x`), mirrors, "small");
    t.match(trouble?.problems, [
      { where, found: said.replace("     | ", ""), hint: `"${key}" in profiles/small.yaml` },
    ]);
  });

t.test("another failure stays what it is", async (t) => {
  t.equal(archiveTrouble(new Error("E: Unable to locate package x"), mirrors, "small"), undefined);
});
