import { join } from "node:path";
import type { Problem } from "./problem.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** What every build reads, whatever its profile says, and would otherwise miss after minutes. */
const needed = [
  ...["package.json", "services/package.json", "services/package-lock.json", "services/system-api/check-policy.ts"],
  "builder/templates/grub.cfg.hbs",
];

/** What of the repository is missing, besides what its profiles name. */
export async function checkRepository(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of needed) {
    const problem = (found: string, wanted: string): Problem => ({
      ...{ what: `${file} cannot be used`, where: file, found, wanted },
      hint: `git checkout -- ${file}`,
    });
    const content = await readRegularFile(join(root, file));
    if (typeof content === "string") problems.push(problem(content, "the file of this repository"));
    else if (file.endsWith(".json")) {
      const { version } = parse(content);
      // It becomes part of the name of the image.
      if (typeof version !== "string" || !/^\d[A-Za-z0-9.+-]{0,30}$/.test(version))
        problems.push(
          problem(`the version ${JSON.stringify(version) ?? "nothing"}`, "JSON with a version such as 1.0.0"),
        );
    }
  }
  return problems;
}

function parse(content: Buffer): { version?: unknown } {
  try {
    return (JSON.parse(content.toString("utf8")) as { version?: unknown } | null) ?? {};
  } catch {
    return {};
  }
}
