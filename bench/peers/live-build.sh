#!/bin/sh
# The image by live-build as people run it: configure, then "lb build". It has one squashfs, with everything in it.
# Its mirror must be one that the tree can reach, too: the archive is served on the loopback.
#
# live-build.sh SUITE COMPRESSION LEVEL KERNEL-FLAVOUR KERNEL-COMMAND-LINE
set -eu

ip link set lo up
python3 -m http.server --bind 127.0.0.1 --directory /mnt/archive 8000 >/dev/null 2>&1 &
mirror=http://127.0.0.1:8000

cd /mnt/work
mirrors=
for part in bootstrap chroot binary chroot-security binary-security; do
  mirrors="$mirrors --mirror-$part $mirror --parent-mirror-$part $mirror"
done
# shellcheck disable=SC2086 # a list of options
lb config noauto --mode debian --system live --distribution "$1" --architecture amd64 --archive-areas main $mirrors \
  --apt-secure false --debootstrap-options "--variant=minbase --no-check-gpg" \
  --security false --updates false --backports false --debian-installer none \
  --linux-packages linux-image --linux-flavours "$4" --initramfs live-boot --initsystem systemd \
  --apt-recommends false --apt-indices false --apt-source-archives false --source false \
  --firmware-chroot false --firmware-binary false --memtest none --cache-stages bootstrap \
  --chroot-filesystem squashfs --chroot-squashfs-compression-type "$2" --chroot-squashfs-compression-level "$3" \
  --binary-image iso-hybrid --compression none --zsync false --checksums sha256 --build-with-chroot false \
  --utc-time true --bootappend-live "boot=live $5"

cp /mnt/content/packages config/package-lists/all.list.chroot
: >config/package-lists/live.list.chroot
mkdir -p config/includes.chroot_before_packages config/includes.chroot_after_packages
cp -a /mnt/content/early/. config/includes.chroot_before_packages
for layer in 20-overlays 30-services 40-models; do
  cp -a "/mnt/content/$layer/." config/includes.chroot_after_packages
done
for hook in /mnt/content/hooks/*.sh; do
  cp "$hook" "config/hooks/normal/$(basename "$hook" .sh).hook.chroot"
done
lb build
mv live-image-amd64.hybrid.iso image.iso
