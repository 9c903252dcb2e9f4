#!/bin/sh
# The tree that every route but our own runs in: what people who build images install. Runs in the tools tree.
# /mnt/sources has archives.sources, /mnt/out takes tree/.
#
# peers-tree.sh SUITE
set -eu

mmdebstrap --mode=root --format=directory --variant=apt --include=live-build,debootstrap,mmdebstrap,mkosi,\
apt-utils,debian-archive-keyring,ca-certificates,dctrl-tools,cpio,zstd,iproute2,squashfs-tools,xorriso,mtools,dosfstools,\
grub-pc-bin,grub-efi-amd64-bin,grub-efi-ia32-bin,grub-efi-amd64-signed,shim-signed,syslinux-common,isolinux,librsvg2-bin \
  "$1" /mnt/out/tree /mnt/sources/archives.sources
