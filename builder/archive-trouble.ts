import { type Mirrors } from "./mirror.ts";
import { ProblemsError } from "./problem.ts";

/**
 * What debootstrap and apt said about an archive that does not answer, or not as an archive does.
 * @returns undefined when a command failed for another reason
 */
export function archiveTrouble(error: unknown, mirrors: Mirrors, profile: string): ProblemsError | undefined {
  if (!(error instanceof Error)) return undefined;
  const said =
    /^.*(E: (?:Failed getting release file|Failed to fetch|Invalid Release signature|Couldn't download).*)$/m;
  const found = said.exec(error.message)?.[1];
  if (found === undefined) return undefined;
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
