import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildUbuntu } from "./build-ubuntu.ts";

const usage = `usage: node ci/ubuntu-image.ts PROFILE [--out DIRECTORY] [-- BUILD-OPTION...]

Builds an Ubuntu profile where no Ubuntu archive can be reached, from one that is made of Debian's packages in the
shape of Ubuntu's. The image is called PROFILE-test.`;

const own = process.argv.slice(2);
const separator = own.includes("--") ? own.indexOf("--") : own.length;
const { values, positionals } = parseArgs({
  args: own.slice(0, separator),
  allowPositionals: true,
  options: { out: { type: "string" }, help: { type: "boolean", short: "h" } },
});
const [profile] = positionals;
if (values.help === true || profile === undefined || positionals.length > 1) {
  console.log(usage);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  const more = own.slice(separator + 1);
  const { archive } = await buildUbuntu(profile, {
    ...(values.out === undefined ? {} : { out: resolve(values.out) }),
    more,
  });
  archive.close();
}
