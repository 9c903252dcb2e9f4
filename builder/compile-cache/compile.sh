#!/bin/sh
# Inside the tools tree: compiles the programs of /mnt/parlance several times, into /mnt/out/1, /mnt/out/2 and so on.
# Everything lies where it will in the image, as V8 keeps the names of files.
set -eu

library=/usr/lib/parlance
mkdir -p "$library"
mount --bind /mnt/parlance "$library"
mount -t tmpfs tmpfs "$library/compile-cache"
"$library/bin/node" /mnt/scripts/list-common-js.ts "$library/services" >/tmp/common-js.json
for round in 1 2 3; do
  # Strings are hashed with a seed, which is chance otherwise.
  "$library/bin/node" --random-seed=1 /mnt/scripts/compile.ts "$library/services" "$library/compile-cache" /tmp/common-js.json
  mkdir "/mnt/out/$round"
  mv "$library"/compile-cache/* "/mnt/out/$round/"
done
