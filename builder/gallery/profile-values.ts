import type { BadInput } from "./bad-input.ts";

/** Values of other keys, and profiles that lack some. */
export const profileValues: readonly BadInput[] = [
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
 want: an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that brings a line of its own",
    profile: 'mirror: "http://archive.example/debian\\ndeb http://other.example x main"\n',
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "http://archive.example/debian\\ndeb http://other.example x main"
 want: an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that the tools tree does not see",
    profile: "mirror: file:///srv/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "file:///srv/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror that apt would expand",
    profile: "mirror: http://archive.example/$(ARCH)/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "http://archive.example/$(ARCH)/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any
 hint: edit profiles/bad.yaml:1:9`,
  },
  {
    name: "a mirror at a port that there is not",
    profile: "mirror: http://archive.example:65536/debian\n",
    says: `error: mirror does not fit
   at: profiles/bad.yaml:1:9
found: "http://archive.example:65536/debian"
 want: an address that begins with http:// or https://, without name, password, ? and #, with a port up to 65535 if any
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
];
