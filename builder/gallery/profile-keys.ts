import type { BadInput } from "./bad-input.ts";

/** Keys and values of lists that a profile cannot have. */
export const profileKeys: readonly BadInput[] = [
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
];
