import { archive } from "./builder/stages/archive.ts";
import { bootstrap } from "./builder/stages/bootstrap.ts";
import { checkHost } from "./builder/stages/check-host.ts";
import { checkInputs } from "./builder/stages/check-inputs.ts";
import { configure } from "./builder/stages/configure.ts";
import { customise } from "./builder/stages/customise.ts";
import { fit } from "./builder/stages/fit.ts";
import { initramfs } from "./builder/stages/initramfs.ts";
import { iso } from "./builder/stages/iso.ts";
import { lint } from "./builder/stages/lint.ts";
import { loaders } from "./builder/stages/loaders.ts";
import { models } from "./builder/stages/models.ts";
import { overlays } from "./builder/stages/overlays.ts";
import { packages } from "./builder/stages/packages.ts";
import { policy } from "./builder/stages/policy.ts";
import { seal } from "./builder/stages/seal.ts";
import { services } from "./builder/stages/services.ts";
import { squash } from "./builder/stages/squash.ts";
import { tools } from "./builder/stages/tools.ts";
import { isolated } from "./builder/isolated.ts";
import { lockImage } from "./builder/lock-image.ts";
import { lockTools } from "./builder/lock-tools.ts";
import { readOptions } from "./builder/options.ts";
import { epochOf } from "./builder/package-lock.ts";
import { type Artefact, startBuild } from "./builder/pipeline.ts";

// From a profile to a bootable image. Each stage is a function of what the ones before it made;
// it is keyed by all that it reads and skipped when nothing of that has changed.
const options = readOptions(process.argv.slice(2));

await isolated(options, checkHost, async (problems) => {
  const build = await startBuild(options, [...problems, ...(await checkInputs(options))]);

  const files = await policy(build, await overlays(build));
  const toolsLock = await lockTools(build);
  const toolsTree = await tools(build, await archive(build, "tools", toolsLock));
  const lock = await lockImage(build, toolsTree);

  const install = async () => {
    const layers = ["base", "shared", "own"] as const;
    const [base, shared, own] = await Promise.all(layers.map((layer) => archive(build, layer, lock)));
    const [smallest, plain, custom] = await Promise.all([
      bootstrap(build, toolsTree, build.profile.bootstrapper === "mmdebstrap" ? shared! : base!),
      configure(build, toolsTree, shared!, "shared"),
      configure(build, toolsTree, own!, "own"),
    ]);
    const full = await packages(build, toolsTree, smallest, plain, shared!);
    return { full, customised: customise(build, toolsTree, full, custom, own!) };
  };
  const pack = async (name: string, content: Artefact) => {
    const squashing = squash(build, toolsTree, name, content, epochOf(lock));
    const [packed] = await Promise.all([squashing, lint(build, name, content)]);
    return packed;
  };

  const installing = install();
  const [makingRoot, makingPrograms] = [installing.then(({ customised }) => customised), services(build, toolsTree)];
  const [boot, initrd, ...layers] = await Promise.all([
    loaders(build, toolsTree, lock),
    installing.then(({ full }) => initramfs(build, toolsTree, full, makingRoot, epochOf(lock))),
    makingRoot.then((root) => pack("base", root)),
    makingRoot.then((root) => fit(build, root, files)).then((laid) => pack("overlays", laid)),
    makingPrograms.then((programs) => pack("services", programs)),
    models(build).then((weights) => pack("models", weights)),
  ]);
  const [root, programs] = [await makingRoot, await makingPrograms];
  const boots = { tools: toolsTree, loaders: boot, root, initramfs: initrd };
  const image = await iso(build, { ...boots, layers, epoch: epochOf(lock) });
  await seal(build, { iso: image, root, programs, layers, locks: [toolsLock, lock] });
});
