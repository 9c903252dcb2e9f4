import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { hostMirrors, publicMirrors } from "./mirror.ts";

t.test("the archive is read from deb822 sources", async (t) => {
  const apt = t.testdir({
    "sources.list.d": {
      "debian.sources": [
        "# a comment",
        "Types: deb",
        "URIs: http://mirror.example/debian/",
        "Suites: bookworm bookworm-updates",
        "",
        "Types: deb",
        "URIs: http://mirror.example/debian-security",
        "Suites: bookworm-security",
      ].join("\n"),
    },
  });
  t.strictSame(await hostMirrors("debian", apt), {
    main: "http://mirror.example/debian",
    security: "http://mirror.example/debian-security",
  });
});

t.test("the archive is read from one-line sources, whatever its address is, by its keyring", async (t) => {
  const apt = t.testdir({
    "sources.list": [
      "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://cache.example/x trixie main",
      "deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://cache.example/s trixie-security main",
      "#deb http://mirror.example/debian trixie main",
    ].join("\n"),
  });
  t.strictSame(await hostMirrors("debian", apt), {
    main: "http://cache.example/x",
    security: "http://cache.example/s",
  });
});

t.test("archives of others are not taken for Debian's", async (t) => {
  const apt = t.testdir();
  await mkdir(join(apt, "sources.list.d"));
  await writeFile(join(apt, "sources.list.d/tool.list"), "deb https://tool.example/apt stable main\n");
  await writeFile(
    join(apt, "sources.list.d/ubuntu.sources"),
    "Types: deb\nURIs: http://archive.example/ubuntu/\nSuites: noble noble-security\n",
  );
  t.strictSame(await hostMirrors("debian", apt), {});
});

t.test("an archive with a password, or on this machine's disk, is not one to build from", async (t) => {
  for (const uri of ["http://me:secret@mirror.example/debian", "file:///srv/debian", "cdrom:/debian"]) {
    const apt = t.testdir({ "sources.list": `deb ${uri} trixie main\ndeb ${uri} trixie-security main\n` });
    t.strictSame(await hostMirrors("debian", apt), {}, uri);
  }
});

t.test("a host without apt has none", async (t) => {
  t.strictSame(await hostMirrors("debian", join(t.testdir(), "nothing")), {});
});

t.test("the archive that everybody can use is the one that debootstrap knows", async (t) => {
  const debian = await publicMirrors("debian");
  t.match(debian?.main, /^http:\/\/[^/]+\/debian$/);
  t.equal(debian?.security, `${debian?.main}-security`);
  const ubuntu = await publicMirrors("ubuntu");
  t.match(ubuntu?.main, /^http:\/\/archive\.[^/]+\/ubuntu$/);
  t.equal(ubuntu?.security, ubuntu?.main);
});
