import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** The whole program, where it cannot work. */
export interface BadHost {
  readonly name: string;
  /** sh, in a mount namespace of its own; $1 runs it, $2 is an empty folder for this case, where it starts */
  readonly script: string;
  /** what runs sh */
  readonly before?: readonly string[];
  readonly says: string;
}

const build = (out = "$2/out"): string => `exec "$1" REPOSITORY/build.ts --out "${out}"`;
const tmpfs = (options: string): string => `mkdir disk; mount -t tmpfs -o size=8g,${options} x disk`;
const without = (...programs: string[]): string =>
  `mkdir bin; for folder in $(echo $PATH | tr : ' '); do ln -s $folder/* bin/ 2>/dev/null || true; done
rm -f ${programs.map((program) => `bin/${program}`).join(" ")}; PATH=$PWD/bin`;

/** Machines and folders on which no image can be built. */
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
    name: "a file as the folder for output",
    script: `touch f; ${build("f")}`,
    says: `error: this cannot become a folder
   at: HERE/f
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output below a file",
    script: `touch f; ${build("f/x")}`,
    says: `error: this cannot become a folder
   at: HERE/f/x
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a link to nowhere as the folder for output",
    script: `ln -s nowhere f; ${build("f")}`,
    says: `error: this cannot become a folder
   at: HERE/f
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a space",
    script: build("my images"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/my images
found: " " in "HERE/my images"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a percent sign",
    script: build("100%"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/100%
found: "%" in "HERE/100%"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a quote",
    script: build("it's"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/it's
found: "'" in "HERE/it's"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the root folder for output",
    script: build("/"),
    says: `error: builds cannot write here
   at: /
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the repository itself as the folder for output",
    script: build("REPOSITORY"),
    says: `error: builds cannot write here
   at: REPOSITORY
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the folder above the repository for output",
    script: build("REPOSITORY/.."),
    says: `error: builds cannot write here
   at: ABOVE
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output in an overlay",
    script: build("REPOSITORY/overlays/live/out"),
    says: `error: builds cannot write here
   at: REPOSITORY/overlays/live/out
found: a folder in overlays/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output in the services",
    script: build("REPOSITORY/services/out"),
    says: `error: builds cannot write here
   at: REPOSITORY/services/out
found: a folder in services/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output that a link leads into the profiles",
    script: `ln -s REPOSITORY/profiles here; ${build("here/out")}`,
    says: `error: builds cannot write here
   at: HERE/here/out
found: a folder in profiles/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with something else in it",
    script: `touch diary; ${build(".")}`,
    says: `error: this folder has something else in it
   at: HERE
found: diary
 want: a new or empty folder, or one that builds have written to
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "somebody's home as the folder for output",
    script: `touch a b c d e f g; ${build(".")}`,
    says: `error: this folder has something else in it
   at: HERE
found: a, b, c, d, e, and 2 more
 want: a new or empty folder, or one that builds have written to
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose lock is a folder",
    script: `mkdir -p out/.lock; ${build()}`,
    says: `error: no build can lock this folder
   at: HERE/out
found: HERE/out/.lock, which is no file
 want: a file, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose lock is a pipe",
    script: `mkdir out; mkfifo out/.lock; ${build()}`,
    says: `error: no build can lock this folder
   at: HERE/out
found: HERE/out/.lock, which is no file
 want: a file, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose name is too long",
    script: build(`$2/${"x".repeat(300)}`),
    says: `error: this cannot become a folder
   at: HERE/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
found: a name of 300 bytes
 want: at most 255
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

/**
 * @param repository a copy, which stays as it is
 * @param folder for this case; must not exist yet
 */
export async function saidOfHost(repository: string, folder: string, host: Omit<BadHost, "says">): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { before = [], script } = host;
  const words = [...before, "sh", "-c", script.replaceAll("REPOSITORY", repository), "sh", process.execPath, folder];
  return new Promise((resolve) =>
    execFile("unshare", ["--mount", ...words], { cwd: folder }, (error, stdout, stderr) => {
      const text = `${stdout}${stderr}`.replaceAll(folder, "HERE").replaceAll(repository, "REPOSITORY");
      const said = text.replaceAll(dirname(repository), "ABOVE").trim();
      resolve(error?.code === 1 ? said : `status ${error?.code ?? 0}\n${said}`);
    }),
  );
}
