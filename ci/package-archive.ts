import { appendFile, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { $ } from "zx/core";

export interface PackageArchive {
  /** serve it as it is; in sources.list: `deb [signed-by=KEYRING] URL ./` */
  readonly folder: string;
  /** the public half of the key that signs it, in the folder; the other half is gone */
  readonly keyring: string;
  /** file names of the packages in it */
  readonly packages: readonly string[];
}

const run = $({ stdio: ["ignore", "pipe", "pipe"], quiet: true });

/**
 * Makes a small signed apt archive for tests: cowsay with everything it needs that `tree` lacks, from Debian's own
 * archive, and `archive-probe`, a package with a user, a configuration file and a service that its installation starts.
 * @param tools a Debian chroot with apt, apt-utils, dpkg-deb, gpg and gpg-agent: the host may have none of them
 * @param tree the root of the system that will install from it; it is only read
 * @param folder is made, and must not exist yet
 * @param sources lines for sources.list; by default those of `tree`
 */
export async function packageArchive(options: {
  readonly tools: string;
  readonly tree: string;
  readonly folder: string;
  readonly sources?: string;
}): Promise<PackageArchive> {
  const { tools, tree, folder } = options;
  const work = await mkdtemp(join(tmpdir(), "package-archive-"));
  // Namespaces of its own: no mount and no key agent is left behind.
  const enter = ["unshare", "--mount", "--propagation=private", "--pid", "--fork", "--kill-child"].concat(
    ["sh", "-euc", enterScript, "enter"],
    [tools, work],
  );
  try {
    await layInput(tree, work, options.sources);
    const apt = ["-o", "Dir::State=/mnt/state", "-o", "Dir::State::status=/mnt/status", "-o", "Dir::Cache=/mnt/cache"];
    const etc = [
      "-o",
      "Dir::Etc::SourceList=/mnt/etc/sources.list",
      "-o",
      "Dir::Etc::SourceParts=/mnt/etc/sources.list.d",
      "-o",
      "APT::Sandbox::User=root",
    ];
    await run`${enter} apt-get ${apt} ${etc} --quiet --error-on=any update`;
    await run`${enter} apt-get ${apt} ${etc} --quiet --yes --download-only --no-install-recommends install cowsay`;
    const archive = join(work, "archive");
    await mkdir(archive);
    for (const name of await readdir(join(work, "cache/archives")))
      if (name.endsWith(".deb")) await rename(join(work, "cache/archives", name), join(archive, name));
    await run`${enter} dpkg-deb --root-owner-group --build /mnt/probe /mnt/archive/archive-probe_1.0_all.deb`;
    const packages = (await readdir(archive)).sort();
    if (!packages.some((name) => name.startsWith("cowsay_"))) throw new Error(`${tree} has cowsay already`);

    await sign(enter, archive);
    await cp(archive, folder, { recursive: true, errorOnExist: true, force: false });
    return { folder, keyring: join(folder, "archive.gpg"), packages };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function layInput(tree: string, work: string, sources: string | undefined): Promise<void> {
  await copyFile(join(tree, "var/lib/dpkg/status"), join(work, "status"));
  await mkdir(join(work, "etc/sources.list.d"), { recursive: true });
  await mkdir(join(work, "cache/archives/partial"), { recursive: true });
  await mkdir(join(work, "state/lists/partial"), { recursive: true });
  await mkdir(join(work, "gnupg"), { mode: 0o700 });
  await cp("/etc/resolv.conf", join(work, "resolv.conf"), { dereference: true });
  if (sources !== undefined) await writeFile(join(work, "etc/sources.list"), sources);
  else await copySources(tree, work);
  for (const [path, text] of Object.entries(probe)) {
    await mkdir(join(work, "probe", path, ".."), { recursive: true });
    await writeFile(join(work, "probe", path), text, { mode: path === "DEBIAN/postinst" ? 0o755 : 0o644 });
  }
}

/** The system's own sources, with its own keys: those of the tools are of another distribution, perhaps. */
async function copySources(tree: string, work: string): Promise<void> {
  for (const name of ["sources.list", "sources.list.d"])
    await cp(join(tree, "etc/apt", name), join(work, "etc", name), { recursive: true }).catch(ignoreMissing);
  const files = (await readdir(join(work, "etc"), { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const text = await readFile(path, "utf8");
    const keys = [...text.matchAll(/\bsigned-by\s*[:=]\s*(\/[^\s\],]+)/gi)].map(([, key]) => key!);
    for (const key of new Set(keys)) await cp(join(tree, key), join(work, "keys", key), { dereference: true });
    await writeFile(path, text.replaceAll(/(\bsigned-by\s*[:=]\s*)(\/)/gi, "$1/mnt/keys/"));
  }
}

async function sign(enter: readonly string[], archive: string): Promise<void> {
  const packages = await run`${enter} sh -c ${"cd /mnt/archive && apt-ftparchive packages ."}`;
  await writeFile(join(archive, "Packages"), packages.stdout);
  const release =
    await run`${enter} sh -c ${"cd /mnt/archive && apt-ftparchive -o APT::FTPArchive::Release::Suite=test release ."}`;
  await appendFile(join(archive, "Release"), release.stdout);
  const gpg = [
    "gpg",
    "--homedir=/mnt/gnupg",
    "--batch",
    "--quiet",
    "--yes",
    "--passphrase=",
    "--pinentry-mode=loopback",
  ];
  await run`${enter} ${gpg} --quick-generate-key ${"archive of a test"} ed25519 sign never`;
  await run`${enter} ${gpg} --output /mnt/archive/InRelease --clearsign /mnt/archive/Release`;
  await run`${enter} ${gpg} --output /mnt/archive/archive.gpg --export`;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** enter TOOLS WORK COMMAND…: runs the command in the tools tree, with the folder WORK at /mnt. */
const enterScript = `
tools=$1 work=$2; shift 2
mount -t proc proc "$tools/proc"
mount -t tmpfs tmpfs "$tools/tmp"
mount --bind "$work" "$tools/mnt"
mount --bind "$work/resolv.conf" "$tools/etc/resolv.conf"
exec env -i PATH=/usr/sbin:/usr/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
  \${http_proxy:+"http_proxy=$http_proxy"} chroot "$tools" "$@"`;

const probe: Readonly<Record<string, string>> = {
  "DEBIAN/control": `Package: archive-probe
Version: 1.0
Architecture: all
Maintainer: nobody <nobody@localhost>
Description: shows that maintainer scripts work and services start
`,
  "DEBIAN/conffiles": "/etc/archive-probe.conf\n",
  "DEBIAN/postinst": `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  id archive-probe > /dev/null 2>&1 || useradd --system --no-create-home archive-probe
  deb-systemd-helper enable archive-probe.service
  systemctl daemon-reload
  deb-systemd-invoke start archive-probe.service
fi
`,
  "etc/archive-probe.conf": "setting = shipped\n",
  "usr/lib/systemd/system/archive-probe.service": `[Unit]
Description=A service of a package that was just installed

[Service]
User=archive-probe
ExecStart=/usr/bin/sleep infinity

[Install]
WantedBy=multi-user.target
`,
};
