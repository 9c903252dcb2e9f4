import type { Base } from "./bases.ts";
import type { Mirrors } from "./mirror.ts";

/** All pockets of a base as apt's deb822 sources. */
export function sourcesOf({ suite, components }: Base, { main, security }: Mirrors, keyring: string): string {
  const source = (uri: string, suites: readonly string[]): string =>
    [
      "Types: deb",
      `URIs: ${uri}`,
      `Suites: ${suites.join(" ")}`,
      `Components: ${components.join(" ")}`,
      `Signed-By: ${keyring}`,
      "",
    ].join("\n");
  return [source(main, [suite, `${suite}-updates`]), source(security, [`${suite}-security`])].join("\n");
}
