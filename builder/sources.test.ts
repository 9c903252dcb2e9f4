import t from "tap";
import { bases } from "./bases.ts";
import { sourcesOf } from "./sources.ts";

t.test("all pockets of a base are sources, each with the key that signs it", async (t) => {
  const mirrors = { main: "http://a.example/debian", security: "http://a.example/debian-security" };
  t.equal(
    sourcesOf(bases["debian-13"], mirrors, "/usr/share/keyrings/debian-archive-keyring.gpg"),
    `Types: deb
URIs: http://a.example/debian
Suites: trixie trixie-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://a.example/debian-security
Suites: trixie-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`,
  );
});

t.test("of Ubuntu all four components are", async (t) => {
  const mirrors = { main: "http://a.example/ubuntu", security: "http://a.example/ubuntu" };
  const text = sourcesOf(bases["ubuntu-24.04"], mirrors, "/k.gpg");
  t.match(text, "Suites: noble noble-updates\nComponents: main restricted universe multiverse\nSigned-By: /k.gpg\n");
  t.match(text, "Suites: noble-security\nComponents: main restricted universe multiverse\n");
});
