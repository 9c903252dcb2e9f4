import { lstat, readdir, readlink } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { Problem } from "./problem.ts";

/** In every image these are links into /usr; a folder of that name would hide all that is behind the link. */
const mergedIntoUsr = ["bin", "lib", "lib32", "lib64", "libx32", "sbin"];

/**
 * What is in an overlay and cannot be laid into an image.
 * @param root the repository
 * @param overlay its path in the repository; it is there
 */
export async function checkOverlay(root: string, overlay: string): Promise<Problem[]> {
  const found = await lstat(join(root, overlay));
  if (!found.isDirectory())
    return [
      {
        what: `overlay "${overlay}" is not a folder`,
        where: overlay,
        found: found.isSymbolicLink() ? `a link to ${await readlink(join(root, overlay))}` : "a file",
        wanted: "a folder with files as they lie in the image",
        hint: `rm ${overlay} && mkdir ${overlay}, and put the files themselves into it`,
      },
    ];
  const merged = (await readdir(join(root, overlay))).filter((name) => mergedIntoUsr.includes(name));
  return [
    ...merged.map((name) => ({
      what: `overlay "${overlay}" would hide all of the image's /${name}`,
      where: `${overlay}/${name}`,
      found: `/${name}, which is a link to /usr/${name} in the image`,
      wanted: `${overlay}/usr/${name}`,
      hint: `mkdir -p ${overlay}/usr && git mv ${overlay}/${name} ${overlay}/usr/${name}`,
    })),
    ...(await checkFolder(root, overlay, overlay)),
  ];
}

async function checkFolder(root: string, overlay: string, folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const where = join(folder, entry.name);
    if (entry.name.includes("\ufffd")) {
      problems.push({
        ...{ what: "a file's name is not UTF-8", where, found: entry.name, wanted: "a name in UTF-8" },
        hint: `rename it, in ${folder}`,
      });
      continue; // Node cannot open it
    }
    if (entry.isDirectory()) problems.push(...(await checkFolder(root, overlay, where)));
    else if (entry.isSymbolicLink()) problems.push(...(await checkLink(root, overlay, where)));
    else if (!entry.isFile())
      problems.push({
        what: "an overlay holds what cannot be laid into an image",
        where,
        found: kinds.find(([is]) => entry[is]())?.[1] ?? "something else",
        wanted: "a file, a folder or a link",
        hint: `rm ${where}   (systemd-tmpfiles makes such things when the image starts)`,
      });
    if (entries.some(({ name }) => name === `${entry.name}.hbs`))
      problems.push({
        what: "a file and a template would lie in the same place",
        where,
        found: `${entry.name} and ${entry.name}.hbs`,
        wanted: "one of them",
        hint: `rm ${where}`,
      });
    if (entry.isFile() && ((await lstat(join(root, where))).mode & 0o6000) !== 0)
      problems.push({
        what: "a file has rights that no file of an overlay gets in the image",
        where,
        found: "the setuid or setgid bit",
        wanted: "an ordinary file",
        hint: `chmod ug-s ${where}   (a program that needs it belongs in a package)`,
      });
    if (/\p{Cc}/u.test(entry.name))
      problems.push({
        what: "a file's name has a line end or another control character in it",
        where: where.replaceAll(/\p{Cc}/gu, "\ufffd"),
        found: JSON.stringify(entry.name),
        wanted: "a name that can be printed",
        hint: `rename it, in ${folder}`,
      });
  }
  return problems;
}

const kinds = [
  ["isFIFO", "a named pipe"],
  ["isSocket", "a socket"],
  ["isCharacterDevice", "a device"],
  ["isBlockDevice", "a device"],
] as const;

/** Links are laid as they are and mean the image's files: one that means a file of the repository was a mistake. */
async function checkLink(root: string, overlay: string, where: string): Promise<Problem[]> {
  const target = await readlink(join(root, where));
  const leadsTo = resolve(root, dirname(where), target);
  const inside = !relative(target.startsWith("/") ? root : join(root, overlay), leadsTo).startsWith("..");
  if (inside !== target.startsWith("/")) return [];
  return [
    {
      what: "a link leads out of its overlay, and would lead nowhere in the image",
      where,
      found: target,
      wanted: "a path inside the image",
      hint: `rm ${where} && cp -r ${leadsTo} ${where}, or link to a path of the image`,
    },
  ];
}
