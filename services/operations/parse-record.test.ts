import t from "tap";
import { parseRecord } from "./parse-record.ts";

const recorded = `Package: cowsay
Version: 3.03+dfsg2-8
Installed-Size: 93
Maintainer: Tony Mancill <tmancill@debian.org>
Architecture: all
Depends: libtext-charwidth-perl, perl:any
Description-en: configurable talking cow
 Cowsay (or cowthink) will turn text into happy ASCII cows.
 .
  It indents, too.
Description-md5: 6e2ccd4d5d5a3c1fa26d2b9b6bdf3ae5
Homepage: https://web.archive.org/cowsay
Tag: game::toys, interface::commandline,
 role::program
Section: games
Size: 20020

Package: other
Section: wrong
`;

t.test("a package's fields are read from its first paragraph", async (t) => {
  t.same(parseRecord(recorded), {
    summary: "configurable talking cow",
    description: "Cowsay (or cowthink) will turn text into happy ASCII cows.\n\n It indents, too.",
    section: "games",
    homepage: "https://web.archive.org/cowsay",
    download: 20_020,
    size: 93 * 1024,
  });
});

t.test("what a package does not say is null or empty", async (t) => {
  const nothing = { summary: "", description: "", section: null, homepage: null, download: null, size: null };
  t.same(parseRecord("Package: x\nSize: many\n"), nothing);
  t.same(parseRecord(""), nothing);
  t.ok(parseRecord(`Description: x\n ${"y".repeat(100_000)}\n`).description.length <= 20_000);
});
