import { isDeepStrictEqual } from "node:util";
import type { PackageVersion } from "#contracts/results/packages";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { listWords } from "./list-words.ts";
import { nameVersion } from "./name-version.ts";
import { ensurePackageIndex } from "./package-index.ts";
import { runOperation } from "./run-operation.ts";
import type { Prepared, ToolContext } from "./tool.ts";

const never = new AbortController().signal;

/**
 * Removes what an installation brought, and nothing else.
 * @param purge of these the settings go too
 * @throws {BusError} Changed where other versions are there by now, or others need them
 */
export async function removeExactly(
  installed: readonly PackageVersion[],
  purge: readonly string[],
  { bus, id }: ToolContext,
): Promise<Prepared<unknown>> {
  const packages = installed.map((one) => one.package);
  const simulation = await runOperation(bus, id, "simulate-remove", { packages }, () => {}, never);
  const { install, remove } = simulation;
  const others = remove.filter((one) => !packages.includes(one.package));
  if (others.length > 0 || install.length > 0)
    throw changed(`${listWords([...others, ...install].map((one) => one.package))} would change with it by now`);
  if (!isDeepStrictEqual(sorted(remove), sorted(installed)))
    throw changed(`${listWords(remove.map(nameVersion))} is there by now, and not what was installed`);
  const request = { packages, purge: [...purge], expect: { install: [], remove: [...remove] } };
  return {
    summary: `remove ${listWords(installed.map((one) => `${one.package} ${one.version}`))}`,
    exact: [`apt-get remove ${packages.join(" ")}`, ...(purge.length === 0 ? [] : [`dpkg --purge ${purge.join(" ")}`])],
    targets: remove.map((one) => ({ label: nameVersion(one), identity: `removed ${nameVersion(one)}` })),
    undo: null,
    run: (report, signal) => runOperation(bus, id, "remove", request, report, signal),
  };
}

/**
 * Installs what a removal took, in the same versions, and nothing else.
 * @param automatic of these it is noted again that they are there for others' sake
 * @throws {BusError} Changed where the archive offers other versions by now, or more would come
 */
export async function installExactly(
  removed: readonly PackageVersion[],
  automatic: readonly string[],
  context: ToolContext,
): Promise<Prepared<unknown>> {
  const { bus, id } = context;
  const packages = removed.map((one) => one.package);
  await ensurePackageIndex(context);
  const simulation = await runOperation(bus, id, "simulate-install", { packages }, () => {}, never);
  const { install, remove } = simulation;
  if (remove.length > 0 || !isDeepStrictEqual(sorted(install), sorted(removed)))
    throw changed(
      `${listWords(removed.map(nameVersion))} cannot come back as it was: apt would now install ` +
        `${listWords(install.map(nameVersion)) || "nothing"}${remove.length === 0 ? "" : ` and remove ${listWords(remove)}`}`,
    );
  const named = install.filter((one) => !automatic.includes(one.package));
  const request = { packages: named, expect: { install: [...install], remove: [] } };
  return {
    summary: `install ${listWords(removed.map((one) => `${one.package} ${one.version}`))} again`,
    exact: [`apt-get install ${install.map(nameVersion).join(" ")}`],
    targets: install.map((one) => ({ label: nameVersion(one), identity: nameVersion(one) })),
    undo: null,
    run: (report, signal) => runOperation(bus, id, "install", request, report, signal),
  };
}

const sorted = (all: readonly PackageVersion[]): string[] => all.map(nameVersion).sort();
const changed = (message: string): BusError => new BusError(systemApiErrors.changed, message);
