import t from "tap";
import { archiveTrouble } from "./archive-trouble.ts";

const mirrors = { main: "http://a.example/debian", security: "http://a.example/debian-security" };

for (const [said, where, key] of [
  ["     | E: Failed getting release file http://a.example/debian/dists/trixie/Release", mirrors.main, "mirror:"],
  ["     | E: Invalid Release signature", mirrors.main, "mirror:"],
  ["     | E: Failed to fetch http://a.example/debian/pool/a.deb  404  Not Found", mirrors.main, "mirror:"],
  [
    "     | E: The repository 'http://a.example/debian-security x-security Release' does not have a Release file.",
    mirrors.security,
    "security_mirror:",
  ],
  [
    "     | E: Release file for http://a.example/debian/dists/x/InRelease is expired (invalid since 23d).",
    mirrors.main,
    "mirror:",
  ],
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
  for (const said of ["E: Unable to locate package x", "E: Failed to fetch file:/mnt/archive/x  File not found"])
    t.equal(archiveTrouble(new Error(said), mirrors, "small"), undefined);
});

t.test("of an archive that only the tools come from it is said that this machine names it", (t) => {
  const debian = { main: "http://debian.example/debian", security: "http://debian.example/debian-security" };
  const said = new Error("E: Failed to fetch http://debian.example/debian/dists/trixie/InRelease  Connection refused");
  const { problems } = archiveTrouble(said, mirrors, "mine", debian)!;
  t.match(problems[0], { where: debian.main, hint: /in this machine's \/etc\/apt\/sources\.list\.d$/ });
  t.end();
});
