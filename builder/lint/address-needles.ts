import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Host } from "./host.ts";
import { type Needle, withoutSecret } from "./needle.ts";
import { npmSettings, pipSettings, type Setting } from "./settings-of.ts";

export interface Addresses {
  /** archives that this build may fetch from */
  readonly used: readonly string[];
  /** archives that the image itself names, and those that everybody knows */
  readonly harmless: readonly string[];
}

/** Servers that only those know who are where it is built: mirrors, registries, proxies, and what opens them. */
export async function addressNeedles(host: Host, { used, harmless }: Addresses, project: string): Promise<Needle[]> {
  const [npm, pip, apt] = await Promise.all([npmSettings(host, project), pipSettings(host), aptProxies(host)]);
  const variables = Object.entries(host.env)
    .filter(([name]) => /^(https?|ftp|all)_proxy$/i.test(name))
    .map(([name, value]) => ({ key: "proxy", value: value ?? "", from: `$${name}` }));
  const proxies = [...npm.filter(({ key }) => /^(https?-)?proxy$/.test(key)), ...variables, ...apt];
  const registries = npm.filter(({ key }) => /^(@.*:)?registry$/.test(key));
  const indexes = pip.filter(({ key }) => /^(extra-)?index-url$/.test(key));
  const known = [...harmless, ...(registries.length > 0 ? [await publicRegistry()] : [])].map(hostOf);

  return [
    ...used.map((value) => ({ value, from: "" })).flatMap(needlesFor("the mirror that it was built from")),
    ...registries.flatMap(needlesFor("the registry that npm is told to use here")),
    ...indexes.flatMap(needlesFor("the index that pip is told to use here")),
    ...proxies.flatMap(needlesFor("the proxy of the machine that builds it")),
  ].filter(({ text }) => !known.includes(text));
}

const needlesFor =
  (what: string) =>
  ({ value, from }: Pick<Setting, "value" | "from">): Needle[] =>
    // There may be a list of them.
    value.split(/\s+/).flatMap((address) => {
      const url = URL.parse(/^[\w+.-]+:\/\//.test(address) ? address : `http://${address}`);
      if (url === null) return [];
      return [...placeNeedles(url, what), ...passwordNeedles(url, `the password of ${what}`, from)];
    });

function placeNeedles({ hostname, host }: URL, what: string): Needle[] {
  if (/^(localhost|127\..*|\[::1\]|0\.0\.0\.0)$/.test(hostname)) return [];
  // "proxy" is a word, "proxy:3128" is a place.
  const text = hostname.includes(".") ? hostname : host;
  return /[.:]/.test(text) ? [{ text, as: "name", what, shown: text }] : [];
}

function passwordNeedles({ username, password }: URL, what: string, from: string): Needle[] {
  if (password === "") return [];
  const [name, plain] = [decoded(username), decoded(password)];
  // A short one alone stands in any program by chance.
  const texts = plain.length < 8 ? [`${name}:${plain}@`, `${username}:${password}@`] : [plain, password];
  const inBase64 = Buffer.from(`${name}:${plain}`).toString("base64");
  const shown = withoutSecret(`what ${from} has as password`, plain);
  return [...new Set([...texts, inBase64])].map((text) => ({ text, as: "bytes", what, shown }));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? "";

async function aptProxies(host: Host): Promise<Setting[]> {
  const files = ["/etc/apt/apt.conf", ...(await host.list("/etc/apt/apt.conf.d"))];
  const texts = await Promise.all(files.map(async (from) => ({ from, text: await host.read(from) })));
  return texts.flatMap(({ from, text }) =>
    [...text.matchAll(/^[^/#\n]*\bProxy\b[^"\n]*"([^"]+)"/gim)]
      .filter(([, value]) => !/^(DIRECT|false)$/i.test(value!))
      .map(([, value]) => ({ key: "proxy", value: value!, from })),
  );
}

let registry: Promise<string> | undefined;

/** What npm uses when it is told nothing: that one may be named. */
async function publicRegistry(): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name)));
  const nothing = ["--userconfig=/dev/null", "--globalconfig=/dev/null"];
  registry ??= promisify(execFile)("npm", ["config", "get", "registry", ...nothing], {
    cwd: "/",
    env,
    timeout: 20_000,
  }).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
  return registry;
}
