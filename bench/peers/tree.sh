#!/bin/sh
# The root file system as one makes it by hand: mmdebstrap with exactly the packages of the archive, and one initramfs.
# /mnt/archive is the local archive, /mnt/content what every route lays on the image; /mnt/work takes tree/.
#
# tree.sh SUITE
set -eu

divert=/usr/sbin/update-initramfs
# "copy:" because dpkg inside the tree cannot see the archive.
mmdebstrap --mode=root --format=directory --variant=minbase --include="$(paste -sd, /mnt/content/packages)" \
  --essential-hook="chroot \"\$1\" dpkg-divert --quiet --local --rename --add $divert && ln -s /bin/true \"\$1$divert\"" \
  "$1" /mnt/work/tree "deb [trusted=yes] copy:/mnt/archive $1 main"

/mnt/peers/hooks.sh /mnt/work/tree
rm "/mnt/work/tree$divert"
chroot /mnt/work/tree dpkg-divert --quiet --local --rename --remove "$divert"
mount -t proc proc /mnt/work/tree/proc
chroot /mnt/work/tree update-initramfs -c -k all
umount /mnt/work/tree/proc
