import { type Mirrors } from "./mirror.ts";
import { ProblemsError } from "./problem.ts";

/**
 * What apt said about an archive that does not answer, or not as an archive does.
 * @param tools where the packages of the tools tree come from: this machine's to choose where the profile does not
 * @returns undefined when a command failed for another reason
 */
export function archiveTrouble(
  error: unknown,
  mirrors: Mirrors,
  profile: string,
  tools: Mirrors = mirrors,
): ProblemsError | undefined {
  if (!(error instanceof Error)) return undefined;
  const said =
    /^.*(E: (?:Failed getting release file|Failed to fetch|Invalid Release signature|Couldn't download|The repository '|Release file for |GPG error).*)$/m;
  const found = said.exec(error.message)?.[1];
  // The archive of the lock's own packages is a folder.
  if (found === undefined || found.includes("file:/")) return undefined;
  const names = ({ main, security }: Mirrors): boolean => found.includes(`${main}/`) || found.includes(security);
  if (!names(mirrors) && names(tools))
    return new ProblemsError([
      {
        what: "the archive that the tools come from does not give what it should",
        ...{ where: found.includes(`${tools.main}/`) ? tools.main : tools.security, found },
        wanted: "a Debian archive, signed by Debian, that can be reached from here",
        hint: "try again, or name another one for Debian in this machine's /etc/apt/sources.list.d",
      },
    ]);
  const security = found.includes(mirrors.security) && !found.includes(`${mirrors.main}/`);
  const key = security ? "security_mirror" : "mirror";
  const address = security ? mirrors.security : mirrors.main;
  return new ProblemsError([
    {
      what: "the archive does not give what it should",
      where: address,
      found,
      wanted: "the distribution's archive, signed with its key, that can be reached from here",
      hint: `try again, or name another archive: "${key}:" in profiles/${profile}.yaml`,
    },
  ]);
}
