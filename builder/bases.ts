/** What the builder must know of a release that images are based on. */
export interface Base {
  readonly distribution: "debian" | "ubuntu";
  /** as the distribution numbers it */
  readonly release: string;
  readonly suite: string;
  /** parts of the archive */
  readonly components: readonly string[];
  /** public keys of the archive, in the tools tree and in the image */
  readonly keyring: string;
  /** debootstrap's script: named, since the suite may be younger than debootstrap */
  readonly script: string;
  /** what finds the layers when the image boots, with the folder of the ISO that it looks into */
  readonly live: "live-boot" | "casper";
  /** packages without which no image of this base boots */
  readonly livePackages: readonly string[];
  /** what a firmware with Secure Boot accepts: the distribution's own, since shim trusts the kernels of its maker alone */
  readonly loaders: {
    /** unpacked for their files, not installed */
    readonly packages: readonly string[];
    /** what goes to EFI/BOOT of the image, by its name there */
    readonly files: Readonly<Record<string, string>>;
  };
}

const ubuntu = {
  distribution: "ubuntu",
  components: ["main", "restricted", "universe", "multiverse"],
  keyring: "/usr/share/keyrings/ubuntu-archive-keyring.gpg",
  script: "gutsy",
  live: "casper",
  // Named first, so that nothing else (dracut, on newer releases) makes the initramfs: casper needs this one.
  livePackages: ["initramfs-tools", "casper"],
  loaders: {
    packages: ["shim-signed", "grub-efi-amd64-signed"],
    files: {
      // shimx64.efi.signed is a link that the package's script makes when it is installed
      "BOOTX64.EFI": "usr/lib/shim/shimx64.efi.signed.latest",
      "mmx64.efi": "usr/lib/shim/mmx64.efi",
      "grubx64.efi": "usr/lib/grub/x86_64-efi-signed/gcdx64.efi.signed",
    },
  },
} as const;

export const bases = {
  "debian-13": {
    distribution: "debian",
    release: "13",
    suite: "trixie",
    components: ["main"],
    keyring: "/usr/share/keyrings/debian-archive-keyring.gpg",
    script: "sid",
    live: "live-boot",
    livePackages: ["initramfs-tools", "live-boot", "live-boot-initramfs-tools"],
    loaders: {
      packages: ["shim-signed", "shim-helpers-amd64-signed", "grub-efi-amd64-signed"],
      files: {
        "BOOTX64.EFI": "usr/lib/shim/shimx64.efi.signed",
        "mmx64.efi": "usr/lib/shim/mmx64.efi.signed",
        "grubx64.efi": "usr/lib/grub/x86_64-efi-signed/gcdx64.efi.signed",
      },
    },
  },
  "ubuntu-24.04": { ...ubuntu, release: "24.04", suite: "noble" },
  "ubuntu-26.04": { ...ubuntu, release: "26.04", suite: "resolute" },
} as const satisfies Readonly<Record<string, Base>>;

export type BaseName = keyof typeof bases;
export const baseNames = Object.keys(bases) as BaseName[];
