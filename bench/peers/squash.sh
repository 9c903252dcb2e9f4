#!/bin/sh
# Packs a tree as the base of an image.
#
# squash.sh TREE OUTPUT [MKSQUASHFS-OPTION]...
set -eu

tree=$1
output=$2
shift 2
mksquashfs "$tree" "$output" -noappend -no-progress -no-exports -b 1M "$@"
