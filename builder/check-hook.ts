import { execFile } from "node:child_process";
import { lstat, readFile, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Problem } from "./problem.ts";

/**
 * What would keep a hook from being run, found before the minutes that come before it.
 * @param root the repository
 * @param hook its path in the repository; it is there
 */
export async function checkHook(root: string, hook: string): Promise<Problem[]> {
  const wanted = "a script whose first line names its interpreter, such as #!/bin/sh";
  const there = await lstat(join(root, hook));
  if (there.isSymbolicLink())
    return [
      {
        ...{ what: `hook "${hook}" is a link`, where: hook, wanted: "the script itself: what a link leads to changes" },
        found: `a link to ${await readlink(join(root, hook))}`,
        hint: `cp --remove-destination "$(readlink -f ${hook})" ${hook}`,
      },
    ];
  if (!there.isFile())
    return [
      {
        what: `hook "${hook}" is not a file`,
        where: hook,
        found: there.isDirectory() ? "a folder" : "a pipe, socket or device",
        wanted,
        hint: `rm -r ${hook}, and write it`,
      },
    ];
  if (!/^\d{4}-/.test(basename(hook)))
    return [
      {
        what: `hook "${hook}" has no number, so nobody can tell when it runs`,
        where: hook,
        found: basename(hook),
        wanted: "a name such as 0500-name.sh: hooks run in the order of their numbers",
        hint: `git mv ${hook} chroot-hooks/0500-${basename(hook)}, and write it so in the profile`,
      },
    ];
  const text = await readFile(join(root, hook), "latin1");
  const first = text.slice(0, 200).split("\n")[0]!;
  if (!/^#! ?\//.test(first))
    return [
      {
        ...{ what: `hook "${hook}" does not say what runs it`, where: `${hook}:1:1`, wanted },
        found: first === "" ? "an empty line" : JSON.stringify(first),
        hint: `write #!/bin/sh as the first line of ${hook}`,
      },
    ];
  if (!text.includes("\r\n")) return syntax(root, hook, first);
  const line = text.slice(0, text.indexOf("\r\n")).split("\n").length;
  return [
    {
      what: `hook "${hook}" has the line ends of another system`,
      where: `${hook}:${line}`,
      found: "a carriage return at the end of the line, which the interpreter takes for a part of it",
      wanted: "line feeds alone",
      hint: `sed -i 's/\\r$//' ${hook}`,
    },
  ];
}

/** The shell that is to run it reads it, and runs nothing. */
async function syntax(root: string, hook: string, first: string): Promise<Problem[]> {
  const shell = /^#! ?(?:\/usr)?\/bin\/(?:env )?(sh|dash|bash)\b/.exec(first)?.[1];
  if (shell === undefined) return [];
  const said = await promisify(execFile)(shell, ["-n", join(root, hook)]).then(
    () => undefined,
    (error: { stderr?: string }) => error.stderr ?? "",
  );
  const [, line, found] = /: (?:line )?(\d+): (?:Syntax error: )?(.+)$/m.exec(said ?? "") ?? [];
  if (line === undefined) return [];
  return [
    {
      what: `hook "${hook}" is not a script that ${shell} can read`,
      ...{ where: `${hook}:${line}`, found: found!, wanted: `what "${shell} -n" takes` },
      hint: `edit ${hook}, and look at it with: ${shell} -n ${hook}`,
    },
  ];
}
