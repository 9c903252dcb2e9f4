import type { BadInput } from "./bad-input.ts";

/** Profiles that are no use. */
export const profiles: readonly BadInput[] = [
  {
    name: "an unknown key",
    profile: "description: x\npakages: [bash]\n",
    says: `error: unknown key "pakages"
   at: profiles/bad.yaml:2:1
found: pakages
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: write "packages" instead of "pakages"`,
  },
  {
    name: "an unknown key inside a map",
    profile: "kernel:\n  package: linux-image-amd64\n  comand_line: quiet\n  command_line: quiet\n",
    says: `error: unknown key "comand_line"
   at: profiles/bad.yaml:3:3
found: comand_line
 want: one of package, command_line
 hint: write "command_line" instead of "comand_line"`,
  },
  {
    name: "a key that is like no other",
    profile: "zzzzzzzzzz: 1\n",
    says: `error: unknown key "zzzzzzzzzz"
   at: profiles/bad.yaml:1:1
found: zzzzzzzzzz
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: take "zzzzzzzzzz" out of profiles/bad.yaml`,
  },
  {
    name: "a key in capital letters",
    profile: "extends: whole\nHostname: x\n",
    says: `error: unknown key "Hostname"
   at: profiles/bad.yaml:2:1
found: Hostname
 want: one of extends, description, base, architecture, bootstrapper, mirror, security_mirror, archive_key, hostname, kernel, packages, overlays, hooks, models, squashfs
 hint: write "hostname" instead of "Hostname"`,
  },
  {
    name: "a text where a list belongs",
    profile: "packages: bash\n",
    says: `error: packages has the wrong type
   at: profiles/bad.yaml:1:11
found: "bash"
 want: a list
 hint: write [bash]`,
  },
  {
    name: "a list where a text belongs",
    profile: "extends: whole\ndescription: [a, b]\n",
    says: `error: description has the wrong type
   at: profiles/bad.yaml:2:14
found: ["a","b"]
 want: a text
 hint: edit profiles/bad.yaml:2:14`,
  },
  {
    name: "a base that is not known",
    profile: "base: debain-13\n",
    says: `error: base has a value that is not known
   at: profiles/bad.yaml:1:7
found: "debain-13"
 want: debian-13 or ubuntu-24.04 or ubuntu-26.04
 hint: write debian-13`,
  },
  {
    name: "a base without its release",
    profile: "extends: whole\nbase: ubuntu\n",
    says: `error: base has a value that is not known
   at: profiles/bad.yaml:2:7
found: "ubuntu"
 want: debian-13 or ubuntu-24.04 or ubuntu-26.04
 hint: write ubuntu-24.04`,
  },
  {
    name: "a base that is a map",
    profile: "extends: whole\nbase:\n  distribution: debian\n  suite: trixie\n",
    says: `error: base has a value that is not known
   at: profiles/bad.yaml:3:3
found: {"distribution":"debian","suite":"trixie"}
 want: debian-13 or ubuntu-24.04 or ubuntu-26.04
 hint: write debian-13`,
  },
  {
    name: "an architecture that is not built for",
    profile: "extends: whole\narchitecture: arm64\n",
    says: `error: architecture has a value that is not known
   at: profiles/bad.yaml:2:15
found: "arm64"
 want: amd64
 hint: write amd64`,
  },
  {
    name: "a bootstrapper that is not known",
    profile: "extends: whole\nbootstrapper: cdebootstrap\n",
    says: `error: bootstrapper has a value that is not known
   at: profiles/bad.yaml:2:15
found: "cdebootstrap"
 want: debootstrap or mmdebstrap
 hint: write debootstrap`,
  },
  {
    name: "a package in a profile that apt would take for an option",
    profile: 'packages:\n  - bash\n  - "--force-yes"\n',
    says: `error: packages.1 does not fit
   at: profiles/bad.yaml:3:5
found: "--force-yes"
 want: the name of a package, without version and architecture
 hint: edit profiles/bad.yaml:3:5`,
  },
  {
    name: "a package that apt would remove",
    profile: "extends: whole\npackages: [nano-]\n",
    says: `error: packages.0 does not fit
   at: profiles/bad.yaml:2:12
found: "nano-"
 want: the name of a package, without version and architecture
 hint: edit profiles/bad.yaml:2:12`,
  },
  {
    name: "a package with its version",
    profile: "extends: whole\npackages: [vim=2:9.0]\n",
    says: `error: packages.0 does not fit
   at: profiles/bad.yaml:2:12
found: "vim=2:9.0"
 want: the name of a package, without version and architecture
 hint: edit profiles/bad.yaml:2:12`,
  },
  {
    name: "an overlay that leads out of its folder",
    profile: "overlays: [../../etc]\n",
    says: `error: overlays.0 does not fit
   at: profiles/bad.yaml:1:12
found: "../../etc"
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:12`,
  },
  {
    name: "a hook that leads out of its folder",
    profile: "hooks: [../profiles/whole]\n",
    says: `error: hooks.0 does not fit
   at: profiles/bad.yaml:1:9
found: "../profiles/whole"
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "an overlay that is called ..",
    profile: 'overlays: [".."]\n',
    says: `error: overlays.0 does not fit
   at: profiles/bad.yaml:1:12
found: ".."
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:12`,
  },
  {
    name: "two dots in a name",
    profile: "overlays: [a..b]\n",
    says: `error: overlays.0 does not fit
   at: profiles/bad.yaml:1:12
found: "a..b"
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:12`,
  },
  {
    name: "a dot at the end of a name",
    profile: "overlays: [a.]\n",
    says: `error: overlays.0 does not fit
   at: profiles/bad.yaml:1:12
found: "a."
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:12`,
  },
  {
    name: "a name that no file can have",
    profile: `overlays: [${"x".repeat(70)}]\n`,
    says: `error: overlays.0 does not fit
   at: profiles/bad.yaml:1:12
found: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
 want: a name of small letters, digits and -, with single dots inside, of at most 64 characters
 hint: edit profiles/bad.yaml:1:12`,
  },
  {
    name: "a key that stands twice",
    profile: "hostname: a\nhostname: b\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Map keys must be unique
 want: each key once
 hint: take one out of profiles/bad.yaml`,
  },
  {
    name: "a list without its end",
    profile: "packages: [bash\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Flow sequence in block collection must be sufficiently indented and end with a ]
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:1`,
  },
  {
    name: "a tabulator before a key",
    profile: "kernel:\n\tpackage: linux-image-amd64\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Tabs are not allowed as indentation
 want: spaces
 hint: write spaces at profiles/bad.yaml:2:1`,
  },
  {
    name: "a tag that YAML does not know",
    profile: "hostname: !secret x\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:1:11
found: Unresolved tag: !secret
 want: YAML 1.2
 hint: edit profiles/bad.yaml:1:11`,
  },
  {
    name: "a list where a map belongs",
    profile: "- bash\n",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: ["bash"]
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "an empty file",
    profile: "",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: null
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "a file with nothing but a comment",
    profile: "# later\n",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: null
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "an entry that stands twice",
    profile: "packages: [vim, nano, vim]\n",
    says: `error: packages has "vim" twice
   at: profiles/bad.yaml:1:12
found: "vim"
 want: each entry once
 hint: take one "vim" out of profiles/bad.yaml`,
  },
  {
    name: "an entry that is empty",
    profile: "packages: [vim, , nano]\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:1:17
found: Unexpected , in flow sequence
 want: YAML 1.2
 hint: edit profiles/bad.yaml:1:17`,
  },
  {
    name: "a number where a text belongs",
    profile: "hostname: 12\n",
    says: `error: hostname has the wrong type
   at: profiles/bad.yaml:1:11
found: 12
 want: a text
 hint: put 12 in quotes`,
  },
  {
    name: "a key without a value",
    profile: "packages:\n",
    says: `error: packages has the wrong type
   at: profiles/bad.yaml:1:10
found: null
 want: a list
 hint: give it a value, or take its key out, at profiles/bad.yaml:1:10`,
  },
  {
    name: "an alias without its anchor",
    profile: "hostname: x\npackages: *all\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:11
found: Unresolved alias (the anchor must be set before the alias): all
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:11`,
  },
  {
    name: "aliases that would fill the memory",
    profile:
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:8
found: Excessive alias count indicates a resource exhaustion attack
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:8`,
  },
  {
    name: "a second document",
    profile: "hostname: x\n---\nhostname: y\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: a second document
 want: YAML 1.2
 hint: take the line "---" out`,
  },
  {
    name: "a file in another encoding",
    profile: Buffer.from("hostname: x\ndescription: caf\xe9\n", "latin1"),
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: bytes that are not UTF-8 in line 2
 want: a text file in YAML, in UTF-8
 hint: save profiles/bad.yaml as UTF-8 in your editor`,
  },
  {
    name: "a folder in the place of the file",
    script: "rm profiles/bad.yaml; mkdir profiles/bad.yaml",
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: a folder
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "a pipe in the place of the file",
    script: "rm profiles/bad.yaml; mkfifo profiles/bad.yaml",
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: something that is not a file
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "a command line with GRUB's own syntax",
    profile: "kernel:\n  command_line: quiet; reboot\n",
    says: `error: kernel.command_line does not fit
   at: profiles/bad.yaml:2:17
found: "quiet; reboot"
 want: one line without ; & | < > $ { } " ' \\ and #
 hint: edit profiles/bad.yaml:2:17`,
  },
  {
    name: "a command line of two lines",
    profile: 'kernel:\n  command_line: "quiet\\nsplash"\n',
    says: `error: kernel.command_line does not fit
   at: profiles/bad.yaml:2:17
found: "quiet\\nsplash"
 want: one line without ; & | < > $ { } " ' \\ and #
 hint: edit profiles/bad.yaml:2:17`,
  },
  {
    name: "a kernel that is another package",
    profile: "extends: whole\nkernel:\n  package: systemd\n",
    says: `error: kernel.package does not fit
   at: profiles/bad.yaml:3:12
found: "systemd"
 want: a package whose name begins with linux-image-
 hint: edit profiles/bad.yaml:3:12`,
  },
  {
    name: "a mirror with a password, which would get into the image",
    profile: "mirror: https://me:secret@archive.example/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "https://…@archive.example/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that brings a line of its own",
    profile: 'mirror: "http://archive.example/debian\\ndeb http://other.example x main"\n',
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "http://archive.example/debian\\ndeb http://other.example x main"
 want: an address that begins with http:// or https://, without name, password, ? and #
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that the tools tree does not see",
    profile: "mirror: file:///srv/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "file:///srv/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that apt would expand",
    profile: "mirror: http://archive.example/$(ARCH)/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "http://archive.example/$(ARCH)/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a host name with a dot at its end",
    profile: "hostname: parlance.\n",
    says: `error: hostname does not fit
   at: profiles/bad.yaml:1:11
found: "parlance."
 want: small letters, digits and -, at most 63, neither the first nor the last a -
 hint: edit profiles/bad.yaml:1:11`,
  },
  {
    name: "a squashfs level that zstd does not have",
    profile: "squashfs:\n  level: 23\n",
    says: `error: squashfs.level does not fit
   at: profiles/bad.yaml:2:10
found: 23
 want: 1 to 22
 hint: edit profiles/bad.yaml:2:10`,
  },
  {
    name: "a squashfs level that is no whole number",
    profile: "squashfs:\n  level: 3.5\n",
    says: `error: squashfs.level has the wrong type
   at: profiles/bad.yaml:2:10
found: 3.5
 want: a whole number
 hint: edit profiles/bad.yaml:2:10`,
  },
  {
    name: "another compression",
    profile: "extends: whole\nsquashfs:\n  compression: xz\n",
    says: `error: squashfs.compression has a value that is not known
   at: profiles/bad.yaml:3:16
found: "xz"
 want: zstd
 hint: write zstd`,
  },
  {
    name: "missing parts",
    profile: "description: x\nkernel: {package: linux-image-amd64}\n",
    says: `error: profile "bad" lacks "base"
   at: profiles/bad.yaml
 want: a value for "base", here or in a profile that it extends
 hint: add "base:" to profiles/bad.yaml

error: profile "bad" lacks "architecture"
   at: profiles/bad.yaml
 want: a value for "architecture", here or in a profile that it extends
 hint: add "architecture:" to profiles/bad.yaml

error: profile "bad" lacks "bootstrapper"
   at: profiles/bad.yaml
 want: a value for "bootstrapper", here or in a profile that it extends
 hint: add "bootstrapper:" to profiles/bad.yaml

error: profile "bad" lacks "hostname"
   at: profiles/bad.yaml
 want: a value for "hostname", here or in a profile that it extends
 hint: add "hostname:" to profiles/bad.yaml

error: profile "bad" lacks "kernel.command_line"
   at: profiles/bad.yaml
 want: a value for "kernel.command_line", here or in a profile that it extends
 hint: add "command_line:" to profiles/bad.yaml

error: profile "bad" lacks "packages"
   at: profiles/bad.yaml
 want: a value for "packages", here or in a profile that it extends
 hint: add "packages:" to profiles/bad.yaml

error: profile "bad" lacks "overlays"
   at: profiles/bad.yaml
 want: a value for "overlays", here or in a profile that it extends
 hint: add "overlays:" to profiles/bad.yaml

error: profile "bad" lacks "hooks"
   at: profiles/bad.yaml
 want: a value for "hooks", here or in a profile that it extends
 hint: add "hooks:" to profiles/bad.yaml

error: profile "bad" lacks "models"
   at: profiles/bad.yaml
 want: a value for "models", here or in a profile that it extends
 hint: add "models:" to profiles/bad.yaml

error: profile "bad" lacks "squashfs"
   at: profiles/bad.yaml
 want: a value for "squashfs", here or in a profile that it extends
 hint: add "squashfs:" to profiles/bad.yaml`,
  },
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
