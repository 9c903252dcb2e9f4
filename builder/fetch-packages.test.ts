import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import t, { type Test } from "tap";
import { type FetchOptions, fetchPackages, packageStore } from "./fetch-packages.ts";
import { readLedger } from "./ledger.ts";
import type { LockedPackage, PackageLock } from "./package-lock.ts";

const content = "what is in the package".repeat(1000);
const sha256 = (data: string): string => createHash("sha256").update(data).digest("hex");

function locked(name: string, data = content): LockedPackage {
  const place = { architecture: "all", layer: "base", archive: "main", path: `pool/${name}_1~2+x_all.deb` } as const;
  return { name, version: "1:1~2+x", ...place, bytes: data.length, sha256: sha256(data) };
}
const lockOf = (...packages: LockedPackage[]): PackageLock => ({
  ...{ lock: 1, date: "2026-01-01T00:00:00Z", base: "debian-13", architecture: "amd64" },
  ...{ requested: { shared: [], own: [], loaders: [] }, packages },
});

type Answer = (response: ServerResponse, count: number, request: IncomingMessage) => void;

/** An archive on the loopback; `asked` are the paths that were asked for. */
async function archive(t: Test, answer: Answer): Promise<{ options: FetchOptions; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(response, asked.filter((url) => url === request.url).length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  t.teardown(close);
  const main = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debian`;
  const options = {
    ...{ downloads: t.testdir(), mirrors: { main, security: `${main}-security` }, offline: false, patience: 300 },
    ...{ cure: "npm run lock:packages -- small", progress: () => {} },
  };
  return { options, asked, close };
}

const good: Answer = (response) => response.end(content);
const failure = async (lock: PackageLock, options: FetchOptions): Promise<string> => {
  const error: Error = await fetchPackages(lock, options).then(
    () => new Error("it was taken"),
    (reason) => reason,
  );
  return `${error.name}: ${error.message.replaceAll(options.mirrors.main, "MIRROR").replaceAll(options.downloads, "DOWNLOADS")}`;
};

t.jobs = 8;

t.test("packages are fetched by what they are, recorded, and not fetched again", async (t) => {
  const { options, asked } = await archive(t, good);
  const lock = lockOf(locked("bash"));
  const said: object[] = [];
  await fetchPackages(lock, { ...options, progress: (done) => said.push(done) });
  t.strictSame(asked, ["/debian/pool/bash_1~2%2Bx_all.deb"]);
  t.strictSame(said, [{ bytes: content.length, total: content.length }]);
  t.equal(await readFile(join(packageStore(options.downloads), `${sha256(content)}.deb`), "utf8"), content);
  t.strictSame((await readLedger(options.downloads)).get(sha256(content)), {
    what: "bash 1:1~2+x",
    from: `${options.mirrors.main}/pool/bash_1~2%2Bx_all.deb`,
    sha256: sha256(content),
    bytes: content.length,
  });
  await fetchPackages(lock, { ...options, offline: true });
  t.equal(asked.length, 1);
});

t.test("a package of the security archive comes from there", async (t) => {
  const { options, asked } = await archive(t, good);
  await fetchPackages(lockOf({ ...locked("bash"), archive: "security" }), options);
  t.strictSame(asked, ["/debian-security/pool/bash_1~2%2Bx_all.deb"]);
});

t.test("many are fetched at a time", async (t) => {
  let open = 0;
  let most = 0;
  const { options } = await archive(t, (response, _count, request) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open -= 1;
      response.end(request.url);
    }, 50);
  });
  const lock = lockOf(
    ...Array.from({ length: 24 }, (_, index) => {
      const url = `/debian/pool/p${index}_1~2%2Bx_all.deb`;
      return locked(`p${index}`, url);
    }),
  );
  await fetchPackages(lock, options);
  t.ok(most > 4 && most <= 8, `${most} at a time`);
  t.equal((await readdir(packageStore(options.downloads))).length, 24);
});

t.test("a damaged file in the store is fetched again", async (t) => {
  const { options, asked } = await archive(t, good);
  const file = join(packageStore(options.downloads), `${sha256(content)}.deb`);
  await mkdir(packageStore(options.downloads));
  await writeFile(file, content.replace("what", "that"));
  await fetchPackages(lockOf(locked("bash")), options);
  t.equal(asked.length, 1);
  t.equal(await readFile(file, "utf8"), content);
});

for (const [what, answer, found, hint, times] of [
  [
    "is no longer there",
    (response) => response.writeHead(404).end(),
    "status 404: it is not there",
    "take newer packages: npm run lock:packages -- small",
    1,
  ],
  [
    "is another one",
    (response) => response.end(content.replace("what", "that")),
    `the SHA256 ${sha256(content.replace("what", "that"))}`,
    "take newer packages: npm run lock:packages -- small",
    1,
  ],
  [
    "is longer than it should be",
    (response) => response.end(content + content),
    `more than ${content.length} bytes`,
    "take newer packages: npm run lock:packages -- small",
    1,
  ],
  [
    "is shorter than it should be",
    (response) => response.end(content.slice(1)),
    `${content.length - 1} bytes, then the end`,
    "run the same command again: what was fetched is kept",
    3,
  ],
  [
    "is cut off in the middle",
    (response) => {
      response.writeHead(200, { "content-length": content.length });
      response.write(content.slice(1), () => response.destroy());
    },
    "terminated: other side closed",
    "run the same command again: what was fetched is kept",
    3,
  ],
  ["does not come", () => {}, "no answer for 0.3 s", "run the same command again: what was fetched is kept", 3],
  [
    "stops to come",
    (response) => void response.write("what"),
    "no answer for 0.3 s",
    "run the same command again: what was fetched is kept",
    3,
  ],
  [
    "comes from a server that cannot",
    (response) => response.writeHead(503).end(),
    "status 503",
    "run the same command again: what was fetched is kept",
    3,
  ],
] as const satisfies readonly (readonly [string, Answer, string, string, number])[])
  t.test(`a package that ${what} is named, and nothing of it is kept`, async (t) => {
    const { options, asked } = await archive(t, answer);
    t.equal(
      await failure(lockOf(locked("bash")), options),
      `ProblemsError: error: the archive does not give the package bash 1:1~2+x
   at: MIRROR/pool/bash_1~2%2Bx_all.deb
found: ${found}
 want: ${content.length} bytes with the SHA256 ${sha256(content)}
 hint: ${hint}`,
    );
    t.equal(asked.length, times, "tried as often as it may help");
    t.strictSame(await readdir(packageStore(options.downloads)), []);
    t.equal((await readLedger(options.downloads)).size, 0);
  });

t.test("a server that can again is asked again", async (t) => {
  const { options, asked } = await archive(t, (response, count) =>
    count === 1 ? response.writeHead(503).end() : response.end(content),
  );
  await fetchPackages(lockOf(locked("bash")), options);
  t.equal(asked.length, 2);
});

t.test("an archive that is not there is named with what the system says", async (t) => {
  const { options, close } = await archive(t, good);
  close();
  t.match(await failure(lockOf(locked("bash")), options), /^found: fetch failed: connect ECONNREFUSED /m);
});

t.test("what every package would say is said of a few", async (t) => {
  const { options, asked } = await archive(t, (response) => response.writeHead(404).end());
  const lock = lockOf(...Array.from({ length: 100 }, (_, index) => locked(`p${index}`, String(index))));
  const said = await failure(lock, options);
  t.ok(said.split("\n\n").length < 20, `${said.split("\n\n").length} problems`);
  t.ok(asked.length < 20, `${asked.length} requests`);
});

t.test("offline nothing is asked for, and each package that is missing is named", async (t) => {
  const { options, asked } = await archive(t, good);
  t.equal(
    await failure(lockOf(locked("bash")), { ...options, offline: true }),
    `ProblemsError: error: the package bash 1:1~2+x has not been fetched, and this build is offline
   at: DOWNLOADS/packages/${sha256(content)}.deb
 hint: run the same command once without --offline`,
  );
  t.strictSame(asked, []);
});

t.test("a disk that fills up on the way is not blamed on the archive", async (t) => {
  const { options, asked } = await archive(t, (response) => response.end("x".repeat(4 << 20)));
  const run = promisify(execFile);
  await run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", options.downloads]);
  try {
    const lock = lockOf(locked("bash", "x".repeat(4 << 20)));
    await t.rejects(fetchPackages(lock, options), { name: "Error", code: "ENOSPC" });
    t.equal(asked.length, 1, "asking again would not help");
    await t.rejects(access(join(packageStore(options.downloads), `${lock.packages[0]!.sha256}.deb.partial`)));
  } finally {
    await run("umount", ["--lazy", options.downloads]);
  }
});
