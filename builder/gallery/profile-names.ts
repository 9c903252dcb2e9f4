import type { BadInput } from "./bad-input.ts";

/** Profiles that are extended or asked for, and cannot be. */
export const profileNames: readonly BadInput[] = [
  {
    name: "a profile that extends itself",
    profile: "extends: bad\n",
    says: `error: profile "bad" extends itself
   at: profiles/bad.yaml:1:1
found: profiles/bad.yaml -> profiles/bad.yaml
 want: profiles of which none leads back to itself
 hint: take "bad" out of "extends" in profiles/bad.yaml`,
  },
  {
    name: "two profiles that extend each other",
    profile: "extends: [whole, other]\n",
    files: { "profiles/other.yaml": "hostname: x\nextends:\n  - whole\n  - bad\n" },
    says: `error: profile "bad" extends itself
   at: profiles/other.yaml:4:5
found: profiles/bad.yaml -> profiles/other.yaml -> profiles/bad.yaml
 want: profiles of which none leads back to itself
 hint: take "bad" out of "extends" in profiles/other.yaml`,
  },
  {
    name: "a profile that extends one that is not there",
    profile: "description: x\nextends: wohle\n",
    says: `error: there is no profile "wohle"
   at: profiles/bad.yaml:2:1
found: no file profiles/wohle.yaml
 want: one of bad, whole
 hint: write "whole" instead of "wohle", or add the profile`,
  },
  {
    name: "a list of profiles of which the second is not there",
    profile: "extends:\n  - whole\n  - desktop\n",
    says: `error: there is no profile "desktop"
   at: profiles/bad.yaml:3:5
found: no file profiles/desktop.yaml
 want: one of bad, whole
 hint: write "bad" instead of "desktop", or add the profile`,
  },
  {
    name: "an empty list of profiles",
    profile: "extends: []\n",
    says: `error: extends does not fit
   at: profiles/bad.yaml:1:10
found: []
 want: the name of a profile, or a list of some
 hint: edit profiles/bad.yaml:1:10`,
  },
  {
    name: "a profile that is extended twice",
    profile: "extends: [whole, whole]\n",
    says: `error: extends has "whole" twice
   at: profiles/bad.yaml:1:11
found: "whole"
 want: each entry once
 hint: take one "whole" out of profiles/bad.yaml`,
  },
  {
    name: "a number among the profiles",
    profile: "extends: [whole, 13]\n",
    says: `error: extends.1 has the wrong type
   at: profiles/bad.yaml:1:18
found: 13
 want: a text
 hint: put 13 in quotes`,
  },
  {
    name: "a map in the place of the profiles",
    profile: "extends: {name: whole}\n",
    says: `error: extends has the wrong type
   at: profiles/bad.yaml:1:10
found: {"name":"whole"}
 want: a text or a list
 hint: edit profiles/bad.yaml:1:10`,
  },
  {
    name: "a path in the place of a profile",
    profile: "extends: ../profiles/whole\n",
    says: `error: extends does not fit
   at: profiles/bad.yaml:1:10
found: "../profiles/whole"
 want: the name of a profile, or a list of some
 hint: edit profiles/bad.yaml:1:10`,
  },
  {
    name: "a mistake in what two of those have that are extended, which is said once",
    profile: "extends: [one, two]\n",
    files: {
      "profiles/one.yaml": "extends: spoilt\n",
      "profiles/two.yaml": "extends: spoilt\n",
      "profiles/spoilt.yaml": "extends: whole\nhostnme: x\n",
    },
    says: `error: unknown key "hostnme"
   at: profiles/spoilt.yaml:2:1
found: hostnme
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: write "hostname" instead of "hostnme"`,
  },
  {
    name: "several mistakes, which are all said at once",
    profile: "pakages: []\nhostnme: x\nmodels: none\n",
    says: `error: unknown key "pakages"
   at: profiles/bad.yaml:1:1
found: pakages
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: write "packages" instead of "pakages"

error: unknown key "hostnme"
   at: profiles/bad.yaml:2:1
found: hostnme
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: write "hostname" instead of "hostnme"

error: models has the wrong type
   at: profiles/bad.yaml:3:9
found: "none"
 want: a list
 hint: write [none]`,
  },
  {
    name: "a profile that is not there",
    asked: "wohle",
    says: `error: there is no profile "wohle"
found: no file profiles/wohle.yaml
 want: one of bad, whole
 hint: npm run build:iso -- whole`,
  },
  {
    name: "a path that is asked for",
    asked: "../profiles/bad",
    says: `error: there is no profile "../profiles/bad"
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "a file that is asked for",
    asked: "profiles/bad.yaml",
    says: `error: there is no profile "profiles/bad.yaml"
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "a name with a space",
    asked: "bad profile",
    says: `error: there is no profile "bad profile"
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "no name",
    asked: "",
    says: `error: there is no profile ""
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "two dots",
    asked: "..",
    says: `error: there is no profile ".."
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "a name that would write to the terminal",
    asked: "\x1b[2Jbad\n",
    says: `error: there is no profile "�[2Jbad�"
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "a name of 300 letters",
    asked: "x".repeat(300),
    says: `error: there is no profile "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
found: no name of a profile
 want: one of bad, whole
 hint: npm run build:iso -- bad`,
  },
  {
    name: "a profile whose lock would be the one of the tools",
    asked: "tools",
    files: { "profiles/tools.yaml": "extends: whole\n" },
    says: `error: there is no profile "tools"
found: the name of the tools tree
 want: one of bad, whole
 hint: npm run build:iso -- whole`,
  },
  {
    name: "no profile at all",
    asked: "debian-minimal",
    script: "rm profiles/*",
    says: `error: there is no profile "debian-minimal"
found: no file profiles/debian-minimal.yaml
 want: a profile in profiles/
 hint: git checkout -- profiles`,
  },
];
