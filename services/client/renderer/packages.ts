import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { facts } from "./facts.ts";
import { bytes } from "./quantities.ts";
import { paint, type Style } from "./style.ts";

type Version = Results["packages.install"]["installed"][number];

/** What was installed, with versions. */
export function renderPackages(result: Results["packages.install"]): string {
  return result.installed.length === 0 ? "Everything was installed already.\n" : lines("Installed", result.installed);
}

/** What was removed, and what came in its place. */
export function renderRemovedPackages(result: Results["packages.remove"]): string {
  return lines("Removed", result.removed) + lines("Installed", result.installed);
}

/** What was updated, and what was not though there is something newer. */
export function renderUpdatedPackages(result: Results["packages.update"]): string {
  const held = result.held.map((name) => `Left as it is: ${visible(name)}\n`).join("");
  return (result.updated.length === 0 ? "Nothing was newer.\n" : lines("Updated", result.updated)) + held;
}

/** Packages that were found, one a line; those that are installed are marked. */
export function renderFoundPackages(result: Results["packages.search"], style: Style): string {
  if (result.packages.length === 0) return "No package was found.\n";
  const rows = result.packages.map((found) => [
    paint(style, "bold", visible(found.package)),
    found.installed ? paint(style, "green", "installed") : "",
    visible(found.summary),
  ]);
  const layout = [
    { align: "left", rank: 0 },
    { align: "left", rank: 1 },
    { align: "left", rank: 2 },
  ] as const;
  const shown = result.packages.length;
  const rest = result.total > shown ? `${shown} of ${result.total} packages; more words find fewer\n` : "";
  return columns(rows, layout, { ...style, columns: Infinity }) + rest;
}

/** What a package is: a heading, a few facts, the description. */
export function renderPackage(result: Results["packages.info"], style: Style): string {
  const { installed, candidate, download, size, section, homepage } = result;
  const rows = [
    ["Installed", installed ?? "no"],
    ["Available", candidate === installed ? null : candidate],
    ["To download", download === null ? null : bytes(download)],
    ["On the disk", size === null ? null : bytes(size)],
    ["Section", section],
    ["Homepage", homepage],
  ].flatMap(([name, value]) => (value == null ? [] : [[name!, visible(value)]]));
  const description = result.description.split("\n").map((line) => `${visible(line)}\n`);
  const heading = `${paint(style, "bold", visible(result.package))}: ${visible(result.summary)}\n`;
  return heading + facts(rows) + (result.description === "" ? "" : `\n${description.join("")}`);
}

const lines = (what: string, packages: readonly Version[]): string =>
  packages.map((one) => `${what} ${visible(one.package)} ${visible(one.version)}\n`).join("");
