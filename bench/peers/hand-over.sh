#!/bin/sh
# One step of handing a tree from stage to stage, so that its time can be taken. /mnt/from is the tree as the stage
# before left it, /mnt/work takes everything.
#
# hand-over.sh copy|overlay ready|install|squash|remove
set -eu

# A mount lives as long as this process: every step but "ready" has to make it again, which takes a millisecond.
overlay() {
  mkdir -p /mnt/work/upper /mnt/work/scratch /mnt/work/tree
  mount -t overlay overlay -o lowerdir=/mnt/from,upperdir=/mnt/work/upper,workdir=/mnt/work/scratch /mnt/work/tree
}

case $1/$2 in
  copy/ready) cp -a /mnt/from /mnt/work/tree ;;
  overlay/ready) overlay ;;
  */install)
    [ "$1" = copy ] || overlay
    cp /mnt/archive/pool/"$3" /mnt/work/tree/package.deb
    chroot /mnt/work/tree dpkg --install /package.deb
    rm /mnt/work/tree/package.deb
    ;;
  */squash)
    [ "$1" = copy ] || overlay
    mksquashfs /mnt/work/tree /mnt/work/tree.squashfs -noappend -no-progress -no-exports -comp zstd -Xcompression-level 3 -b 1M
    ;;
  copy/remove) rm -rf /mnt/work/tree ;;
  overlay/remove) rm -rf /mnt/work/upper /mnt/work/scratch ;;
esac
