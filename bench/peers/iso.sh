#!/bin/sh
# From a root file system to a hybrid ISO for BIOS and UEFI, by hand: a squashfs for each layer, and one xorriso.
# Runs inside the tools tree. /mnt/work has tree/ and takes image.iso, /mnt/content has the other layers, made already.
#
# iso.sh COMPRESSION LEVEL KERNEL-COMMAND-LINE
set -eu

cd /mnt/work
rm -rf disk efi.img image.iso
mkdir -p disk/.disk disk/live disk/boot/grub/i386-pc
mv tree/boot/vmlinuz-* disk/live/vmlinuz
mv tree/boot/initrd.img-* disk/live/initrd.img

pack="-noappend -no-progress -no-exports -comp $1 -Xcompression-level $2 -b 1M"
# shellcheck disable=SC2086 # a list of options
mksquashfs tree disk/live/10-base.squashfs $pack -wildcards \
  -e 'boot/vmlinuz*' 'boot/initrd.img*' 'var/cache/apt/*.bin' 'var/cache/apt/archives/*.deb'
for layer in 20-overlays 30-services; do
  # shellcheck disable=SC2086
  mksquashfs "/mnt/content/$layer" "disk/live/$layer.squashfs" $pack
done
# Weights do not compress.
mksquashfs /mnt/content/40-models disk/live/40-models.squashfs -noappend -no-progress -no-exports -noI -noD -noF -noX
printf '%s\n' 10-base.squashfs 20-overlays.squashfs 30-services.squashfs 40-models.squashfs >disk/live/filesystem.module

echo by-hand >disk/.disk/info
cat >disk/boot/grub/grub.cfg <<CONFIGURATION
set timeout=1
search --no-floppy --set=root --file /.disk/info
menuentry "by hand" {
  linux /live/vmlinuz boot=live $3
  initrd /live/initrd.img
}
CONFIGURATION
grub=/usr/lib/grub
grub-mkimage --format=i386-pc-eltorito --prefix=/boot/grub --output=disk/boot/grub/i386-pc/eltorito.img \
  biosdisk iso9660 part_gpt part_msdos
cp $grub/i386-pc/*.mod $grub/i386-pc/*.lst disk/boot/grub/i386-pc
mkfs.fat -C efi.img 8192
mmd -i efi.img ::/EFI ::/EFI/BOOT
mcopy -i efi.img /usr/lib/shim/shimx64.efi.signed ::/EFI/BOOT/BOOTX64.EFI
mcopy -i efi.img $grub/x86_64-efi-signed/gcdx64.efi.signed ::/EFI/BOOT/grubx64.efi
xorriso -as mkisofs -r -iso-level 3 -V FLOOR -o image.iso --mbr-force-bootable \
  -b /boot/grub/i386-pc/eltorito.img -no-emul-boot -boot-load-size 4 -boot-info-table \
  --grub2-boot-info --grub2-mbr $grub/i386-pc/boot_hybrid.img -partition_offset 16 \
  -eltorito-alt-boot -e --interval:appended_partition_2:all:: -no-emul-boot \
  -append_partition 2 28732ac11ff8d211ba4b00a0c93ec93b efi.img -appended_part_as_gpt \
  -iso_mbr_part_type a2a0d0ebe5b9334487c068b6b72699c7 disk
