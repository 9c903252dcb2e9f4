import { access } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles } from "../hash-files.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { ProblemsError, type Problem } from "../problem.ts";

const folder = "etc/parlance/policy.d";

/** Runs the policy's own examples with the very code that will enforce it; a policy that fails them makes no image. */
export async function policy(build: Build, overlays: Artefact): Promise<Artefact> {
  const { root } = build.options;
  const code = [await hashFiles(root, "services/system-api"), await hashFiles(root, "services/contracts")];
  await build.stage("policy", { overlays, code }, async (_folder, shell) => {
    try {
      const laid = join(overlays.path, "tree", folder);
      await shell`${process.execPath} ${join(root, "services/system-api/check-policy.ts")} ${laid}`;
    } catch (error) {
      const problems = await inSources(build, error as Error);
      throw problems.length === 0 ? error : new ProblemsError(problems);
    }
  });
  return overlays;
}

/** What is wrong with the files of the policy, each said of the overlay that it lies in. */
async function inSources({ options, profile }: Build, { message }: Error): Promise<Problem[]> {
  const whole = /^ +\| {3}(the folder .+)$/m.exec(message)?.[1];
  if (whole !== undefined)
    return [
      {
        ...{ what: "the image would have no policy", where: `overlays/policy/${folder}` },
        ...{ found: whole.replace(/: ENOENT.*/, ": it is not there"), wanted: "a *.yaml file in it" },
        hint: `git checkout -- overlays/policy, with "policy" among the overlays of profiles/${profile.name}.yaml`,
      },
    ];
  const said = [...message.matchAll(/^ +\| {3}([^:\s]+)(:\d+:\d+)?: (.+)$/gm)];
  return Promise.all(
    said.map(async ([, file = "", place = "", found = ""]) => {
      const candidates = profile.overlays.map((overlay) => join("overlays", overlay, folder, file)).reverse();
      const there = await Promise.all(
        candidates.map((path) =>
          access(join(options.root, path)).then(
            () => path,
            () => "",
          ),
        ),
      );
      const where = there.find((path) => path !== "") ?? `${folder}/${file}`;
      return { what: "the policy cannot be used", where: where + place, found, hint: `edit ${where}` };
    }),
  );
}
