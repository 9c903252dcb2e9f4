import { basename } from "node:path";
import type { Host } from "./host.ts";
import type { Needle } from "./needle.ts";

/** Names that so many machines and accounts have that they say nothing about one of them. */
const generic = new Set([
  ...["localhost", "localdomain", "debian", "ubuntu", "linux", "host", "server", "desktop", "laptop", "machine"],
  ...["build", "builder", "buildd", "runner", "docker", "container", "node", "parlance", "live", "home", "test"],
  ...["user", "admin", "vagrant"],
]);
const shortest = 4;
/** Where people and machines are named. Elsewhere a person's name is as good as any word. */
const settings = /^(etc|home|root|var\/(?!lib\/dpkg\/|cache\/))/;

/**
 * What the machine and the person are called, and where they build.
 * @param folders absolute paths of the build's own
 * @param imageName the name that the image itself shall have
 */
export async function nameNeedles(host: Host, folders: readonly string[], imageName: string): Promise<Needle[]> {
  const system = await systemAccounts(host);
  const tells = (name: string): boolean =>
    name.length >= shortest && !generic.has(name) && !system.has(name) && name !== imageName;
  const names = await hostNames(host);
  const id = (await host.read("/etc/machine-id")).trim();
  const needles: Needle[] = names.filter(tells).map((name) => ({
    ...{ text: name, what: "the name of the machine that builds it", shown: `"${name}"` },
    as: /[\d.]/.test(name) ? "name" : "word",
  }));
  if (tells(host.user))
    needles.push({
      ...{ text: host.user, what: "the name of the person who builds it", shown: `"${host.user}"` },
      ...{ as: "word", within: settings },
    });
  const homes = host.homes.filter((path) => tells(basename(path)));
  const paths = [
    ...folders.map((path) => ({ path, what: "the path of the folder that it is built in" })),
    ...homes.map((path) => ({ path, what: "the home directory of the person who builds it" })),
  ];
  // A folder right below / is as likely somebody else's.
  for (const { path, what } of paths)
    if (path.split("/").length > 2) needles.push({ text: path, as: "name", what, shown: path });
  if (/^[0-9a-f]{32}$/.test(id))
    needles.push({
      text: id,
      as: "bytes",
      what: "the machine-id of the machine that builds it",
      shown: `${id.slice(0, 4)}…`,
    });
  return needles;
}

/** Users and groups that every Debian or Ubuntu has, the image too: "mail", "backup". */
async function systemAccounts({ read }: Host): Promise<ReadonlySet<string>> {
  const lines = `${await read("/etc/passwd")}\n${await read("/etc/group")}`.split("\n").map((line) => line.split(":"));
  return new Set(lines.filter(([, , id]) => Number(id) < 1000).map(([name]) => name!));
}

/** As it calls itself, and with its domain, as its own files know it: asking the network could take for ever. */
async function hostNames({ hostname, read }: Host): Promise<string[]> {
  const short = hostname.split(".")[0]!;
  const lines = `${await read("/etc/hosts")}\n${await read("/etc/resolv.conf")}`.split("\n");
  const words = lines.map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
  const aliases = words.flatMap((line) => line.slice(1)).filter((name) => name.startsWith(`${short}.`));
  const domains = words.filter(([key]) => key === "search" || key === "domain").flatMap((line) => line.slice(1));
  const full = [...aliases, ...domains.map((domain) => `${short}.${domain}`)];
  return [...new Set([hostname, short, hostname.toLowerCase(), ...full])].filter((name) => name !== "");
}
