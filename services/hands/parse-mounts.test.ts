import { readFileSync } from "node:fs";
import t from "tap";
import { parseMounts } from "./parse-mounts.ts";

const live = `22 28 0:20 / /sys rw,nosuid,nodev,noexec,relatime shared:7 - sysfs sysfs rw
23 28 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
25 24 0:23 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=203960k,mode=755
26 25 11:0 / /run/live/medium ro,noatime shared:6 - iso9660 /dev/sr0 ro,nojoliet,blocksize=2048
27 25 7:0 / /run/live/rootfs/filesystem.squashfs ro,noatime shared:8 - squashfs /dev/loop0 ro
28 1 0:27 / / rw,noatime shared:1 - overlay overlay rw,lowerdir=/run/live/rootfs/filesystem.squashfs/,upperdir=/run/live/overlay/rw
`;

t.test("of a live system only its root is a disk", async (t) => {
  t.same(parseMounts(live), [{ path: "/", device: "overlay", type: "overlay", readOnly: false }]);
});

const installed = `30 1 8:2 /@ / rw,relatime shared:1 - btrfs /dev/sda2 rw,space_cache=v2,subvol=/@
31 30 8:2 /@home /home rw,relatime shared:2 - btrfs /dev/sda2 rw,subvol=/@home
32 30 8:1 / /boot/efi rw,relatime shared:3 - vfat /dev/sda1 rw,fmask=0077
33 30 8:17 / /media/anna/My\\040Stick\\134\\303\\274 ro,nosuid,nodev shared:4 - exfat /dev/sdb1 ro,uid=1000
34 30 8:33 /sub /srv/part rw shared:5 - ext4 /dev/sdc1 rw
35 30 8:33 / /mnt/long-name rw shared:6 - ext4 /dev/sdc1 rw
36 30 0:50 / /net rw shared:7 - nfs4 server:/export rw,addr=192.0.2.1
37 30 0:51 / /tmp rw shared:8 - tmpfs tmpfs rw
38 30 0:52 / /var/lib/docker/overlay2/x/merged rw shared:9 - overlay overlay rw
39 33 8:49 / /ro ro,relatime shared:9 master:4 - ext4 /dev/sdd1 rw
`;

t.test("subvolumes, parts and mounts of one disk are one, by the place where people meet it", async (t) => {
  t.same(
    parseMounts(installed).map(({ path, device, readOnly }) => [path, device, readOnly]),
    [
      ["/", "/dev/sda2", false],
      ["/boot/efi", "/dev/sda1", false],
      ["/media/anna/My Stick\\ü", "/dev/sdb1", true],
      ["/mnt/long-name", "/dev/sdc1", false],
      // Read-only in the eyes of this service alone.
      ["/ro", "/dev/sdd1", false],
    ],
  );
});

t.test("the table of this machine is read", async (t) => {
  const mounts = parseMounts(readFileSync("/proc/self/mountinfo", "utf8"));
  t.ok(mounts.some(({ path }) => path === "/"));
  t.same(parseMounts("\n"), []);
});

t.test("a name with a space and letters beyond ASCII is what people see", async (t) => {
  const line = "33 30 8:17 / /media/anna/Gr\u00fcner\\040Stick rw shared:4 - exfat /dev/sdb1 rw\n";
  t.same(
    parseMounts(Buffer.from(line).toString("latin1")).map(({ path }) => path),
    ["/media/anna/Grüner Stick"],
  );
});
