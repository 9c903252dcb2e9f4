import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** The whole program, where it cannot work. */
export interface BadHost {
  readonly name: string;
  /** sh, in a mount namespace of its own; $1 runs it, $2 is an empty folder for this case, where it starts */
  readonly script: string;
  /** what runs sh */
  readonly before?: readonly string[];
  readonly says: string;
}

export const build = (out = "$2/out"): string => `exec "$1" REPOSITORY/build.ts --out "${out}"`;
export const tmpfs = (options: string): string => `mkdir disk; mount -t tmpfs -o size=8g,${options} x disk`;
export const without = (...programs: string[]): string =>
  `mkdir bin; for folder in $(echo $PATH | tr : ' '); do ln -s $folder/* bin/ 2>/dev/null || true; done
rm -f ${programs.map((program) => `bin/${program}`).join(" ")}; PATH=$PWD/bin`;

/**
 * @param repository a copy, which stays as it is
 * @param folder for this case; must not exist yet
 */
export async function saidOfHost(repository: string, folder: string, host: Omit<BadHost, "says">): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { before = [], script } = host;
  const words = [...before, "sh", "-c", script.replaceAll("REPOSITORY", repository), "sh", process.execPath, folder];
  return new Promise((resolve) =>
    execFile("unshare", ["--mount", ...words], { cwd: folder }, (error, stdout, stderr) => {
      const text = `${stdout}${stderr}`.replaceAll(folder, "HERE").replaceAll(repository, "REPOSITORY");
      const said = text.replaceAll(dirname(repository), "ABOVE").trim();
      resolve(error?.code === 1 ? said : `status ${error?.code ?? 0}\n${said}`);
    }),
  );
}
