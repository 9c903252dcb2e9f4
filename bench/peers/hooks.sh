#!/bin/sh
# What the profile has done to the tree besides its packages: the files that the initramfs reads, and the hooks.
#
# hooks.sh TREE
set -eu

cp -a /mnt/content/early/. "$1"
for hook in /mnt/content/hooks/*; do
  cp "$hook" "$1/hook"
  chroot "$1" sh /hook
  rm "$1/hook"
done
