import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

/**
 * What would keep a hook from being run, found before the minutes that come before it.
 * @param root the repository
 * @param hook its path in the repository; it is there
 */
export async function checkHook(root: string, hook: string): Promise<Problem[]> {
  const wanted = "a script whose first line names its interpreter, such as #!/bin/sh";
  if (!(await stat(join(root, hook))).isFile())
    return [
      {
        what: `hook "${hook}" is not a file`,
        where: hook,
        found: "a folder",
        wanted,
        hint: `rm -r ${hook}, and write it`,
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
  if (!text.includes("\r\n")) return [];
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
