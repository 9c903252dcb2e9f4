import { type BadHost, build, tmpfs, without } from "./bad-host.ts";

/** Machines and disks on which no image can be built. */
export const hosts: readonly BadHost[] = [
  {
    name: "a person who is not root",
    before: ["unshare", "--user"],
    script: build(),
    says: `error: root is needed: debootstrap and mounts do not work without
found: user id 65534
 want: user id 0
 hint: sudo npm run build:iso`,
  },
  {
    name: "root in a user namespace",
    before: ["unshare", "--user", "--map-root-user"],
    script: build(),
    says: `error: this root is root in a user namespace alone, and may not make device nodes
   at: /proc/self/uid_map
found: 0 0 1
 want: 0 0 4294967295
 hint: build on a machine or virtual machine of your own; in a container give it --privileged`,
  },
  {
    name: "root without the right to mount",
    before: ["setpriv", "--inh-caps=-sys_admin", "--bounding-set=-sys_admin"],
    script: build(),
    says: `error: this root may not make mount and process namespaces
   at: unshare
found: unshare: unshare failed: Operation not permitted
 want: CAP_SYS_ADMIN
 hint: build on a machine or virtual machine of your own; in a container give it --privileged`,
  },
  {
    name: "a host with no program at all",
    script: `PATH=/nowhere; ${build()}`,
    says: `error: the program "apt-get" is missing
 hint: apt-get install apt   (or ci/setup, which installs all)

error: the program "bash" is missing
 hint: apt-get install bash   (or ci/setup, which installs all)

error: the program "chroot" is missing
 hint: apt-get install coreutils   (or ci/setup, which installs all)

error: the program "debootstrap" is missing
 hint: apt-get install debootstrap   (or ci/setup, which installs all)

error: the program "dpkg-deb" is missing
 hint: apt-get install dpkg   (or ci/setup, which installs all)

error: the program "findmnt" is missing
 hint: apt-get install util-linux   (or ci/setup, which installs all)

error: the program "flock" is missing
 hint: apt-get install util-linux   (or ci/setup, which installs all)

error: the program "mount" is missing
 hint: apt-get install mount   (or ci/setup, which installs all)

error: the program "npm" is missing
 hint: apt-get install npm   (or ci/setup, which installs all)

error: the program "pip" is missing
 hint: apt-get install python3-pip   (or ci/setup, which installs all)

error: the program "setpriv" is missing
 hint: apt-get install util-linux   (or ci/setup, which installs all)

error: the program "unshare" is missing
 hint: apt-get install util-linux   (or ci/setup, which installs all)

error: the program "unzip" is missing
 hint: apt-get install unzip   (or ci/setup, which installs all)`,
  },
  {
    name: "a host without debootstrap",
    script: `${without("debootstrap")}; ${build()}`,
    says: `error: the program "debootstrap" is missing
 hint: apt-get install debootstrap   (or ci/setup, which installs all)`,
  },
  {
    name: "a host that is no Debian",
    script: `${without("apt-get", "dpkg-deb", "debootstrap")}; ${build()}`,
    says: `error: the program "apt-get" is missing
 hint: apt-get install apt   (or ci/setup, which installs all)

error: the program "debootstrap" is missing
 hint: apt-get install debootstrap   (or ci/setup, which installs all)

error: the program "dpkg-deb" is missing
 hint: apt-get install dpkg   (or ci/setup, which installs all)`,
  },
  {
    name: "a disk that is too small",
    script: `${tmpfs("size=64m")}; ${build("disk/out")}`,
    says: `error: there is too little room on the disk
   at: HERE/disk/out
found: 0.1 GB free
 want: 6 GB
 hint: free some, or give --out DIRECTORY on another disk`,
  },
  {
    name: "a disk that is full",
    script: `${tmpfs("size=1m")}; head -c 2M /dev/zero >disk/.lock 2>/dev/null || true; ${build("disk")}`,
    says: `error: there is too little room on the disk
   at: HERE/disk
found: 0.0 GB free
 want: 6 GB
 hint: free some, or give --out DIRECTORY on another disk`,
  },
  {
    name: "a disk that is read-only",
    script: `${tmpfs("ro")}; ${build("disk/out")}`,
    says: `error: this folder cannot be written to
   at: HERE/disk/out
found: EROFS: read-only file system, access 'HERE/disk'
 want: a folder to write to
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a disk that is mounted without devices",
    script: `${tmpfs("nodev")}; ${build("disk")}`,
    says: `error: the disk of this folder is mounted so that no system's tree can be made on it
   at: HERE/disk
found: HERE/disk has the mount options nodev
 want: neither nodev nor noexec
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a disk that is mounted without programs",
    script: `${tmpfs("noexec")}; ${build("disk/a/b")}`,
    says: `error: the disk of this folder is mounted so that no system's tree can be made on it
   at: HERE/disk/a/b
found: HERE/disk has the mount options noexec
 want: neither nodev nor noexec
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a person who is not root, with a file as the folder for output",
    before: ["unshare", "--user"],
    script: `touch f; ${build("f")}`,
    says: `error: root is needed: debootstrap and mounts do not work without
found: user id 65534
 want: user id 0
 hint: sudo npm run build:iso

error: this cannot become a folder
   at: HERE/f
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
];
