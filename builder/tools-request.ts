import type { PackageRequest } from "./package-lock.ts";

/** What the tools tree has: the programs that build images, and the keys of the archives that these come from. */
export const toolsRequest: PackageRequest = {
  name: "tools",
  base: "debian-13",
  architecture: "amd64",
  requested: {
    shared: [
      ...["live-build", "debootstrap", "mmdebstrap", "apt-utils", "dctrl-tools", "ca-certificates", "cpio", "zstd"],
      ...["debian-archive-keyring", "ubuntu-keyring", "ubuntu-archive-keyring", "gpgv", "gpg", "gpg-agent"],
      ...["squashfs-tools", "xorriso", "mtools", "dosfstools", "grub-pc-bin", "grub-common"],
      ...["python3-seccomp", "python3-yaml"],
      // what the pinned Node links
      ...["libatomic1", "libstdc++6"],
    ],
    own: [],
    loaders: [],
  },
};
