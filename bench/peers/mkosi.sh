#!/bin/sh
# The same root file system by mkosi, as a directory: it has no ISO among its outputs.
#
# mkosi.sh SUITE
set -eu

# mkosi wants a root that is a mount point.
if [ "${ROOT_MOUNTED:-}" != 1 ]; then
  mkdir -p /mnt/root
  mount --rbind / /mnt/root
  ROOT_MOUNTED=1 exec chroot /mnt/root "$0" "$@"
fi

cd /mnt/work
cat >mkosi.conf <<CONFIGURATION
[Distribution]
Distribution=debian
Release=$1
Architecture=x86-64
LocalMirror=file:///mnt/archive
RepositoryKeyCheck=no

[Output]
Format=directory
Output=tree
OutputDirectory=/mnt/work

[Content]
Bootable=no
WithDocs=yes
WithRecommends=no
CleanPackageMetadata=no
SkeletonTrees=/mnt/content/early:/
$(sed 's/^/Packages=/' /mnt/content/packages)

[Build]
BuildSources=
# On the same file system as what it makes, or it would copy all of it in the end.
WorkspaceDirectory=/mnt/work
CONFIGURATION
mkosi build
/mnt/peers/hooks.sh /mnt/work/tree
