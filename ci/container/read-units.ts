import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { basename } from "node:path";
import type { UnitFacts } from "./unit-facts.ts";

/** The person of the tests; what runs once for each person is looked at for this one. */
const person = 1000;

/** What systemd says that each service of Parlance is and may do, whether it runs or not; sorted by name. */
export function readUnits(): UnitFacts[] {
  const files = globSync("/usr/lib/systemd/system/parlance-*.service").map((path) => basename(path));
  const units = files.map((file) => [file, file.replace("@.", `@${person}.`)] as const);
  const exposures = run("systemd-analyze", "security", "--no-pager", ...units.map(([, unit]) => unit));
  return units
    .map(([file, unit]) => {
      const exposure = exposures.split("\n").find((line) => line.includes(` ${unit}: `));
      return { ...factsOf(file, unit), exposure: Number(/: ([\d.]+)/.exec(exposure ?? "")?.[1]) };
    })
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function factsOf(file: string, unit: string): Omit<UnitFacts, "exposure"> {
  const properties = propertiesOf(unit);
  const property = (name: string): string => properties.get(name) ?? "";
  const words = (name: string): string[] => property(name).split(" ").filter(Boolean);
  const directories = [
    ...words("StateDirectory").map((name) => `/var/lib/${name}`),
    ...words("CacheDirectory").map((name) => `/var/cache/${name}`),
    ...words("LogsDirectory").map((name) => `/var/log/${name}`),
  ];
  const calls = property("SystemCallFilter");
  return {
    unit: file.replace(".service", ""),
    user: userOf(property("DynamicUser") === "yes", property("User")),
    writes: writesOf(property("ProtectSystem"), [...words("ReadWritePaths"), ...directories]),
    homes: { yes: "hidden", tmpfs: "hidden", "read-only": "to read" }[property("ProtectHome")] ?? "as its user may",
    network: property("PrivateNetwork") === "yes" ? "none" : "the machine's",
    sockets: socketsOf(properties.get("RestrictAddressFamilies")),
    listens: words("TriggeredBy")
      .map((socket) => (propertiesOf(socket).get("Listen") ?? "").replace(/ \(\w+\)$/, ""))
      .concat(words("BusName"))
      .map((name) => name.replace(String(person), "UID")),
    capabilities: capabilitiesOf(words("CapabilityBoundingSet")),
    programs: words("NoExecPaths").includes("/") ? "Parlance's node" : "any",
    calls: calls === "" ? "all" : calls.startsWith("~") ? "all but listed" : "listed",
  };
}

function userOf(dynamic: boolean, user: string): string {
  if (dynamic) return "one of its own";
  return user === String(person) ? "the person" : user === "" ? "root" : user;
}

function writesOf(protect: string, named: readonly string[]): string {
  if (protect === "strict") return named.map((path) => path.replace(/^-/, "")).join(" ") || "nothing";
  return protect === "no" ? "as its user may" : "as its user may, but not the system";
}

/** Without a restriction systemd does not show the property; with one that lets none through it is empty. */
function socketsOf(families: string | undefined): string {
  if (families === undefined) return "any";
  return families === "" ? "none" : families.replaceAll("AF_", "").toLowerCase();
}

/** By name where there are few; how many there are in all is the kernel's matter. */
function capabilitiesOf(bounding: readonly string[]): string {
  if (bounding.length === 0) return "none";
  return bounding.length <= 8 ? bounding.map((name) => name.replace("cap_", "")).join(" ") : "many";
}

const propertiesOf = (unit: string): ReadonlyMap<string, string> =>
  new Map(
    run("systemctl", "show", unit)
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );

const run = (command: string, ...arguments_: string[]): string =>
  execFileSync(command, arguments_, { encoding: "utf8", maxBuffer: 1 << 24 });
