import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Artefact, Build } from "../pipeline.ts";

const suite = "trixie";
const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
const packages = [
  ...[
    "live-build",
    "debootstrap",
    "debian-archive-keyring",
    "ca-certificates",
    "apt-utils",
    "dctrl-tools",
    "gpg",
    "gpg-agent",
    "cpio",
  ],
  ...["squashfs-tools", "xorriso", "mtools", "dosfstools", "zstd"],
  ...["grub-pc-bin", "grub-efi-amd64-bin", "grub-efi-amd64-signed", "shim-signed"],
  ...["python3-seccomp", "python3-yaml"],
];

/** The tools tree: a Debian 13 with everything that builds images, so that every host builds the same one. */
export async function tools(build: Build): Promise<Artefact> {
  const { main } = build.mirrors;
  return build.stage("tools", { suite, packages }, async (folder, shell) => {
    const cache = join(build.downloads, "debootstrap");
    await mkdir(cache, { recursive: true });
    // "sid" is the script that all of Debian's suites share: an older debootstrap may not know this suite's name.
    await shell`debootstrap --variant=minbase --force-check-gpg --keyring=${keyring} --cache-dir=${cache} --include=${packages.join(",")} ${suite} ${join(folder, "tree")} ${main} sid`;
  });
}
