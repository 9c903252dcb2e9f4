import { join, relative } from "node:path";
import { hostApt } from "./lock-tools.ts";
import { toolsApt } from "./lock-image.ts";
import { lockTools } from "./lock-tools.ts";
import { isolated } from "./isolated.ts";
import { imageRequest, resolve } from "./locked-packages.ts";
import { readOptions } from "./options.ts";
import { committedLock, writePackageLock } from "./package-lock.ts";
import { startBuild } from "./pipeline.ts";
import { archive } from "./stages/archive.ts";
import { checkHost } from "./stages/check-host.ts";
import { checkInputs } from "./stages/check-inputs.ts";
import { tools } from "./stages/tools.ts";
import { toolsRequest } from "./tools-request.ts";

// npm run lock:packages -- PROFILE | tools
// Writes profiles/PROFILE.lock: the newest packages that the archives have for it, each with its digest. Commit it, and
// every build takes exactly these.
const given = readOptions(process.argv.slice(2));
if (given.offline) {
  console.error("error: --offline: a lock is made of what the archives have now\n hint: leave --offline out");
  process.exit(2);
}
const forTools = given.profile === toolsRequest.name;
const options = forTools ? { ...given, profile: "debian-minimal" } : given;

await isolated(options, checkHost, async (problems) => {
  const build = await startBuild(options, [...problems, ...(await checkInputs(options, "lock may be old"))]);
  const request = forTools ? toolsRequest : imageRequest(build);
  const mirrors = forTools ? build.toolsMirrors : build.mirrors;
  const place = forTools
    ? await hostApt(build)
    : await toolsApt(build, await tools(build, await archive(build, "tools", await lockTools(build))));
  const lock = await resolve(build, request, mirrors, place, "asked for");
  const file = join(options.root, committedLock(request.name));
  await writePackageLock(file, lock);
  const bytes = lock.packages.reduce((sum, one) => sum + one.bytes, 0);
  build.progress.say(
    `\n${relative(process.cwd(), file)}: ${lock.packages.length} packages, ${(bytes / 1e6).toFixed(0)} MB, as of ${lock.date}`,
  );
});
