import { readdir } from "node:fs/promises";
import type { InstallSimulation, PackageVersion } from "#contracts/operation";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { runOperation } from "../run-operation.ts";
import type { Prepared, ToolContext, ToolImplementation } from "../tool.ts";

/** Installs packages with apt, in fixed units: one only simulates, the other does exactly what was agreed to. */
export const packagesInstall: ToolImplementation<"packages.install"> = {
  async prepare({ packages }, context) {
    const simulation = await simulate(packages, context);
    if (simulation.named.length === 0) return alreadyThere(packages);
    const { named, install, upgrade, remove } = simulation;
    return {
      summary: summarise(simulation),
      exact: [
        `apt-get install ${install.map(nameVersion).join(" ")}`,
        ...remove.map((name) => `apt-get remove ${name}`),
      ],
      targets: [
        ...install.map((one) => ({ label: `${one.package} ${one.version}`, identity: nameVersion(one) })),
        ...remove.map((name) => ({ label: `removal of ${name}`, identity: `${name}=removed` })),
      ],
      // What was replaced or removed would have to come back at its old version, which the archive may no longer have.
      undo: upgrade.length + remove.length > 0 ? null : `remove ${list(install.map((one) => one.package))}`,
      ...(remove.length === 0
        ? {}
        : { lifted: { effect: "destroy", reason: `it removes ${list(remove)}` }, confirm: remove[0] as string }),
      async run(report, signal) {
        const request = { packages: [...named], expect: { install: [...install], remove: [...remove] } };
        return { installed: await runOperation(context.bus, context.id, "install", request, report, signal) };
      },
    };
  },
};

async function simulate(packages: readonly string[], { bus, id }: ToolContext): Promise<InstallSimulation> {
  const never = new AbortController().signal;
  const silent = (): void => {};
  if (!(await hasIndex())) await runOperation(bus, id, "update-index", {}, silent, never).catch(withoutIndex);
  return await runOperation(bus, id, "simulate-install", { packages: [...packages] }, silent, never);
}

function withoutIndex(error: unknown): never {
  if (!(error instanceof BusError)) throw error;
  throw new BusError(
    systemApiErrors.unavailable,
    `the package index could not be fetched: ${error.message}; is the machine online (\`nmcli general\`)?`,
  );
}

/** A fresh image comes without an index: it would be old before anyone used it. */
async function hasIndex(): Promise<boolean> {
  const names = await readdir("/var/lib/apt/lists").catch(() => []);
  return names.some((name) => /_Packages(\.[a-z0-9]+)?$/.test(name));
}

function alreadyThere(packages: readonly string[]): Prepared<{ installed: readonly PackageVersion[] }> {
  const are = packages.length === 1 ? "is" : "are";
  return {
    summary: `${list(packages)} ${are} already installed in the newest version`,
    exact: [],
    targets: packages.map((name) => ({ label: `${name}, already installed`, identity: `${name}=present` })),
    undo: null,
    run: async () => ({ installed: [] }),
  };
}

function summarise({ named, install, upgrade, remove, download }: InstallSimulation): string {
  const needed = install.length - named.length;
  const names = new Set(named.map((one) => one.package));
  const replaced = upgrade.filter((name) => !names.has(name));
  return [
    `${named.every((one) => upgrade.includes(one.package)) ? "Upgrade" : "Install"} ${list(named.map((one) => `${one.package} ${one.version}`))}`,
    needed === 0
      ? ""
      : ` and ${needed} package${needed === 1 ? "" : "s"} ${named.length === 1 ? "it needs" : "they need"}`,
    replaced.length === 0 ? "" : `, replacing another version of ${list(replaced)}`,
    remove.length === 0 ? "" : `, REMOVING ${list(remove)}`,
    download === 0 ? "" : ` (${size(download)} to download)`,
  ].join("");
}

const nameVersion = (one: PackageVersion): string => `${one.package}=${one.version}`;

function list(words: readonly string[]): string {
  if (words.length > 6) return `${words.slice(0, 5).join(", ")} and ${words.length - 5} more`;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}

function size(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
