import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const requirements = join(import.meta.dirname, "requirements.txt");

/**
 * Brings the packages of requirements.txt, by their hashes, to where they are unpacked; a second call finds them there.
 * @returns the folder with the packages in it
 * @throws {Error} with pip's status where one cannot be had
 */
export async function fetchSets(
  folder: string = resolve(import.meta.dirname, "../../out/understanding/sets"),
): Promise<string> {
  const wanted = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  const stamp = join(folder, "requirements.sha256");
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return folder;

  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  const words = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--root-user-action",
    "ignore",
    "--no-deps",
    "--no-compile",
    "--only-binary",
    ":all:",
  ];
  const from = ["--require-hashes", "--target", fresh, "--requirement", requirements];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", "python3", ...words, ...from], {
    stdio: ["ignore", 2, 2],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`the public sets cannot be had: pip ended with ${code}`);
  await writeFile(join(fresh, "requirements.sha256"), wanted);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return folder;
}
