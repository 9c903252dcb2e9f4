import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const started = /\/usr\/lib\/parlance\/services\/(\S+\.ts)/g;

/** The programs that units start and people call, as URLs. @param folder the services, as they lie in the image */
export function programs(folder: string): ReadonlySet<string> {
  const units = globSync("**/*.service", { cwd: folder, exclude: ["**/node_modules"] });
  const called = (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { bin: Record<string, string> })
    .bin;
  const byUnits = units.flatMap((unit) =>
    [...readFileSync(join(folder, unit), "utf8").matchAll(started)].map(([, path]) => path!),
  );
  return new Set([...byUnits, ...Object.values(called)].sort().map((path) => pathToFileURL(join(folder, path)).href));
}
