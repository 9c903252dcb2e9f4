import type { InstallSimulation } from "#contracts/operations/packages";
import type { PackageVersion } from "#contracts/results/packages";
import { listWords } from "../list-words.ts";
import { nameVersion } from "../name-version.ts";
import { ensurePackageIndex } from "../package-index.ts";
import { readPackageStates } from "../read-package-states.ts";
import { removeExactly } from "../take-back-packages.ts";
import { runOperation } from "../run-operation.ts";
import { sizeWords } from "../size-words.ts";
import type { Prepared, ToolContext, ToolImplementation } from "../tool.ts";

interface InstallBack {
  readonly installed: readonly PackageVersion[];
  /** that had settings of an earlier installation, which stay */
  readonly configured: readonly string[];
}

/** Installs packages with apt, in fixed units: one only simulates, the other does exactly what was agreed to. */
export const packagesInstall: ToolImplementation<"packages.install"> = {
  async undo({ installed, configured }: InstallBack, context) {
    const names = installed.map((one) => one.package);
    const settled = configured.filter((name) => names.includes(name));
    return await removeExactly(
      installed,
      names.filter((name) => !settled.includes(name)),
      context,
    );
  },
  async prepare({ packages }, context) {
    const simulation = await simulate(packages, context);
    if (simulation.named.length === 0) return alreadyThere(packages);
    const { named, install, upgrade, remove, configure } = simulation;
    const { configured } = await readPackageStates();
    return {
      summary: summarise(simulation),
      exact: [
        ...(install.length === 0 ? [] : [`apt-get install ${install.map(nameVersion).join(" ")}`]),
        ...(configure.length === 0 ? [] : [`dpkg --configure ${configure.map((one) => one.package).join(" ")}`]),
        ...remove.map((name) => `apt-get remove ${name}`),
      ],
      targets: [
        ...install.map((one) => ({ label: `${one.package} ${one.version}`, identity: nameVersion(one) })),
        ...configure.map((one) => ({
          label: `${one.package} ${one.version}`,
          identity: `${nameVersion(one)}, unfinished`,
        })),
        ...remove.map((name) => ({ label: `removal of ${name}`, identity: `${name}=removed` })),
      ],
      // What was replaced or removed would have to come back at its old version, which the archive may no longer have.
      undo:
        upgrade.length + remove.length + configure.length > 0
          ? null
          : {
              words: `remove ${listWords(install.map((one) => one.package))}`,
              data: (): InstallBack => ({ installed: install, configured: [...configured] }),
            },
      ...(remove.length === 0
        ? {}
        : { lifted: { effect: "destroy", reason: `it removes ${listWords(remove)}` }, confirm: remove[0] as string }),
      async run(report, signal) {
        const request = {
          packages: [...named],
          expect: { install: [...install], remove: [...remove], configure: [...configure] },
        };
        return { installed: await runOperation(context.bus, context.id, "install", request, report, signal) };
      },
    };
  },
};

async function simulate(packages: readonly string[], context: ToolContext): Promise<InstallSimulation> {
  const never = new AbortController().signal;
  const { unfinished } = await readPackageStates();
  // What is only to be finished is there already.
  if (!packages.every((name) => unfinished.has(name))) await ensurePackageIndex(context);
  return await runOperation(context.bus, context.id, "simulate-install", { packages: [...packages] }, () => {}, never);
}

function alreadyThere(packages: readonly string[]): Prepared<{ installed: readonly PackageVersion[] }> {
  const are = packages.length === 1 ? "is" : "are";
  return {
    summary: `${listWords(packages)} ${are} already installed in the newest version`,
    exact: [],
    targets: packages.map((name) => ({ label: `${name}, already installed`, identity: `${name}=present` })),
    undo: null,
    run: async () => ({ installed: [] }),
  };
}

function summarise({ named, install, upgrade, remove, configure, download }: InstallSimulation): string {
  const finished = listWords(configure.map((one) => one.package));
  if (install.length === 0) return `Finish the installation of ${finished}`;
  const needed = install.filter((one) => !named.some((other) => other.package === one.package)).length;
  const names = new Set(named.map((one) => one.package));
  const replaced = upgrade.filter((name) => !names.has(name));
  return [
    `${named.every((one) => upgrade.includes(one.package)) ? "Upgrade" : "Install"} ${listWords(named.map((one) => `${one.package} ${one.version}`))}`,
    needed === 0
      ? ""
      : ` and ${needed} package${needed === 1 ? "" : "s"} ${named.length === 1 ? "it needs" : "they need"}`,
    replaced.length === 0 ? "" : `, replacing another version of ${listWords(replaced)}`,
    configure.length === 0 ? "" : `, finishing the installation of ${finished}`,
    remove.length === 0 ? "" : `, REMOVING ${listWords(remove)}`,
    download === 0 ? "" : ` (${sizeWords(download)} to download)`,
  ].join("");
}
