import { isUtf8 } from "node:buffer";
import {
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { Inputs } from "./inputs.ts";
import { ProblemsError } from "./problem.ts";
import { render } from "./render.ts";
import { sourcesOf } from "./sources.ts";

/** What a template can name. */
export function overlayFacts({ profile, base, published, version }: Inputs): object {
  const { name, hostname } = profile;
  const { distribution, suite, release, keyring } = base;
  const signedBy = profile.archive_key === undefined ? keyring : `/etc/apt/keyrings/${profile.archive_key}`;
  return {
    profile: { name, hostname },
    base: { name: profile.base, distribution, suite, release },
    apt: { sources: sourcesOf(base, published, signedBy) },
    version,
  };
}

/**
 * Lays a folder of files upon what is in another one already. A file that ends in .hbs is a Handlebars template and
 * loses the suffix. Nothing is written through a link that an earlier overlay has: it would lead out, into the host.
 * @param shown the folder's name in problems
 * @throws {ProblemsError} for a template that cannot be rendered, and where a folder meets what is none
 */
export async function layOverlay(from: string, to: string, shown: string, facts: object): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const template = entry.isFile() && /.\.hbs$/.test(entry.name);
    const source = join(from, entry.name);
    const target = join(to, template ? entry.name.slice(0, -".hbs".length) : entry.name);
    const where = `${shown}/${entry.name}`;
    const there = await lstat(target).catch(() => undefined);
    if (there !== undefined && there.isDirectory() !== entry.isDirectory())
      throw new ProblemsError([
        {
          what: "one overlay has a folder where another has none",
          where,
          found: there.isDirectory() ? "a folder, in an overlay before it" : "no folder, in an overlay before it",
          wanted: entry.isDirectory() ? "a folder" : "a file or link",
          hint: `rename ${where}, or what the other overlay has in its place`,
        },
      ]);
    if (entry.isDirectory()) {
      await layOverlay(source, target, where, facts);
      continue;
    }
    await rm(target, { force: true });
    if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      if (template) await writeFile(target, await renderFile(source, where, facts));
      else await copyFile(source, target);
      // Owner and permissions are the image's, not those of whoever checked the files out (copyFile keeps both).
      await chown(target, 0, 0);
      await chmod(target, ((await lstat(source)).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}

async function renderFile(source: string, where: string, facts: object): Promise<string> {
  try {
    const bytes = await readFile(source);
    if (!isUtf8(bytes)) throw new Error("bytes that are not UTF-8");
    return await render(bytes.toString("utf8"), facts);
  } catch (error) {
    const { message, cause } = error as Error;
    const [, line, column = cause] = / - (\d+):(\d+)$/.exec(message) ?? / on line (\d+)/.exec(message) ?? [];
    const place = [where, line, column === undefined ? undefined : String(Number(column) + 1)];
    throw new ProblemsError([
      {
        what: "a template cannot be rendered",
        where: place.filter((part) => part !== undefined).join(":"),
        found: message.replace(/(?: in \[object Object\])? - \d+:\d+$/, "").replaceAll("\n", "\n       "),
        wanted: `names of ${names(facts).join(", ")}`,
        hint: `edit ${where}`,
      },
    ]);
  }
}

const names = (facts: object, prefix = ""): string[] =>
  Object.entries(facts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? names(value, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
