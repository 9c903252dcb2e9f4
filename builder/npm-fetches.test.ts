import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { put } from "cacache";
import t from "tap";
import { readLedger } from "./ledger.ts";
import { recordNpmFetches } from "./npm-fetches.ts";

const address = (name: string): string => `https://registry.example/${name}/-/${name}-1.0.0.tgz`;

t.test("the packages that npm took for a lock are in the ledger, and no others", async (t) => {
  const folder = t.testdir();
  const cache = join(folder, "npm");
  const integrity: Record<string, string> = {};
  for (const name of ["yaml", "dev", "optional", "stranger"])
    integrity[name] = String(
      await put(join(cache, "_cacache"), `make-fetch-happen:request-cache:${address(name)}`, `content of ${name}`),
    );
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/yaml": { version: "1.0.0", integrity: integrity["yaml"] },
      "node_modules/a/node_modules/yaml": { version: "1.0.0", integrity: integrity["yaml"] },
      "node_modules/dev": { version: "1.0.0", integrity: integrity["dev"], dev: true },
      "node_modules/optional": { version: "1.0.0", integrity: integrity["optional"], optional: true },
      "node_modules/elsewhere": { version: "1.0.0", integrity: "sha512-AAAA" },
    },
  };
  await writeFile(join(folder, "package-lock.json"), JSON.stringify(lock));
  const content = "content of yaml";
  const sha256 = createHash("sha256").update(content).digest("hex");
  t.strictSame(await recordNpmFetches(cache, join(folder, "package-lock.json"), folder), [sha256, sha256]);
  t.strictSame(
    [...(await readLedger(folder)).values()],
    [{ what: "yaml 1.0.0", from: address("yaml"), sha256, bytes: content.length }],
  );

  await rm(join(cache, "_cacache/content-v2"), { recursive: true });
  await t.rejects(recordNpmFetches(cache, join(folder, "package-lock.json"), folder), { code: "ENOENT" });
});
