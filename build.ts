import { bootstrap } from "./builder/stages/bootstrap.ts";
import { checkHost } from "./builder/stages/check-host.ts";
import { checkInputs } from "./builder/stages/check-inputs.ts";
import { configure } from "./builder/stages/configure.ts";
import { customise } from "./builder/stages/customise.ts";
import { fit } from "./builder/stages/fit.ts";
import { iso } from "./builder/stages/iso.ts";
import { models } from "./builder/stages/models.ts";
import { overlays } from "./builder/stages/overlays.ts";
import { policy } from "./builder/stages/policy.ts";
import { seal } from "./builder/stages/seal.ts";
import { services } from "./builder/stages/services.ts";
import { squash } from "./builder/stages/squash.ts";
import { tools } from "./builder/stages/tools.ts";
import { isolated } from "./builder/isolated.ts";
import { readOptions } from "./builder/options.ts";
import { startBuild } from "./builder/pipeline.ts";

// From a profile to a bootable image. Each stage is a function of what the ones before it made;
// it is keyed by all that it reads and skipped when nothing of that has changed.
const options = readOptions(process.argv.slice(2));

await isolated(options, checkHost, async (problems) => {
  const build = await startBuild(options, [...problems, ...(await checkInputs(options))]);

  const files = await policy(build, await overlays(build));
  const toolsTree = await tools(build);
  const base = await bootstrap(build, toolsTree);
  const configuration = await configure(build, toolsTree);
  const root = await customise(build, toolsTree, base, configuration);

  const layers = [
    await squash(build, toolsTree, "base", root),
    await squash(build, toolsTree, "overlays", await fit(build, root, files)),
    await squash(build, toolsTree, "services", await services(build, toolsTree)),
    await squash(build, toolsTree, "models", await models(build)),
  ];
  await seal(build, await iso(build, toolsTree, root, layers), root, layers);
});
