import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import type { Mirrors } from "./mirror.ts";
import type { PackageLock, PackageRequest } from "./package-lock.ts";
import { resolvePackages } from "./resolve-packages.ts";
import { shellFor } from "./shell.ts";

const run = promisify(execFile);
type Control = Readonly<Record<string, string>>;

const home = t.testdir({ gnupg: {} });
await run("chmod", ["700", join(home, "gnupg")]);
const gpg = [
  "--homedir",
  join(home, "gnupg"),
  "--batch",
  "--quiet",
  "--yes",
  "--passphrase=",
  "--pinentry-mode=loopback",
];
await run("gpg", [...gpg, "--quick-generate-key", "archive of a test", "ed25519", "sign", "never"]);
await run("gpg", [...gpg, "--output", join(home, "key.gpg"), "--export"]);
t.teardown(() => run("gpgconf", ["--homedir", join(home, "gnupg"), "--kill", "all"]));

/** A pocket of an archive: its index, signed. No package is ever fetched, so there is none. */
async function pocket(folder: string, suite: string, date: string, packages: readonly Control[]): Promise<void> {
  const dist = join(folder, "dists", suite);
  await mkdir(join(dist, "main/binary-amd64"), { recursive: true });
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const entries = packages.map((fields) => {
    const { Package: name, Version: version } = fields;
    const filename = `pool/${name}_${version!.replace(":", "%3a")}_amd64.deb`;
    const all = {
      Architecture: "amd64",
      Filename: filename,
      Size: "1000",
      SHA256: sha256(`${name} ${version}`),
      ...fields,
    };
    return Object.entries(all)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join("");
  });
  const index = entries.join("\n");
  await writeFile(join(dist, "main/binary-amd64/Packages"), index);
  const head = `Suite: ${suite}\nCodename: ${suite}\nDate: ${date}\nArchitectures: amd64\nComponents: main\nSHA256:\n`;
  await writeFile(
    join(dist, "Release"),
    `${head} ${sha256(index)} ${Buffer.byteLength(index)} main/binary-amd64/Packages\n`,
  );
  await run("gpg", [...gpg, "--output", join(dist, "InRelease"), "--clearsign", join(dist, "Release")]);
}

/** What debian-13 needs as archives: both of them, on the loopback. */
async function archives(t: Test): Promise<{ mirrors: Mirrors; folder: string }> {
  const folder = t.testdir();
  const essential = { Package: "base-files", Version: "13", Essential: "yes" };
  await pocket(join(folder, "debian"), "trixie", "Sat, 01 Aug 2026 00:00:00 UTC", [
    ...[essential, { Package: "apt", Version: "3.0", Priority: "required" }],
    ...[
      { Package: "bash", Version: "1:5.2", Depends: "libc6" },
      { Package: "libc6", Version: "2.41" },
    ],
    ...[
      { Package: "vim", Version: "9" },
      { Package: "shim", Version: "15" },
      { Package: "nobody-wants", Version: "1" },
    ],
  ]);
  await pocket(join(folder, "debian"), "trixie-updates", "Sun, 02 Aug 2026 00:00:00 UTC", []);
  await pocket(join(folder, "debian-security"), "trixie-security", "Mon, 03 Aug 2026 00:00:00 UTC", [
    { Package: "libc6", Version: "2.41+deb13u1" },
  ]);
  const server = createServer((request, response) => {
    readFile(join(folder, new URL(request.url!, "http://x").pathname)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { mirrors: { main: `${at}/debian`, security: `${at}/debian-security` }, folder };
}

const request: PackageRequest = {
  ...{ name: "small", base: "debian-13", architecture: "amd64" },
  requested: { shared: ["bash"], own: ["vim"], loaders: ["shim"] },
};

async function resolve(mirrors: Mirrors, folder: string, asked = request): Promise<PackageLock> {
  const place = { enter: [], folder: join(folder, "apt"), inside: join(folder, "apt"), keyring: join(home, "key.gpg") };
  await mkdir(place.folder, { recursive: true });
  const shell = shellFor("resolve", createWriteStream(join(folder, "log")), "log", () => {});
  return resolvePackages(shell, place, asked, mirrors);
}

t.test("apt decides, of all pockets, and each package is in the first layer that needs it", async (t) => {
  const { mirrors, folder } = await archives(t);
  const lock = await resolve(mirrors, folder);
  t.strictSame(
    lock.packages.map(({ name, version, layer, archive, path }) => [name, version, layer, archive, path].join(" ")),
    [
      "apt 3.0 base main pool/apt_3.0_amd64.deb",
      "base-files 13 base main pool/base-files_13_amd64.deb",
      "bash 1:5.2 shared main pool/bash_1%3a5.2_amd64.deb",
      "libc6 2.41+deb13u1 shared security pool/libc6_2.41+deb13u1_amd64.deb",
      "shim 15 loaders main pool/shim_15_amd64.deb",
      "vim 9 own main pool/vim_9_amd64.deb",
    ],
  );
  t.equal(lock.date, "2026-08-03T00:00:00Z", "the newest index");
  t.strictSame(lock.requested, request.requested);
  t.equal(lock.packages[0]?.sha256, createHash("sha256").update("apt 3.0").digest("hex"));
});

t.test("a package that no archive has is said by name", async (t) => {
  const { mirrors, folder } = await archives(t);
  const asked = { ...request, requested: { shared: ["bsh"], own: [], loaders: [] } };
  await t.rejects(resolve(mirrors, folder, asked), {
    name: "StageError",
    message: /E: Unable to locate package bsh$/m,
  });
});

t.test("an archive whose index somebody changed is refused", async (t) => {
  const { mirrors, folder } = await archives(t);
  const index = join(folder, "debian/dists/trixie/main/binary-amd64/Packages");
  await writeFile(index, (await readFile(index, "utf8")).replace("bash", "evil"));
  await t.rejects(resolve(mirrors, folder), {
    name: "StageError",
    message: /E: Failed to fetch .*(?:Hash Sum|size)/s,
  });
});

t.test("an archive that another key has signed is refused", async (t) => {
  const { mirrors, folder } = await archives(t);
  const release = join(folder, "debian/dists/trixie-updates/InRelease");
  await writeFile(release, (await readFile(release, "utf8")).replace("02 Aug", "04 Aug"));
  await t.rejects(resolve(mirrors, folder), { name: "StageError", message: /is not signed|BADSIG|invalid/ });
});

t.test("without the security pocket there is no lock", async (t) => {
  const { mirrors, folder } = await archives(t);
  const gone = { ...mirrors, security: `${mirrors.security}-gone` };
  await t.rejects(resolve(gone, folder), { name: "StageError", message: /debian-security-gone/ });
});
