import type { RemoveSimulation } from "#contracts/operations/packages";
import type { PackageVersion } from "#contracts/results/packages";
import { listWords } from "../list-words.ts";
import { nameVersion } from "../name-version.ts";
import { readPackageStates } from "../read-package-states.ts";
import { installExactly } from "../take-back-packages.ts";
import { runOperation } from "../run-operation.ts";
import { sizeWords } from "../size-words.ts";
import type { Prepared, ToolImplementation } from "../tool.ts";

interface RemoveBack {
  readonly removed: readonly PackageVersion[];
  /** that had been installed for others' sake */
  readonly automatic: readonly string[];
}

/** Removes packages with apt, in fixed units: one only simulates, the other does exactly what was agreed to. */
export const packagesRemove: ToolImplementation<"packages.remove"> = {
  undo: ({ removed, automatic }: RemoveBack, context) => installExactly(removed, automatic, context),
  async prepare({ packages }, { bus, id }) {
    const never = new AbortController().signal;
    const simulation = await runOperation(bus, id, "simulate-remove", { packages }, () => {}, never);
    const { install, remove } = simulation;
    const named = remove.filter((one) => packages.includes(one.package));
    const others = remove.filter((one) => !packages.includes(one.package));
    const names = [...named, ...others].map((one) => one.package);
    const { automatic } = await readPackageStates();
    return {
      summary: summarise(simulation, named, others),
      exact: [
        `apt-get remove ${names.join(" ")}`,
        ...(install.length === 0 ? [] : [`apt-get install ${install.map(nameVersion).join(" ")}`]),
      ],
      targets: [
        ...[...named, ...others].map((one) => ({
          label: nameAndVersion(one),
          identity: `removed ${nameVersion(one)}`,
        })),
        ...install.map((one) => ({ label: `installation of ${nameAndVersion(one)}`, identity: nameVersion(one) })),
      ],
      undo:
        install.length > 0
          ? null
          : {
              words: `install ${listWords(names)} again, in the same version; settings are kept`,
              data: (): RemoveBack => ({ removed: remove, automatic: names.filter((name) => automatic.has(name)) }),
            },
      ...lift(simulation, others),
      confirm: packages[0] as string,
      async run(report, signal) {
        const request = { packages, expect: { install: [...install], remove: [...remove] } };
        return { removed: await runOperation(bus, id, "remove", request, report, signal), installed: install };
      },
    };
  },
};

function lift(
  { essential }: RemoveSimulation,
  others: readonly PackageVersion[],
): Pick<Prepared<unknown>, "lifted"> | Record<string, never> {
  const reasons = [
    ...(essential.length === 0 ? [] : [`the system is not thought to work without ${listWords(essential)}`]),
    ...(others.length === 0 ? [] : [`it also removes ${listWords(others.map((one) => one.package))}`]),
  ];
  return reasons.length === 0 ? {} : { lifted: { effect: "destroy", reason: reasons.join("; ") } };
}

function summarise(
  { install, essential, freed }: RemoveSimulation,
  named: readonly PackageVersion[],
  others: readonly PackageVersion[],
): string {
  return [
    `Remove ${listWords(named.map(nameAndVersion))}`,
    others.length === 0
      ? ""
      : `, and WITH ${named.length === 1 ? "IT" : "THEM"} ${listWords(others.map(nameAndVersion))}`,
    essential.length === 0 ? "" : `, of which ${listWords(essential)} is ESSENTIAL`,
    install.length === 0 ? "" : `, installing ${listWords(install.map(nameAndVersion))} instead`,
    freed === 0 ? "" : ` (${sizeWords(freed)} freed)`,
  ].join("");
}

const nameAndVersion = (one: PackageVersion): string => `${one.package} ${one.version}`;
