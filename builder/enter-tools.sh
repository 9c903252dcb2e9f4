#!/bin/sh
# Runs a command inside the tools tree, in namespaces of its own (mounts, processes, the name of the host): whatever the
# command mounts or starts is gone when it ends, so nothing that is deleted later can have a mount in it.
#
# enter-tools.sh TREE [FOLDER PLACE]... -- COMMAND [ARGUMENT]...
#   each FOLDER of the host appears inside as /mnt/PLACE, to be read alone where that ends in :ro
#   PARLANCE_TOOLS_NETWORK=yes lets it reach the network: without it, what it makes can only come from those folders
set -eu

if [ "${PARLANCE_TOOLS_ENTERED:-}" != 1 ]; then
  network=--net
  [ "${PARLANCE_TOOLS_NETWORK:-no}" != yes ] || network=
  PARLANCE_TOOLS_ENTERED=1 exec unshare --mount --uts --ipc $network --propagation private --pid --fork --kill-child -- "$0" "$@"
fi

tree=$1
shift
while [ "$1" != -- ]; do
  place=$tree/mnt/${2%:ro}
  mkdir -p "$place"
  mount --bind "$1" "$place"
  [ "$2" = "${2%:ro}" ] || mount -o remount,bind,ro "$place"
  shift 2
done
shift

mount -t proc proc "$tree/proc"
mount -t sysfs -o ro sysfs "$tree/sys"
mount -t tmpfs tmpfs "$tree/tmp"
mount -t tmpfs tmpfs "$tree/run"
# Device nodes of its own: a bind mount of the host's /dev is one careless deletion away from an unusable host.
mount -t tmpfs -o mode=755 tmpfs "$tree/dev"
mknod -m 666 "$tree/dev/null" c 1 3
mknod -m 666 "$tree/dev/zero" c 1 5
mknod -m 666 "$tree/dev/full" c 1 7
mknod -m 666 "$tree/dev/random" c 1 8
mknod -m 666 "$tree/dev/urandom" c 1 9
mknod -m 666 "$tree/dev/tty" c 5 0
ln -s /proc/self/fd "$tree/dev/fd"
ln -s /proc/self/fd/0 "$tree/dev/stdin"
ln -s /proc/self/fd/1 "$tree/dev/stdout"
ln -s /proc/self/fd/2 "$tree/dev/stderr"
mkdir "$tree/dev/pts" "$tree/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts "$tree/dev/pts"
ln -s pts/ptmx "$tree/dev/ptmx"
mount -t tmpfs -o mode=1777 tmpfs "$tree/dev/shm"
for file in resolv.conf hosts; do
  [ -e "/etc/$file" ] || continue
  touch "$tree/etc/$file"
  mount --bind "$(readlink -f "/etc/$file")" "$tree/etc/$file"
done

# A clean environment: only what says how the network is reached comes from the host.
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TZ=UTC DEBIAN_FRONTEND=noninteractive \
  ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} ${no_proxy:+"no_proxy=$no_proxy"} \
  ${SOURCE_DATE_EPOCH:+"SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH"} \
  chroot "$tree" "$@"
