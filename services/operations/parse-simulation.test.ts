import t from "tap";
import { parseDownloadSize } from "./parse-download-size.ts";
import { parseSimulation } from "./parse-simulation.ts";

/** What apt 3.0 of Debian 13 printed for a request that installs, upgrades and removes; long lists are shortened. */
const recorded = `Reading package lists...
Building dependency tree...
Reading state information...
The following additional packages will be installed:
  e2fsprogs orphan-sysvinit-scripts sysv-rc
Suggested packages:
  gpart parted fuse2fs e2fsck-static libarchive13t64 bootchart2 bootlogd
The following packages will be REMOVED:
  dbus-user-session libpam-systemd polkitd systemd-sysv
The following NEW packages will be installed:
  e2fsprogs orphan-sysvinit-scripts sysv-rc sysvinit-core
The following packages will be upgraded:
  bash
WARNING: The following essential packages will be removed.
This should NOT be done unless you know exactly what you are doing!
  systemd-sysv
1 upgraded, 4 newly installed, 4 to remove and 0 not upgraded.
Inst bash [5.2.36-1] (5.2.37-2+b10 Debian:13.7/stable [amd64])
Conf bash (5.2.37-2+b10 Debian:13.7/stable [amd64])
Remv dbus-user-session [1.16.2-2]
Remv polkitd [126-2]
Remv libpam-systemd [257.13-1~deb13u1]
Remv systemd-sysv [257.13-1~deb13u1]
Inst e2fsprogs (1.47.2-3+b12 Debian:13.7/stable [amd64])
Inst sysv-rc (3.14-4 Debian:13.7/stable [all])
Inst orphan-sysvinit-scripts (0.21+deb13u2 Debian:13.7/stable [all])
Inst sysvinit-core (3.14-4 Debian:13.7/stable [amd64])
Conf e2fsprogs (1.47.2-3+b12 Debian:13.7/stable [amd64])
Conf sysv-rc (3.14-4 Debian:13.7/stable [all])
Conf orphan-sysvinit-scripts (0.21+deb13u2 Debian:13.7/stable [all])
Conf sysvinit-core (3.14-4 Debian:13.7/stable [amd64])
`;

t.test("what is installed, upgraded and removed is read from apt's simulation, sorted", async (t) => {
  t.same(parseSimulation(recorded), {
    install: [
      { package: "bash", version: "5.2.37-2+b10" },
      { package: "e2fsprogs", version: "1.47.2-3+b12" },
      { package: "orphan-sysvinit-scripts", version: "0.21+deb13u2" },
      { package: "sysv-rc", version: "3.14-4" },
      { package: "sysvinit-core", version: "3.14-4" },
    ],
    upgrade: ["bash"],
    remove: ["dbus-user-session", "libpam-systemd", "polkitd", "systemd-sysv"],
    configure: [],
  });
});

t.test(
  "what is installed in the place of what is removed is seen, and another architecture's package is told apart",
  async (t) => {
    // apt 2.6 for `apt-get --simulate remove perl-base`, cut short; the second Inst line has a list of what breaks at its end.
    const removal = `Remv libperl5.36 [5.36.0-7+deb12u2] [mmdebstrap:amd64 ]
Remv mmdebstrap [1.3.5-7]
Remv libfoo:i386 [1.0]
Inst libpq-dev [15.18-0+deb12u1] (15.20-0+deb12u1 Debian-Security:12/oldstable-security [amd64]) []
Inst libpq5 [15.18-0+deb12u1] (15.20-0+deb12u1 Debian-Security:12/oldstable-security [amd64])
Conf libpq5 (15.20-0+deb12u1 Debian-Security:12/oldstable-security [amd64])
`;
    t.same(parseSimulation(removal), {
      install: [
        { package: "libpq-dev", version: "15.20-0+deb12u1" },
        { package: "libpq5", version: "15.20-0+deb12u1" },
      ],
      upgrade: ["libpq-dev", "libpq5"],
      remove: ["libfoo:i386", "libperl5.36", "mmdebstrap"],
      configure: [],
    });
  },
);

t.test("a simulation that does nothing is empty", async (t) => {
  t.same(parseSimulation("Reading package lists...\n0 upgraded, 0 newly installed.\n"), {
    install: [],
    upgrade: [],
    remove: [],
    configure: [],
  });
});

t.test("what is unpacked already is to be configured, and nothing that is installed anew", async (t) => {
  const text = `Inst cowsay (3.03+dfsg2-8 Debian:13.7/stable [all])
Conf trouble (1.0 local [all])
Conf cowsay (3.03+dfsg2-8 Debian:13.7/stable [all])
`;
  const { install, configure } = parseSimulation(text);
  t.same(install, [{ package: "cowsay", version: "3.03+dfsg2-8" }]);
  t.same(configure, [{ package: "trouble", version: "1.0" }]);
});

t.test("an action that is not understood is an error, not overlooked", async (t) => {
  for (const line of [
    "Inst bash",
    "Inst bash [5.2]",
    "Remv",
    "Remv ",
    "Remv bash (1 x [all])",
    "Purg bash (1 x [all])",
  ])
    t.throws(() => parseSimulation(`${line} \n`), /not understood/, line);
});

t.test("the sizes of all files to fetch are added up", async (t) => {
  const printed = `'http://example.org/pool/main/n/nginx/nginx-common_1.26.3-3%2bdeb13u7_all.deb' nginx-common_1.26.3-3+deb13u7_all.deb 111248 MD5Sum:af8a7ca2a30ebdab1340f36127a08e8a
'http://example.org/pool/main/n/nginx/nginx_1.26.3-3%2bdeb13u7_amd64.deb' nginx_1.26.3-3+deb13u7_amd64.deb 611612 MD5Sum:0059a9afc806317621b98dc986c54ac5
`;
  t.equal(parseDownloadSize(printed), 111_248 + 611_612);
  t.equal(parseDownloadSize(""), 0);
});
