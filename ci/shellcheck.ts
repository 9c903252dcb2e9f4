import { $ } from "zx/core";

/** Checks every shell script of the repository: by its name or, where it has none, by its first line. */
const tracked = (await $`git ls-files --cached --others --exclude-standard`).lines();
const scripts: string[] = [];
for (const file of tracked)
  if (file.endsWith(".sh") || (!/\.[a-z]+$/i.test(file) && (await startsShell(file)))) scripts.push(file);
if (scripts.length === 0) throw new Error("found no shell script to check: run this in the repository's root");
const { exitCode } = await $({ nothrow: true, stdio: "inherit" })`shellcheck ${scripts}`;
process.exitCode = exitCode ?? 1;

async function startsShell(file: string): Promise<boolean> {
  const [first = ""] = (await $({ nothrow: true })`head -c 64 -- ${file}`).lines();
  return /^#!.*\b(sh|bash|dash)\b/.test(first);
}
