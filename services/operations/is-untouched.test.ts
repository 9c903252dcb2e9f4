import { cpSync, linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { isUntouched } from "./is-untouched.ts";

const uid = process.getuid!();
const skeleton = t.testdir({ ".bashrc": "rc", ".config": { app: "set" } });
symlinkSync(".bashrc", join(skeleton, "link"));

for (const [what, change, expected] of [
  ["as it was made", () => undefined, true],
  ["a file more", (home) => writeFileSync(join(home, "notes"), ""), false],
  ["a file deeper down", (home) => writeFileSync(join(home, ".config/more"), ""), false],
  ["a file less", (home) => rmSync(join(home, ".bashrc")), false],
  ["another text", (home) => writeFileSync(join(home, ".config/app"), "sot"), false],
  ["a file with a second name", (home) => linkSync(join(home, ".bashrc"), `${home}-second`), false],
  ["a link in the place of a file", (home) => replace(home, ".bashrc", (at) => symlinkSync("/etc/passwd", at)), false],
  ["a link elsewhere", (home) => replace(home, "link", (at) => symlinkSync("/etc", at)), false],
  ["a directory in the place of a file", (home) => replace(home, ".bashrc", (at) => mkdirSync(at)), false],
] as readonly (readonly [string, (home: string) => void, boolean])[])
  t.test(`a home: ${what}`, async (t) => {
    const home = join(t.testdir({}), "home");
    cpSync(skeleton, home, { recursive: true, verbatimSymlinks: true });
    change(home);
    t.equal(await isUntouched(home, skeleton, uid), expected);
    t.equal(await isUntouched(home, skeleton, uid + 1), false, "never somebody else's");
  });

function replace(home: string, name: string, put: (at: string) => void): void {
  rmSync(join(home, name));
  put(join(home, name));
}
