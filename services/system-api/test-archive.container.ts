// The archive that the tests bring along, in the place of the image's own: the container has no network.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { run } from "./client.container.ts";

if (import.meta.main)
  test("the archive of the tests is there while it is used, and the image's own after", async () => {
    const sources = (): string => run("apt-get", "indextargets", "--format", "$(SITE)");
    const own = sources();
    {
      await using _source = useTestArchive();
      run("apt-get", "update");
      assert.match(run("apt-cache", "policy", "cowsay"), /Candidate: \d/);
    }
    assert.equal(sources(), own);
  });

/** The archive that ci/package-archive.ts made in place of the image's own, until it is disposed of. */
export function useTestArchive(): AsyncDisposable {
  const installed = (): string[] => run("dpkg-query", "--show", "--showformat=${Package}\n").trim().split("\n");
  const before = installed();
  const moved = ["/etc/apt/sources.list", "/etc/apt/sources.list.d", "/var/lib/apt/lists"].filter(existsSync);
  const away = (path: string): string => `${path}.test-archive`;
  for (const path of moved) run("mv", path, away(path));
  const archive = "/var/cache/test-archive-archive";
  cpSync("/usr/lib/parlance-test/package-archive", archive, { recursive: true });
  mkdirSync("/var/lib/apt/lists/partial", { recursive: true });
  writeFileSync("/etc/apt/sources.list", `deb [signed-by=${archive}/archive.gpg] copy:${archive} ./\n`);
  return {
    async [Symbol.asyncDispose]() {
      // What came along is not marked as automatic where that was cut short.
      run("apt-get", "clean");
      const more = installed().filter((name) => !before.includes(name));
      if (more.length > 0) run("dpkg", "--purge", ...more);
      for (const path of [archive, "/etc/apt/sources.list", "/var/lib/apt/lists"]) rmSync(path, { recursive: true });
      for (const path of moved) run("mv", away(path), path);
    },
  };
}
