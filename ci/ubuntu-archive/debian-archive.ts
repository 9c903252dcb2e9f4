import { readFile } from "node:fs/promises";
import { $ } from "zx/core";

const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
const suite = "trixie";
const run = $({ quiet: true, nothrow: true });

/** Debian's archive as sources for apt: that of the host's own apt, else the one that debootstrap knows. */
export async function debianSources(): Promise<string> {
  const { main, security } = await addresses();
  return [source(main, `${suite} ${suite}-updates`), source(security, `${suite}-security`)].join("\n");
}

const source = (uri: string, suites: string): string =>
  `Types: deb\nURIs: ${uri}\nSuites: ${suites}\nComponents: main\nSigned-By: ${keyring}\n`;

async function addresses(): Promise<{ main: string; security: string }> {
  const format = ["--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"];
  const lines = (await run`apt-get indextargets ${format}`).stdout.split("\n").map((line) => line.split(" "));
  const find = (path: RegExp): string | undefined => lines.find(([uri = ""]) => path.test(uri))?.[0];
  const main = find(/^https?:\/\/[^@]+\/debian\/?$/) ?? (await publicArchive());
  return { main, security: find(/^https?:\/\/[^@]+\/debian-security\/?$/) ?? `${main.replace(/\/$/, "")}-security` };
}

async function publicArchive(): Promise<string> {
  const address = /^DEF_MIRROR="(\S+)"/m.exec(await readFile("/usr/sbin/debootstrap", "utf8"))?.[1];
  if (address === undefined)
    throw new Error("no Debian archive is known: neither this host's apt nor debootstrap has one");
  return address;
}
