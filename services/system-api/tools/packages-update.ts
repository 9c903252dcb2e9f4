import type { UpdateSimulation } from "#contracts/operations/packages";
import { listWords } from "../list-words.ts";
import { nameVersion } from "../name-version.ts";
import { refreshPackageIndex } from "../package-index.ts";
import { runOperation } from "../run-operation.ts";
import { sizeWords } from "../size-words.ts";
import type { Prepared, ToolContext, ToolImplementation } from "../tool.ts";

type Update = Prepared<{ updated: UpdateSimulation["install"]; held: readonly string[] }>;

/** Brings all software, or what is named, to its newest version, with apt in the same fixed unit that installs. */
export const packagesUpdate: ToolImplementation<"packages.update"> = {
  async prepare({ packages }, context) {
    const simulation = await simulate(packages, context);
    const { install, remove, upgrade, held, configure } = simulation;
    if (install.length === 0) return nothingNewer(packages, held);
    const added = install.filter((one) => !upgrade.includes(one.package));
    return {
      summary: summarise(simulation, added.length),
      exact: [
        `apt-get install ${install.map(nameVersion).join(" ")}`,
        ...(configure.length === 0 ? [] : [`dpkg --configure ${configure.map((one) => one.package).join(" ")}`]),
        ...remove.map((name) => `apt-get remove ${name}`),
      ],
      targets: [
        ...install.map((one) => ({ label: `${one.package} ${one.version}`, identity: nameVersion(one) })),
        ...remove.map((name) => ({ label: `removal of ${name}`, identity: `${name}=removed` })),
      ],
      undo: null,
      ...(remove.length === 0
        ? {}
        : { lifted: { effect: "destroy", reason: `it removes ${listWords(remove)}` }, confirm: remove[0] as string }),
      async run(report, signal) {
        // Nothing counts as asked for by name: what came for the sake of others is still marked so afterwards.
        const request = {
          packages: [],
          expect: { install: [...install], remove: [...remove], configure: [...configure] },
        };
        return { updated: await runOperation(context.bus, context.id, "install", request, report, signal), held };
      },
    };
  },
};

async function simulate(packages: string[] | undefined, context: ToolContext): Promise<UpdateSimulation> {
  await refreshPackageIndex(context);
  const request = packages === undefined ? {} : { packages };
  const never = new AbortController().signal;
  return await runOperation(context.bus, context.id, "simulate-update", request, () => {}, never);
}

function nothingNewer(packages: readonly string[] | undefined, held: readonly string[]): Update {
  const what = packages === undefined ? "all software" : listWords(packages);
  const newest = packages === undefined || packages.length === 1 ? "is" : "are";
  const kept = held.length === 0 ? "" : `, but ${listWords(held)}: apt keeps the old version`;
  return {
    summary: `${what[0]!.toUpperCase()}${what.slice(1)} ${newest} in the newest version${kept}`,
    exact: [],
    targets: [{ label: what, identity: `${what}=newest` }],
    undo: null,
    run: async () => ({ updated: [], held }),
  };
}

function summarise({ named, install, upgrade, remove, held, download }: UpdateSimulation, added: number): string {
  const all = `${upgrade.length} package${upgrade.length === 1 ? "" : "s"}`;
  return [
    named.length === 0 ? `Update ${all}` : `Update ${listWords(named.map((one) => `${one.package} ${one.version}`))}`,
    named.length === 0 || install.length === named.length ? "" : `, ${install.length} packages in all`,
    added === 0 ? "" : `, installing ${added} new one${added === 1 ? "" : "s"} for them`,
    remove.length === 0 ? "" : `, REMOVING ${listWords(remove)}`,
    held.length === 0 ? "" : `, leaving ${listWords(held)} as they are`,
    download === 0 ? "" : ` (${sizeWords(download)} to download)`,
  ].join("");
}
