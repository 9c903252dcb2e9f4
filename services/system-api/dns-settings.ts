import { isIP } from "node:net";
import { systemApiErrors } from "#contracts/system-api";
import { BusError, unpack, Variant } from "#kit/bus";

/** A connection profile of NetworkManager's, as GetSettings gives it and Update2 takes it. */
export type ConnectionSettings = Record<string, Record<string, Variant>>;

const families = [4, 6] as const;
const section = (family: 4 | 6): string => `ipv${family}`;
/** Methods with which NetworkManager allows no DNS server. */
const without = ["disabled", "ignore", "link-local"];

/**
 * The same profile with these DNS servers and no others: those that the network hands out are not used either.
 * @throws {BusError} Failed when the profile has an IP version switched off that a server is of
 */
export function withDns(settings: ConnectionSettings, servers: readonly string[]): ConnectionSettings {
  const changed = { ...settings };
  for (const family of families) {
    const { dns: _old, "dns-data": _current, ...rest } = settings[section(family)] ?? {};
    const own = servers.filter((server) => isIP(server) === family);
    const off = without.includes(String(unpack(rest["method"])));
    if (off && own.length > 0)
      throw new BusError(
        systemApiErrors.failed,
        `${own.join(", ")} is an IPv${family} address, and this connection has IPv${family} switched off`,
      );
    changed[section(family)] = {
      ...rest,
      ...(own.length === 0 ? {} : { "dns-data": new Variant("as", own) }),
      ...(off ? {} : { "ignore-auto-dns": new Variant("b", true) }),
    };
  }
  return changed;
}

/** What a profile says of DNS, for each IP version; null where it says nothing. */
export interface DnsSettings {
  readonly servers: readonly string[] | null;
  readonly ignoreAutomatic: boolean | null;
}

export const readDns = (settings: ConnectionSettings): readonly DnsSettings[] =>
  families.map((family) => {
    const { "dns-data": servers, "ignore-auto-dns": ignore } = settings[section(family)] ?? {};
    return {
      servers: (unpack(servers) as string[] | undefined) ?? null,
      ignoreAutomatic: (unpack(ignore) as boolean | undefined) ?? null,
    };
  });

/** The same profile with what it said of DNS before. */
export function withDnsAgain(settings: ConnectionSettings, before: readonly DnsSettings[]): ConnectionSettings {
  const changed = { ...settings };
  for (const [index, family] of families.entries()) {
    const { dns: _old, "dns-data": _current, "ignore-auto-dns": _ignore, ...rest } = settings[section(family)] ?? {};
    const { servers, ignoreAutomatic } = before[index]!;
    changed[section(family)] = {
      ...rest,
      ...(servers === null ? {} : { "dns-data": new Variant("as", [...servers]) }),
      ...(ignoreAutomatic === null ? {} : { "ignore-auto-dns": new Variant("b", ignoreAutomatic) }),
    };
  }
  return changed;
}

/** The servers that a profile names itself, and whether those that the network hands out are used as well. */
export function dnsOf(settings: ConnectionSettings): { readonly own: readonly string[]; readonly automatic: boolean } {
  const of = (key: string) => families.map((family) => unpack(settings[section(family)]?.[key]));
  return {
    own: of("dns-data").flatMap((servers) => (servers as string[] | undefined) ?? []),
    automatic: of("method").some((method, at) => method === "auto" && of("ignore-auto-dns")[at] !== true),
  };
}
