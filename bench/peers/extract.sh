#!/bin/sh
# Takes the layers out of a finished image: /mnt/image/NAME.iso -> /mnt/content/NN-LAYER, as folders.
#
# extract.sh ISO
set -eu

xorriso -osirrox on -indev "$1" -extract /live /mnt/content/live
for layer in 10-base 20-overlays 30-services 40-models; do
  unsquashfs -quiet -no-progress -dest "/mnt/content/$layer" "/mnt/content/live/$layer.squashfs"
done
rm -r /mnt/content/live
