import { spawn } from "node:child_process";

/** Where one of the texts stands. */
export interface Hit {
  /** relative to the tree */
  readonly path: string;
  readonly text: string;
  /** in bytes, from the file's beginning; undefined where it is the path itself, or what a link points to */
  readonly offset: number | undefined;
}

export interface Searched {
  readonly hits: readonly Hit[];
  /** paths of the regular files */
  readonly files: readonly string[];
}

/**
 * Finds texts in the bytes of all files of a tree, in their names and in what links point to.
 * @param texts count wherever they stand
 * @param words count only as words of their own
 */
export async function searchTree(tree: string, texts: readonly string[], words: readonly string[]): Promise<Searched> {
  const [plain, asWords, entries] = await Promise.all([
    inFiles(tree, texts, []),
    inFiles(tree, words, ["--word-regexp"]),
    entriesOf(tree),
  ]);
  const patterns = [
    ...texts.map((text) => ({ text, pattern: new RegExp(RegExp.escape(text)) })),
    ...words.map((text) => ({ text, pattern: new RegExp(`(?<!\\w)${RegExp.escape(text)}(?!\\w)`) })),
  ];
  const inNames = entries.flatMap(({ path, link }) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const fitting = patterns.filter(({ pattern }) => pattern.test(name) || pattern.test(link));
    return fitting.map(({ text }) => ({ path, text, offset: undefined }));
  });
  const files = entries.filter(({ type }) => type === "f").map(({ path }) => path);
  return { hits: [...plain, ...asWords, ...inNames], files };
}

/** One pass over all bytes, by the fastest program for it. What is looked for does not show on its command line. */
async function inFiles(tree: string, texts: readonly string[], more: readonly string[]): Promise<Hit[]> {
  if (texts.length === 0) return [];
  const options = ["--recursive", "--text", "--only-matching", "--byte-offset", "--null", "--devices=skip", ...more];
  const output = await run("grep", [...options, "--fixed-strings", "--file=-", "."], tree, texts.join("\n"));
  // ./PATH NUL OFFSET:TEXT newline; a path may contain anything but NUL.
  return [...output.matchAll(/\.\/([^\0]*)\0(\d+):([^\n]*)\n/g)].map(([, path, offset, text]) => ({
    ...{ path: path!, text: text!, offset: Number(offset) },
  }));
}

interface Entry {
  /** as find(1) calls it: f, d, l … */
  readonly type: string;
  readonly path: string;
  /** what it points to; "" where it is no link */
  readonly link: string;
}

async function entriesOf(tree: string): Promise<Entry[]> {
  const output = await run("find", [".", "-mindepth", "1", "-printf", "%y\\0%P\\0%l\\0"], tree, "");
  return [...output.matchAll(/([^\0]*)\0([^\0]*)\0([^\0]*)\0/g)].map(([, type, path, link]) => ({
    ...{ type: type!, path: path!, link: link! },
  }));
}

async function run(program: string, arguments_: readonly string[], cwd: string, input: string): Promise<string> {
  const child = spawn(program, arguments_, { cwd, env: { PATH: process.env["PATH"], LC_ALL: "C" } });
  const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part: Buffer) => output.push(part));
  child.stderr.on("data", (part: Buffer) => complaints.push(part));
  child.stdin.on("error", () => {}); // it has ended already, and says why itself
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once("close", resolve).once("error", reject),
  );
  // Of grep, 1 means that nothing was found.
  if (status !== 0 && !(program === "grep" && status === 1))
    throw new Error(`${program} could not search ${cwd}: ${Buffer.concat(complaints).toString().slice(0, 2000)}`);
  return Buffer.concat(output).toString("utf8");
}
