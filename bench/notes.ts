import type { Scene } from "./scene.ts";

/** What one must know to judge the table. */
export function notes({ profile }: Scene): string[] {
  const { compression, level } = profile.squashfs;
  return [
    "All routes install exactly the same packages (checked in each tree after each run) from a local archive on the same",
    "disk, and put the same overlays, services and weights on the image. Fetching is not part of any time.",
    "",
    `- **By hand** is the floor: mmdebstrap with update-initramfs diverted, update-initramfs once, four squashfs (${compression} ${level};`,
    "  the weights uncompressed), one xorriso for BIOS and UEFI: bench/peers/tree.sh and iso.sh. Its services and weights lie",
    "  there as finished folders, where our cold builds make them (npm ci, copying, checking digests): that is to our",
    "  disadvantage. It checks nothing, records nothing, and is not reproducible.",
    "- **live-build** is `lb config` and `lb build` of Debian's version, with what it would only waste time on turned off",
    "  (installer, memtest, building the ISO inside the chroot): bench/peers/live-build.sh. Archive over HTTP on the loopback,",
    "  since it is its tree that must reach it. Everything is in one squashfs of the same compression, the weights included.",
    "- **mkosi** makes no ISO. It makes the tree, as a directory, with its own way of installing Debian, and then iso.sh does",
    "  the rest, as by hand: bench/peers/mkosi.sh. It also presets all units, which the others do not.",
    "- **Ours** is `node build.ts` without npm. Cold: no artefact of any stage, but what was fetched, the lock of the packages",
    "  and the tools tree are there. Base restored: the tree of debootstrap is kept, all after it is made anew. One package",
    "  added: to the profile's own list; the time includes asking the archive which packages that comes to. One overlay file",
    "  changed: overlays/live/etc/motd. A model swapped: other weights of the same size, fetched before. The initramfs is",
    "  made while the tree is customised and packed, which the routes by hand could do as well, and do not.",
    "- The other routes run in a tree of Debian with all that they need, made by mmdebstrap before, as ours run in theirs.",
  ];
}
